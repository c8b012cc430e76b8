import { loadWords, type Language } from "../../text/index";
import type { Store } from "../store";

/** Turning the pane to another language, once its words are there. */
export interface Languages {
  /** Whether the words are there; where they cannot be loaded the pane says so and stays as it is. */
  isSpoken(language: Language): Promise<boolean>;
  choose(language: Language): void;
}

export function languages({ dispatch, notify }: Store): Languages {
  const isSpoken = (language: Language): Promise<boolean> =>
    loadWords(language).then(
      () => true,
      () => {
        notify({ kind: "wordsMissing" });
        return false;
      },
    );
  return {
    isSpoken,
    choose: (language) =>
      void isSpoken(language).then((spoken) => {
        if (spoken) dispatch({ type: "languageChosen", language });
      }),
  };
}
