import { encode } from "uqr";

/** Bears a coffee stain, and is still small enough for a card. */
const CORRECTION = "M";
/** The quiet edge that the standard asks for, in modules. */
const EDGE = 4;

/**
 * A text as a QR code in SVG, one path. Neighbouring modules of a row become one rectangle, so that no hairline shows between them.
 *
 * @param ink - a colour such as `#1f2624`
 * @throws when the text is longer than a code can hold (2,331 bytes)
 */
export function drawCode(text: string, ink: string): string {
  const { data, size } = encode(text, { ecc: CORRECTION, border: EDGE });
  const path = data.map((row, y) =>
    runsOf(row)
      .map(([from, to]) => `M${from} ${y}h${to - from}v1H${from}z`)
      .join(""),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="${ink}" d="${path.join("")}"/></svg>`;
}

/** Where dark begins and ends in a row of modules. */
function runsOf(row: readonly boolean[]): readonly (readonly [from: number, to: number])[] {
  const edges = [...row, false].flatMap((isDark, x) => (isDark === (row[x - 1] ?? false) ? [] : [x]));
  return Array.from({ length: edges.length / 2 }, (_, run) => [edges[2 * run] ?? 0, edges[2 * run + 1] ?? 0]);
}
