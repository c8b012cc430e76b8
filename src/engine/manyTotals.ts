import { changeable, type Assumptions } from "./assumptions";
import { decimalsOf, type Decimals } from "./rates/currencies";
import { fillTimeline, timeline, type Timeline, type Year } from "./timeline";
import { Workings } from "./workings";

/** The totals of many runs that differ in numbers alone, without their ledgers: nothing is allocated for one of them. */
export class ManyTotals {
  /** For the caller to write into, in the order of placeOf. */
  readonly numbers: number[];
  readonly decimals: Decimals;
  private readonly run: Assumptions;
  private readonly time: Timeline;
  private readonly workings: Workings;
  /** The years of the run before. */
  private readonly before: readonly Year[];
  /** The cells of items that are summed: most can hold nothing under these choices. */
  private readonly cells: readonly number[];

  constructor(a: Assumptions) {
    const { copy, numbers } = changeable(a);
    this.run = copy;
    this.numbers = numbers;
    this.decimals = decimalsOf(a.currency);
    this.time = timeline(a);
    this.before = timeline(a).years;
    this.workings = new Workings(a.lines.length);
    this.workings.open(a);
    this.cells = this.workings.payable(a);
  }

  /** The ledger's total: the sum of its rounded lines. */
  rounded(): number {
    this.write();
    return this.workings.takeRoundedTotal(this.cells);
  }

  /** The same where one number is another. */
  roundedWith(place: number, value: number): number {
    const before = this.numbers[place] as number;
    this.numbers[place] = value;
    const total = this.rounded();
    this.numbers[place] = before;
    return total;
  }

  /** The total of what no line is rounded. */
  exact(): number {
    this.write();
    return this.workings.takeTotal(this.cells);
  }

  private write(): void {
    fillTimeline(this.time.years, this.run);
    this.workings.write(this.run, this.time, this.run.lines.length > 0 && this.areYearsSame());
  }

  /** Whether all that quoted lines take from the years is as in the run before. */
  private areYearsSame(): boolean {
    const { before } = this;
    const areSame = this.time.years.every(({ seats, uplift, inflation }, i) => {
      const year = before[i] as Year;
      return year.seats === seats && year.uplift === uplift && year.inflation === inflation;
    });
    if (!areSame) fillTimeline(before, this.run);
    return areSame;
  }
}
