import type { Subject } from "../engine/index";
import type { Insertion } from "./notice";
import { STEPS } from "./steps";
import { fieldId } from "./views/fieldParts";
import { NOTICE_ID } from "./views/noticeBar";
import { insertButtonId } from "./views/pane";

const focus = (id: string): void => document.getElementById(id)?.focus();

export const focusNotice = (): void => focus(NOTICE_ID);

export const focusInsertButton = (insertion: Insertion): void => focus(insertButtonId(insertion));

/** Draws, and if that took away the control that had the focus, gives it to what came instead. */
export function keepingFocus(draw: () => void): void {
  const held = document.activeElement;
  draw();
  if (held !== null && !held.isConnected) {
    if (document.getElementById(NOTICE_ID) === null) focusInsertButton("cost");
    else focusNotice();
  }
}

/** The field of the first fault, in the order in which the pane asks. */
export function focusFirstFault(faults: ReadonlyMap<Subject, unknown>): void {
  const first = STEPS.flatMap(({ rows }) => rows.flat()).find((name) => faults.has(name));
  if (first !== undefined) focus(fieldId(first));
}
