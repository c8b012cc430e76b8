import { later } from "./later";

/** Asked for once the wizard stands: their tabs open at once then, also offline. */
export const quoteChunk = later(() => import(/* webpackChunkName: "quote" */ "../quote/views/quote"));
export const resultsChunk = later(() => import(/* webpackChunkName: "results" */ "../results/resultsView"));
export const trackingChunk = later(() => import(/* webpackChunkName: "tracking" */ "../tracking/chunk"));
export const workbookChunk = later(() => import(/* webpackChunkName: "workbook" */ "../workbook/chunk"));
