import { languageOf, loadWords, reportTranslator } from "../text/index";
import { startPane } from "./start";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/fields.css";
import "./styles/estimate.css";
import "./styles/notice.css";
import "./styles/forcedColors.css";

const root = document.getElementById("pane");
if (root === null) throw new Error("the page has no place for the pane");
const liveRegion = Object.assign(document.createElement("p"), { className: "unseen" });
liveRegion.setAttribute("role", "status");
root.after(liveRegion);

/** The browser's, until Office tells its own. */
const language = languageOf(navigator.language);
loadWords(language).then(
  () => startPane(language, root, liveRegion),
  () => root.append(reportTranslator(language)("pane.wordsMissing")),
);
