/** The days of `Excel.DynamicFilterCriteria`, as numbers of cells; null for one that is no period or not known here. */
export function periodOf(criteria: string, now: Date): readonly [first: number, end: number] | null {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const serial = (y: number, m: number, d = 1) => (Date.UTC(y, m, d) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const days = (from: number, count = 1) =>
    [serial(year, month, day + from), serial(year, month, day + from + count)] as const;
  const months = (from: number, count = 1) =>
    [serial(year, month + from), serial(year, month + from + count)] as const;
  const weekday = now.getDay();
  const quarter = -(month % 3);
  switch (criteria) {
    case "Today":
      return days(0);
    case "Yesterday":
      return days(-1);
    case "Tomorrow":
      return days(1);
    case "ThisWeek":
      return days(-weekday, 7);
    case "LastWeek":
      return days(-weekday - 7, 7);
    case "NextWeek":
      return days(7 - weekday, 7);
    case "ThisMonth":
      return months(0);
    case "LastMonth":
      return months(-1);
    case "NextMonth":
      return months(1);
    case "ThisQuarter":
      return months(quarter, 3);
    case "LastQuarter":
      return months(quarter - 3, 3);
    case "NextQuarter":
      return months(quarter + 3, 3);
    case "ThisYear":
      return months(-month, 12);
    case "LastYear":
      return months(-month - 12, 12);
    case "NextYear":
      return months(12 - month, 12);
    case "YearToDate":
      return [serial(year, 0), serial(year, month, day + 1)];
    default:
      return null;
  }
}
