import { startPane } from "./start";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/fields.css";
import "./styles/estimate.css";
import "./styles/notice.css";
import "./styles/workbook.css";
import "./charts/charts.css";
import "./results/results.css";
import "./styles/forcedColors.css";

const root = document.getElementById("pane");
if (root === null) throw new Error("the page has no place for the pane");
const liveRegion = Object.assign(document.createElement("p"), { className: "unseen" });
liveRegion.setAttribute("role", "status");
root.after(liveRegion);
startPane(root, liveRegion);
