/** Twice as many dots as the pane has: sharp on a slide. */
const SCALE = 2;
const MARGIN = 16;
const SOURCE_HEIGHT = 24;
/** What belongs to the pane and not to the picture. */
const LEFT_OUT = ".unseen, .link, .button, .tool, .icon, .note, .callout, select";

type Drawing = CanvasRenderingContext2D;

/**
 * A card as a picture on white, in the colours of the light theme whatever the pane's: its title, what it shows, and a
 * line that says where it is from. Drawn from what the page has laid out, so it cannot say anything else.
 */
export function pictureOf(card: HTMLElement, source: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  inLight(card, () => {
    const box = card.getBoundingClientRect();
    canvas.width = SCALE * Math.ceil(box.width + 2 * MARGIN);
    const height = lowest(card) - box.top + MARGIN + SOURCE_HEIGHT;
    canvas.height = SCALE * Math.ceil(height + MARGIN);
    const to = canvas.getContext("2d");
    if (to === null) throw new Error("this browser draws no pictures");
    to.fillStyle = "#fff";
    to.fillRect(0, 0, canvas.width, canvas.height);
    const origin = [MARGIN - box.left, MARGIN - box.top] as const;
    for (const element of shown(card)) {
      to.setTransform(SCALE, 0, 0, SCALE, SCALE * origin[0], SCALE * origin[1]);
      if (element instanceof SVGGraphicsElement) drawShape(to, element, origin);
      else drawGround(to, element);
      drawWords(to, element);
    }
    to.setTransform(SCALE, 0, 0, SCALE, 0, 0);
    const look = getComputedStyle(card);
    to.font = `11px ${look.fontFamily}`;
    to.fillStyle = look.color;
    to.textBaseline = "alphabetic";
    to.fillText(source, 2 * MARGIN, height);
  });
  return canvas;
}

/** Where the last thing ends that is drawn. */
const lowest = (card: HTMLElement): number =>
  Math.max(...shown(card).map((element) => element.getBoundingClientRect().bottom));

const shown = (card: HTMLElement): readonly Element[] =>
  [...card.querySelectorAll("*")].filter((element) => element.closest(LEFT_OUT) === null);

/** Does something while the page has the light look. Nothing is painted in between, so nobody sees it. */
function inLight(card: HTMLElement, act: () => void): void {
  const root = document.documentElement;
  const { theme } = root.dataset;
  const contrast = contrastRules();
  const media = contrast.map((rule) => rule.media.mediaText);
  root.dataset["theme"] = "light";
  card.style.setProperty("forced-color-adjust", "none");
  for (const rule of contrast) rule.media.mediaText = "not all";
  try {
    act();
  } finally {
    contrast.forEach((rule, at) => (rule.media.mediaText = media[at] ?? ""));
    card.style.removeProperty("forced-color-adjust");
    if (theme === undefined) delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
  }
}

/** What contrast themes change: a slide has none. */
const contrastRules = (): readonly CSSMediaRule[] =>
  [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter(
      (rule): rule is CSSMediaRule =>
        rule instanceof CSSMediaRule && rule.media.mediaText.includes("forced-colors"),
    ),
  );

/** The key of a legend, or the track of a bar. */
function drawGround(to: Drawing, element: Element): void {
  if (!element.matches(".part, .bar-track")) return;
  const { left, top, width, height } = element.getBoundingClientRect();
  to.fillStyle = getComputedStyle(element).backgroundColor;
  to.fillRect(left, top, width, height);
}

function drawShape(to: Drawing, shape: SVGGraphicsElement, [x, y]: readonly [number, number]): void {
  if (shape instanceof SVGSVGElement) {
    drawGround(to, shape);
    return;
  }
  const matrix = shape.getScreenCTM();
  if (matrix === null) return;
  const { a, b, c, d, e, f } = matrix;
  to.setTransform(SCALE * a, SCALE * b, SCALE * c, SCALE * d, SCALE * (e + x), SCALE * (f + y));
  const look = getComputedStyle(shape);
  if (shape instanceof SVGTextElement) {
    const anchor = look.getPropertyValue("text-anchor");
    to.font = fontOf(look);
    to.fillStyle = look.fill;
    to.textBaseline = "alphabetic";
    to.textAlign = anchor === "middle" ? "center" : anchor === "end" ? "right" : "left";
    to.fillText(shape.textContent, Number(shape.getAttribute("x")), Number(shape.getAttribute("y")));
    to.textAlign = "left";
    return;
  }
  const path = pathOf(shape);
  if (path === null) return;
  if (look.fill !== "none") {
    to.fillStyle = look.fill;
    to.fill(path);
  }
  if (look.stroke !== "none") {
    to.strokeStyle = look.stroke;
    to.lineWidth = parseFloat(look.strokeWidth);
    to.setLineDash((look.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number));
    to.stroke(path);
  }
}

/** The shapes that our charts are made of. */
function pathOf(shape: SVGGraphicsElement): Path2D | null {
  const path = new Path2D();
  const number = (name: string): number => Number(shape.getAttribute(name));
  if (shape instanceof SVGRectElement) {
    const { x, y, width, height } = shape.getBBox();
    path.roundRect(x, y, width, height, number("rx"));
  } else if (shape instanceof SVGLineElement) {
    path.moveTo(number("x1"), number("y1"));
    path.lineTo(number("x2"), number("y2"));
  } else if (shape instanceof SVGCircleElement) {
    path.arc(number("cx"), number("cy"), number("r"), 0, 2 * Math.PI);
  } else if (shape instanceof SVGPolylineElement) {
    for (const { x, y } of shape.points) path.lineTo(x, y);
  } else if (shape instanceof SVGPathElement) {
    return new Path2D(shape.getAttribute("d") ?? "");
  } else return null;
  return path;
}

/** The words that stand in an element itself, line by line as the page has broken them. */
function drawWords(to: Drawing, element: Element): void {
  if (element instanceof SVGElement) return;
  const look = getComputedStyle(element);
  to.font = fontOf(look);
  to.fillStyle = look.color;
  to.textBaseline = "middle";
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    for (const { text, left, middle } of linesOf(node as Text)) to.fillText(text, left, middle);
  }
}

const fontOf = ({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string =>
  `${fontWeight} ${fontSize} ${fontFamily}`;

function linesOf(node: Text): readonly { text: string; readonly left: number; readonly middle: number }[] {
  const lines: { text: string; readonly left: number; readonly middle: number }[] = [];
  const range = document.createRange();
  for (let at = 0; at < node.data.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [place] = range.getClientRects();
    // White space that the page does not show has no place.
    if (place === undefined || place.width === 0) continue;
    const middle = (place.top + place.bottom) / 2;
    const line = lines.at(-1);
    if (line?.middle === middle) line.text += node.data.charAt(at);
    else lines.push({ text: node.data.charAt(at), left: place.left, middle });
  }
  return lines;
}
