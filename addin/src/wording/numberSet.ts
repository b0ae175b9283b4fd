/** Some of the vocabulary's numbers, a bit each, from the least to the greatest. */
export class NumberSet {
  private readonly first: number; // lane of 32 numbers that holds the least
  private readonly lanes: Int32Array;

  readonly numbers: readonly number[];

  constructor(numbers: Iterable<number>) {
    this.numbers = [...new Set(numbers)];
    const lanes = this.numbers.map((number) => number >> 5);
    this.first = lanes.reduce((least, lane) => Math.min(least, lane), lanes[0] ?? 0);
    this.lanes = new Int32Array(lanes.reduce((most, lane) => Math.max(most, lane - this.first + 1), 0));
    for (const number of this.numbers) {
      const lane = (number >> 5) - this.first;
      this.lanes[lane] = (this.lanes[lane] as number) | (1 << (number & 31));
    }
  }

  has(number: number): boolean {
    const lane = (number >> 5) - this.first;
    return lane >= 0 && lane < this.lanes.length && ((this.lanes[lane] as number) & (1 << (number & 31))) !== 0;
  }
}
