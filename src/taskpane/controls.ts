import type { Insertion } from "./notice";
import type { Action } from "./reduce";

/** What the user can set going from the views. */
export interface Controls {
  dispatch(action: Action): void;
  insert(insertion: Insertion): void;
  /** The answer to the question whether to replace what is in the way. */
  answer(replace: boolean): void;
  undo(): void;
  copy(): void;
}
