/**
 * By how many tables each rank turns in each round (rank × round, see `seatAll`): a product in which no factor but zero makes two
 * different ranks turn alike.
 *
 * For a power of a prime (4, 8, 9 tables …) that is the product of the finite field with as many elements; for other numbers the
 * ordinary product, which is the field when the number is prime, and nearly as good when it is large beside ranks and rounds.
 *
 * @returns a function that gives the place in the row of tables after turning `place` in `round` for `rank`
 * @see Bose, On the Application of the Properties of Galois Fields to the Construction of Hyper-Graeco-Latin Squares (Sankhyā 3, 1938)
 */
export function turnsFor(tables: number): (place: number, round: number, rank: number) => number {
  const [prime, power] = primePower(tables);
  if (power < 2 || tables > LARGEST_FIELD) return (place, round, rank) => (place + round * rank) % tables;
  const field = fieldOf(prime, power);
  return (place, round, rank) => field.sum(place, field.product(round % tables, rank % tables));
}

const LARGEST_FIELD = 64;

interface Field {
  sum(a: number, b: number): number;
  product(a: number, b: number): number;
}

/** Elements are polynomials of degree below `power`, read as a number whose digits in base `prime` are the coefficients. */
function fieldOf(prime: number, power: number): Field {
  const size = prime ** power;
  const digitsOf = (number: number) =>
    Array.from({ length: power }, (_, at) => Math.floor(number / prime ** at) % prime);
  const numberOf = (digits: readonly number[]) => digits.reduce((sum, digit, at) => sum + digit * prime ** at, 0);
  const sum = (a: number, b: number) => {
    const other = digitsOf(b);
    return numberOf(digitsOf(a).map((digit, at) => (digit + other[at]!) % prime));
  };
  const productWith = (tail: readonly number[]) => (a: number, b: number) => {
    const digits = Array<number>(2 * power).fill(0);
    digitsOf(a).forEach((one, i) => {
      digitsOf(b).forEach((other, j) => {
        digits[i + j] = (digits[i + j]! + one * other) % prime;
      });
    });
    // What passes the degree is replaced: xᵖᵒʷᵉʳ is −tail.
    for (let degree = 2 * power - 1; degree >= power; degree--) {
      const factor = digits[degree]!;
      digits[degree] = 0;
      tail.forEach((digit, at) => {
        const place = degree - power + at;
        digits[place] = (digits[place]! + (prime - digit) * factor) % prime;
      });
    }
    return numberOf(digits.slice(0, power));
  };
  for (let candidate = 1; candidate < size; candidate++) {
    const product = productWith(digitsOf(candidate));
    if (hasNoZeroDivisors(product, size)) return { sum, product };
  }
  throw new Error(`There is a field of every prime power, and none was found of ${size}.`);
}

function hasNoZeroDivisors(product: Field["product"], size: number): boolean {
  for (let a = 1; a < size; a++) for (let b = a; b < size; b++) if (product(a, b) === 0) return false;
  return true;
}

/** The prime and the power that make this number, or a power of 0. */
function primePower(number: number): readonly [prime: number, power: number] {
  let prime = 2;
  while (prime < number && number % prime !== 0) prime += 1;
  let [rest, power] = [number, 0];
  while (rest > 1 && rest % prime === 0) {
    rest /= prime;
    power += 1;
  }
  return rest === 1 ? [prime, power] : [prime, 0];
}
