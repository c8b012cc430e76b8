import {
  COMPONENT_IDS,
  COMPONENT_OF,
  INPUT_NAMES,
  inputRow,
  ITEM_IDS,
  ITEMS,
  PERS,
  TIERS,
  type InputName,
  type ItemId,
  type Subject,
} from "../../engine/index";
import { choiceWord } from "../../report/index";
import type { Translator } from "../../text/index";
import { TAX_CLASSES } from "./taxes";

export interface List {
  readonly subject: InputName | Extract<Subject, "tier" | `quote.${string}`>;
  readonly codes: readonly string[];
  readonly words: readonly string[];
  /** What is known of each code, by name. */
  readonly facts?: Readonly<Record<string, readonly (string | number)[]>>;
}

/** What a quoted line may count as. Items come first: where an item and a component have one word, it means the item. */
export const TARGETS = [...ITEM_IDS, ...COMPONENT_IDS];
const itemOf = (target: string): ItemId | undefined => ITEM_IDS.find((item) => item === target);
export const ITEM_COMPONENTS = "itemComponents";
/** The place of what is taxed alike in TAX_CLASSES, from 1. */
export const ITEM_TAXES = "itemTaxes";
/** 1 buys something that is owned, 2 only where it is paid once. */
export const ITEM_CAPITAL = "itemCapital";

/** What people choose from, in their words, with the codes that make formulas free of a language. */
export function lists(t: Translator): readonly List[] {
  const list = (subject: List["subject"], codes: readonly string[], facts?: List["facts"]): List => ({
    subject,
    codes,
    words: codes.map((code) => choiceWord(subject, code, t)),
    ...(facts && { facts }),
  });
  const inputs = INPUT_NAMES.flatMap((name) => {
    const row = inputRow(name);
    return row.kind === "choice" ? [list(name, row.choices)] : [];
  });
  const facts = {
    [ITEM_COMPONENTS]: TARGETS.map((target) => COMPONENT_OF[target as ItemId] ?? target),
    [ITEM_TAXES]: TARGETS.map((target) => {
      const item = itemOf(target);
      return 1 + TAX_CLASSES.indexOf(item ? ITEMS[item].vat : target === "hardware" ? "goods" : "service");
    }),
    [ITEM_CAPITAL]: TARGETS.map((target) => {
      const item = itemOf(target);
      return item ? Number(ITEMS[item].capital ?? false) : target === "hardware" ? 2 : 0;
    }),
  };
  return [
    list("tier", TIERS),
    ...inputs,
    list("quote.item", TARGETS, facts),
    list("quote.per", PERS),
    list("quote.quantity", ["users"]),
  ];
}
