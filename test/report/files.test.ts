import {
  assumptions,
  estimate,
  monthlyPlan,
  parseScenario,
  renewals,
  writtenDay,
  type Scenario,
} from "../../src/engine/index";
import { csvText, planLongTable, renewalCalendar } from "../../src/report/index";
import { loadWords, reportTranslator, translator } from "../../src/text/index";

/** A line of a name that a spreadsheet could take for a formula, and that is too long for a line of a calendar. */
const NAME = '=Seats; "full", 完整版席位，含移动端与离线使用，以及所有地区的支持服务与年度升级';
const GO_LIVE = writtenDay("2026-01-31") ?? NaN;
const parsed = parseScenario({
  tier: "medium",
  users: 30,
  years: 1,
  lines: [
    ["item", "name", "price", "per", "quantity"],
    ["subscription", NAME, 100, "month", 30],
  ],
});
const scenario = parsed.ok ? parsed.value : ({} as Scenario);

describe("the calendar of renewals", () => {
  let file = "";

  beforeAll(async () => {
    await loadWords("zh-CN");
    const found = renewals(scenario, GO_LIVE, { noticeDays: 60, marketRise: 0.08 });
    file = renewalCalendar(found, "CNY", new Date("2026-11-28T06:00:00Z"), translator("zh-CN"));
  });

  test("has a day for each notice, with its cost, in lines that a calendar reads", () => {
    const unfolded = file.replace(/\r\n /g, "");
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(unfolded).toContain("DTSTART;VALUE=DATE:20261202\r\nDTEND;VALUE=DATE:20261203\r\n");
    expect(unfolded).toContain('SUMMARY:续约通知截止：=Seats\\; "full"\\, 完整版席位');
    expect(unfolded).toContain("按合同涨幅为 37\\,800 CNY，按市场涨幅为 38\\,880 CNY");
    expect(new Set(unfolded.match(/UID:.*/g)).size).toBe(2);
  });

  test("no line has more than 75 octets, and each ends as the standard has it", () => {
    const lines = file.split("\r\n");
    expect(lines.pop()).toBe("");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});

describe("the long table", () => {
  const plan = monthlyPlan(estimate(assumptions(scenario, "likely")), "cash");
  const table = planLongTable(plan, GO_LIVE, reportTranslator("en"));

  test("has a row for each amount, and comes to the budget", () => {
    expect(table[0]).toEqual(["Component", "Item", "Name", "Kind", "Month", "Date", "Amount", "Currency"]);
    expect(table[1]).toEqual(["Licence", "Subscription", NAME, "quote", 1, "2026-01-31", 3000, "CNY"]);
    expect(table[2]?.[5]).toBe("2026-02-28");
    const sum = plan.rows.flatMap(({ months }) => months).reduce((all, minor) => all + minor, 0);
    expect(table.slice(1).reduce((all, row) => all + Math.round(Number(row[6]) * 100), 0)).toBe(sum);
    expect(planLongTable(plan, null, reportTranslator("zh-CN"))[0]).toHaveLength(7);
  });

  test("as CSV no text becomes a formula", () => {
    const [, row] = csvText(table).split("\r\n");
    expect(row).toContain(`,"'${NAME.replaceAll('"', '""')}",quote,1,2026-01-31,3000,CNY`);
    expect(csvText([[-5, "-5", "a\nb"]])).toBe('\ufeff-5,\'-5,"a\nb"\r\n');
  });
});
