/** How dense a pattern is: the denser, the more. */
export type MapLevel = 0 | 1 | 2 | 3;

/** What each pattern means. */
export function Legend({ id, levels }: { id: string; levels: readonly string[] }) {
  return (
    <ul class="plain-list map__legend">
      {levels.map((label, level) => (
        <li>
          <svg width="32" height="24" aria-hidden="true">
            <rect class="map__ground" width="32" height="24" />
            <rect class="map__pattern" width="32" height="24" fill={`url(#${id}-${level})`} />
            <rect class="map__outline" width="32" height="24" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** The patterns themselves; the number of a level is drawn on top of them, so they stay thin. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {Object.entries(PATTERNS).map(([level, lines]) => (
        <pattern id={`${id}-${level}`} width="10" height="10" patternUnits="userSpaceOnUse">
          <path class={`map__lines map__lines--${level}`} d={lines} />
        </pattern>
      ))}
    </defs>
  );
}

const PATTERNS: Readonly<Record<MapLevel, string>> = {
  0: "",
  1: "M4 4h2v2H4z",
  2: "M0 0 10 10M-5 5 5 15M5-5 15 5",
  3: "M0 0 10 10M10 0 0 10",
};
