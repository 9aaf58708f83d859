/** Tells what is wrong with a value at this place, or nothing. */
export type Shape = (value: unknown, at: string) => string | undefined;

export const anything: Shape = () => undefined;

export const text: Shape = (value, at) => (typeof value === "string" ? undefined : `${at} is not a text`);

export const whole: Shape = (value, at) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : `${at} is not a whole number from 0`;

export const share: Shape = (value, at) =>
  typeof value === "number" && value >= 0 && value <= 1 ? undefined : `${at} is not a number from 0 to 1`;

export function hex(digits: number): Shape {
  return (value, at) =>
    typeof value === "string" && value.length === digits && /^[\da-f]*$/.test(value)
      ? undefined
      : `${at} is not ${digits} hexadecimal digits`;
}

export function exactly(wanted: string | number): Shape {
  return (value, at) => (value === wanted ? undefined : `${at} is not ${JSON.stringify(wanted)}`);
}

export function orNull(shape: Shape): Shape {
  return (value, at) => (value === null ? undefined : shape(value, at));
}

export function listOf(shape: Shape): Shape {
  return (value, at) =>
    Array.isArray(value)
      ? firstFault(value.keys(), (index) => shape(value[index], `${at}[${index}]`))
      : `${at} is not a list`;
}

/** These keys, each with its shape, and no others. */
export function group(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, at) => {
    if (!isGroup(value)) return `${at} is not a group of values`;
    const strange = Object.keys(value).find((key) => !Object.hasOwn(shapes, key));
    if (strange !== undefined) return `${at} has ${JSON.stringify(strange)}, which does not belong there`;
    return firstFault(Object.entries(shapes), ([key, shape]) =>
      Object.hasOwn(value, key) ? shape(value[key], `${at}.${key}`) : `${at} has no ${key}`,
    );
  };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstFault<Item>(items: Iterable<Item>, faultIn: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const fault = faultIn(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
