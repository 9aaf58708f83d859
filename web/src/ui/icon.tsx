import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { raw } from "hono/html";

const NAMES = [
  "check",
  "triangle-alert",
  "octagon-alert",
  "circle-question-mark",
  "arrow-left",
  "arrow-right",
  "arrow-up",
  "arrow-down",
  "arrow-up-down",
  "download",
  "flask-conical",
  "x",
  "columns-2",
  "share-2",
] as const;
export type IconName = (typeof NAMES)[number];

const require = createRequire(import.meta.url);
const shapes = Object.fromEntries(NAMES.map((name) => [name, shapeOf(name)])) as Record<IconName, string>;

/** A lucide icon of 20 px. Always beside a word, so a screen reader may pass it over. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon--${name}`} width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {raw(shapes[name])}
    </svg>
  );
}

function shapeOf(name: IconName): string {
  const svg = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), "utf8");
  return svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s+/g, " ");
}
