import "./commands";
import { openingLanguage, openingWords } from "./opening";
import { reportTranslator } from "../text/index";
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

openingWords.then(
  () => startPane(openingLanguage, root, liveRegion),
  () => root.append(reportTranslator(openingLanguage)("pane.wordsMissing")),
);
