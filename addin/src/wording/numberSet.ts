/** Some of the vocabulary's numbers, a bit each, from the least to the greatest. */
export class NumberSet {
  private readonly first: number; // lane of 32 numbers that holds the least
  private readonly lanes: Int32Array;

  readonly numbers: readonly number[];
  /** A bit of 32 for each of them: a word without any of these bits is none of them. */
  readonly trace: number;

  constructor(numbers: readonly number[]) {
    let [least, most] = [Infinity, -Infinity];
    for (const number of numbers) {
      least = Math.min(least, number >> 5);
      most = Math.max(most, number >> 5);
    }
    this.first = least;
    this.lanes = new Int32Array(numbers.length === 0 ? 0 : most - least + 1);
    this.numbers = numbers.filter((number) => this.add(number));
    this.trace = traceOf(this.numbers);
  }

  has(number: number): boolean {
    const lane = (number >> 5) - this.first;
    return lane >= 0 && lane < this.lanes.length && ((this.lanes[lane] as number) & (1 << (number & 31))) !== 0;
  }

  /** Whether one of them is among others, of which each has a bit. */
  meets(others: Int32Array): boolean {
    const { first, lanes } = this;
    for (let lane = 0; lane < lanes.length; lane++)
      if (((lanes[lane] as number) & (others[first + lane] as number)) !== 0) return true;
    return false;
  }

  /** False where it is there already. */
  private add(number: number): boolean {
    const lane = (number >> 5) - this.first;
    const before = this.lanes[lane] as number;
    this.lanes[lane] = before | (1 << (number & 31));
    return before !== this.lanes[lane];
  }
}

export function traceOf(numbers: Int32Array | readonly number[], from = 0, end = numbers.length): number {
  let trace = 0;
  for (let at = from; at < end; at++) trace |= 1 << ((numbers[at] as number) & 31);
  return trace;
}
