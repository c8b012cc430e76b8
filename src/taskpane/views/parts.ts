import { later } from "./later";

/** Asked for once the wizard stands: their tabs open at once then, also offline. */
export const resultsPart = later(() => import(/* webpackChunkName: "results" */ "../results/resultsView"));
export const workbookPart = later(() => import(/* webpackChunkName: "workbook" */ "../workbook/part"));
