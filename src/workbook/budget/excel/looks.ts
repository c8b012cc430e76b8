/** What a budget has beyond its contents, as it is told where an Excel does not take it. */
export type LookKind = "looks" | "rules" | "print" | "charts";

/** One thing that may be refused for itself. */
export interface Look {
  readonly kind: LookKind;
  /** Done twice it comes to the same, except for charts: there would be two. */
  readonly work: () => void;
}

/**
 * Does what Excel takes of all that is no content, and gives the kinds of the rest. Style names, print settings and
 * validations are refused by this or that Excel, where the figures must stand all the same. All goes in one exchange,
 * and only what that Excel refuses in smaller ones; a chart is one exchange, and keeps what it has got when it is refused.
 */
export async function dress(
  context: Excel.RequestContext,
  all: readonly Look[],
): Promise<readonly LookKind[]> {
  const refused = new Set<LookKind>();
  const attempt = async (looks: readonly Look[]): Promise<void> => {
    if (looks.length === 0) return;
    try {
      for (const { work } of looks) work();
      await context.sync();
    } catch {
      const half = looks.length >> 1;
      if (half === 0) for (const { kind } of looks) refused.add(kind);
      else for (const part of [looks.slice(0, half), looks.slice(half)]) await attempt(part);
    }
  };
  await attempt(all.filter(({ kind }) => kind !== "charts"));
  for (const look of all) if (look.kind === "charts") await attempt([look]);
  return [...refused];
}
