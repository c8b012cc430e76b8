import { together, type Translator } from "../../text/index";
import type { InputsApart } from "../../workbook/index";

/** What a budget of another version has not, and what it has besides, in sentences. */
export function apartSentences({ sheet, lacking, unknown }: InputsApart, t: Translator): readonly string[] {
  const list = (names: readonly string[]): string => together(t.language, names);
  return [
    ...(lacking.length === 0
      ? []
      : [t("health.lacking", { sheet, inputs: list(lacking.map((input) => t(`input.${input}`))) })]),
    ...(unknown.length === 0 ? [] : [t("health.unknown", { sheet, inputs: list(unknown) })]),
  ];
}
