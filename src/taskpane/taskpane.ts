import { openingLanguage, openingWords } from "./opening";
import { reportTranslator } from "../text/index";
import { startPane } from "./start";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/fields.css";
import "./styles/estimate.css";
import "./styles/notice.css";
import "./styles/forcedColors.css";

// A shortcut is looked for among these alone; the ribbon's buttons find theirs in the window. What it brings is the host's
// own and waits for nothing.
if (typeof Office !== "undefined")
  for (const [name, command] of Object.entries(window.ribbonCommands.named))
    Office.actions.associate(name, () => command());

const root = document.getElementById("pane");
if (root === null) throw new Error("the page has no place for the pane");
const liveRegion = Object.assign(document.createElement("p"), { className: "unseen" });
liveRegion.setAttribute("role", "status");
root.after(liveRegion);

openingWords.then(
  () => startPane(openingLanguage, root, liveRegion),
  () => root.append(reportTranslator(openingLanguage)("pane.wordsMissing")),
);
