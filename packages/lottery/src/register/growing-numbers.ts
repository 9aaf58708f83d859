/** Whole numbers below 2³² in the order in which they came: four bytes each, however many there are. */
export interface GrowingNumbers {
  size(): number;
  push(value: number): void;
  at(index: number): number;
  /** All of them, as a view that the next push may leave behind. */
  all(): Uint32Array;
}

export function createGrowingNumbers(): GrowingNumbers {
  let numbers = new Uint32Array(1024);
  let size = 0;
  return {
    size: () => size,
    push(value) {
      if (size === numbers.length) {
        const larger = new Uint32Array(2 * size);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[size++] = value;
    },
    at: (index) => numbers[index]!,
    all: () => numbers.subarray(0, size),
  };
}
