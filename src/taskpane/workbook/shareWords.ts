import { dayOf, DEFAULTS_AS_OF, MODEL_VERSION, priceBookVersion } from "../../engine/index";
import { inSentences, listed, type Translator } from "../../text/index";
import { addressOf, isOpen, type Scan, type ShareWords } from "../../workbook/index";
import { apartSentences } from "./apartSentences";
import type { WorkbookState } from "./state";

const MOST_LISTED = 500;

/** What a share copy says of itself, and which cells were formulas. */
export function shareWords(
  scan: Scan,
  now: Date,
  sharing: WorkbookState["sharing"],
  t: Translator,
): ShareWords {
  const date = dayOf(now);
  const inCopy = scan.cells.filter(isOpen(scan));
  const left = scan.sheets.filter(
    ({ id, isProtected }) => isProtected && scan.cells.some(({ sheetId }) => sheetId === id),
  );
  return {
    ending: t("share.ending"),
    cover: t("share.cover"),
    lines: (copies, apart) => [
      [t("share.cover"), ""],
      [t("share.what"), t("share.whatDetail", { sheets: listed(t.language, copies) })],
      [t("share.made"), t(`share.madeDetail.${sharing}`, { date, count: inCopy.length })],
      [
        t("share.versions"),
        t("share.versionsDetail", {
          model: MODEL_VERSION,
          defaults: DEFAULTS_AS_OF,
          prices: priceBookVersion(),
        }),
      ],
      ...(apart === null
        ? []
        : [[t("share.apart"), inSentences(t.language, apartSentences(apart, t))] as const]),
      [t("share.get"), t("share.getDetail")],
      ...(left.length === 0
        ? []
        : [
            [
              t("share.left"),
              listed(
                t.language,
                left.map(({ name }) => name),
              ),
            ] as const,
          ]),
      ...inCopy.slice(0, MOST_LISTED).map((cell) => [addressOf(cell), cell.formula] as const),
    ],
  };
}
