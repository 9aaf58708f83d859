import { readFileSync } from "node:fs";
import { Houses } from "../../ui/houses.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Look } from "./messages.ts";
import type { DrawingName } from "./paper.ts";

const DRAWINGS: readonly DrawingName[] = ["check", "circle-question-mark", "flask-conical", "triangle-alert"];
const ICON = "svg{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}";
const COLOUR = /--naast-([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),/gi;

/** The look of the screen by daylight, for paper: the colours of a `tokens.css`, and the drawings of `ui/`. */
export function readLook(tokens: URL): Look {
  const colours = Object.fromEntries(
    [...readFileSync(tokens, "utf8").matchAll(COLOUR)].map(([, name = "", code = ""]) => [name, code]),
  );
  const { brand, line, sun } = colours;
  const icons = DRAWINGS.map((name) => [name, drawn(<Icon name={name} />, ICON)]);
  const houses = drawn(
    <Houses />,
    `.houses__line{fill:none;stroke:${brand};stroke-width:2}.houses__windows path{fill:${line}}.houses__windows .is-lit{fill:${sun}}`,
  );
  return { colours, drawings: { ...Object.fromEntries(icons), houses } };
}

/** A drawing for a screen has its style elsewhere; on paper it brings its own. */
function drawn(svg: { toString(): string | Promise<string> }, style: string): string {
  return String(svg).replace(/<svg([^>]*)>/, `<svg xmlns="http://www.w3.org/2000/svg"$1><style>${style}</style>`);
}
