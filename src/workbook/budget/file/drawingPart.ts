import { rectangleOf } from "../address";
import type { Chart } from "../description";
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from "./chartPart";
import { escaped, HEAD, RELATIONS } from "./xml";

const PLACES = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/**
 * Where the charts of a sheet stand, as a part of the file.
 *
 * @param charts - Each with the id of its relation
 */
export const drawingPart = (charts: readonly (readonly [Chart, string])[]): string =>
  `${HEAD}<xdr:wsDr xmlns:xdr="${PLACES}" xmlns:a="${DRAWING_NAMESPACE}">${charts
    .map(([chart, relation], i) => frame(chart, relation, i + 2))
    .join("")}</xdr:wsDr>`;

/** @param id - Above 1, which is the drawing's own */
function frame({ name, text, at }: Chart, relation: string, id: number): string {
  const [first, last] = at.map(rectangleOf);
  const corner = (element: string, column = 0, row = 0): string =>
    `<xdr:${element}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`;
  // Counted from 0, and up to the edge of the cell behind the last one.
  const from = corner("from", (first?.column ?? 1) - 1, (first?.row ?? 1) - 1);
  const to = corner("to", last?.column, last?.row);
  return `<xdr:twoCellAnchor editAs="oneCell">${from}${to}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escaped(name)}" descr="${escaped(text)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${RELATIONS}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}
