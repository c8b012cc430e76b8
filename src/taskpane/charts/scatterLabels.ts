import type { Frame } from "./columns";

/** Lines of text beside a point, or beside points that lie over each other. */
export interface LabelBlock {
  readonly lines: readonly string[];
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly anchor: "start" | "end" | "middle";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

/** In pixels of the drawing, whose type is 11 high. */
export const LINE = 13;
const REACH = 8;
const GAP = 3;
/** More names beside points that lie over each other are read by nobody: their numbers are. */
const MOST_NAMED = 3;

/** A little more than it takes: what is too narrow lies over its neighbour. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 11.5 : 6.2), 0);

/**
 * Names beside their points where nothing else stands. A point without room keeps its number, which the table has too.
 *
 * @param groups - The places of points that lie over each other, in their order; a point alone is a group of one
 */
export function blocksOf(
  points: readonly Placed[],
  groups: readonly (readonly number[])[],
  frame: Frame,
  corner: number,
): readonly LabelBlock[] {
  const taken: Box[] = [
    { left: 0, right: corner, top: 0, bottom: LINE },
    ...points.map(({ x, y }) => ({ left: x - REACH, right: x + REACH, top: y - REACH, bottom: y + REACH })),
  ];
  const isFree = (box: Box): boolean =>
    box.left >= -GAP &&
    box.right <= frame.width + 2 * GAP &&
    box.top >= -LINE &&
    box.bottom <= frame.height &&
    taken.every(
      (other) =>
        box.right <= other.left ||
        box.left >= other.right ||
        box.bottom <= other.top ||
        box.top >= other.bottom,
    );
  return [...groups]
    .sort(([a = 0], [b = 0]) => a - b)
    .flatMap((group): LabelBlock[] => {
      const around = boxAround(group.map((i) => points[i] as Placed));
      const numbers = group.map((i) => String(i + 1)).join("·");
      const named = group.map((i) => {
        const { name } = points[i] as Placed;
        return group.length === 1 ? name : `${i + 1} ${name}`;
      });
      const texts = [
        ...(group.length <= MOST_NAMED ? [named] : []),
        ...(group.length === 1 ? [] : [[numbers]]),
      ];
      for (const lines of texts) {
        for (const [block, box] of positions(lines, around)) {
          if (!isFree(box)) continue;
          taken.push(box);
          return [block];
        }
      }
      // Numbers that find no free place stand above all the same: without them nobody knows who it is.
      const [above] = positions([numbers], around).slice(2);
      return group.length === 1 || above === undefined ? [] : [above[0]];
    });
}

const boxAround = (points: readonly Placed[]): Box => ({
  left: Math.min(...points.map(({ x }) => x)) - REACH,
  right: Math.max(...points.map(({ x }) => x)) + REACH,
  top: Math.min(...points.map(({ y }) => y)) - REACH,
  bottom: Math.max(...points.map(({ y }) => y)) + REACH,
});

/** To the right, to the left, above and below, the first first. */
function positions(lines: readonly string[], around: Box): readonly (readonly [LabelBlock, Box])[] {
  const width = Math.max(...lines.map(widthOf));
  const height = LINE * lines.length;
  const [middle, centre] = [(around.top + around.bottom) / 2, (around.left + around.right) / 2];
  const make = (anchor: LabelBlock["anchor"], x: number, top: number): readonly [LabelBlock, Box] => {
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return [
      { lines, x, y: top + LINE - GAP, anchor },
      { left, right: left + width, top, bottom: top + height },
    ];
  };
  const beside = [middle - height / 2, around.top - height / 2, around.bottom - height / 2];
  return [
    make("start", around.right + GAP, middle - height / 2),
    make("end", around.left - GAP, middle - height / 2),
    make("middle", centre, around.top - height - 1),
    make("middle", centre, around.bottom + 1),
    ...beside
      .slice(1)
      .flatMap((top) => [make("start", around.right + GAP, top), make("end", around.left - GAP, top)]),
  ];
}
