import type { Notice } from "./notice";
import { reduce, type Action } from "./reduce";
import { screenOf, type Screen } from "./screen";
import type { State } from "./state";

/** The one state of the pane, and who follows it. */
export interface Store {
  readonly state: State;
  /** What the state shows, computed once for each. */
  readonly screen: Screen;
  dispatch(action: Action): void;
  notify(notice: Notice | null): void;
  /** Calls back after every action, in the order in which they began to follow. */
  follow(follower: () => void): void;
}

export function newStore(initial: State): Store {
  let state = initial;
  let screen: Screen | undefined;
  const followers: (() => void)[] = [];
  const dispatch = (action: Action): void => {
    const next = reduce(state, action);
    if (next !== state) screen = undefined;
    state = next;
    followers.forEach((follower) => follower());
  };
  return {
    get state() {
      return state;
    },
    get screen() {
      return (screen ??= screenOf(state));
    },
    dispatch,
    notify: (notice) => dispatch({ type: "noticed", notice }),
    follow: (follower) => void followers.push(follower),
  };
}
