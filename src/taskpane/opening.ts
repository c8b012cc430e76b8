import { languageOf, loadWords } from "../text/index";

/** The language to open in: the browser's, until Office tells its own. */
export const openingLanguage = languageOf(navigator.language);

/** Its words, asked for as soon as this module runs: whoever imports it first has them come while the rest runs. */
export const openingWords = loadWords(openingLanguage);
