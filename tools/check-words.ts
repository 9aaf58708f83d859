/**
 * Keeps words out of texts and content that hurt the people they are about, or promise what matching cannot know.
 */
import { filesIn, HOUSE, report, textOf } from "./house.ts";

const NOBODY_KNOWS = "a practice fits or does not; nobody knows which is best";
const INSTEAD: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\b(?:allochto|autochto)\w+/i, "say who is meant: neighbours with a migration background, newcomers, people who …"],
  [/\blastige (?:jongeren|jeugd)/i, "describe what happens, not what the young people are"],
  [/\bhang(?:jongeren|jeugd|groep)\w*/i, "write young people on the street"],
  [/\b(?:achterstands|probleem)wijk\w*/i, "name the neighbourhood, or what is missing there"],
  [/\bachter de voordeur/i, "write at home, or at people's homes"],
  [/\bkansar\w+/i, "write what people lack: money, work, a diploma"],
  [
    /\bbest(?:e)? (?:passende?|match|praktijk|aanpak|keuze|keus|optie|practices?|fit|choice|option|approach)\b/i,
    NOBODY_KNOWS,
  ],
  [/\b(?:past|passen|werkt|werken) het beste?\b|\b(?:fits?|works?|matche?s?) best\b/i, NOBODY_KNOWS],
];

export function findHurtfulWords(root: string): string[] {
  const read = filesIn(root, ["web/src/**/text/*.json", "content/**/*.{yaml,md}"]);
  return read.flatMap((path) =>
    textOf(root, path)
      .split("\n")
      .flatMap((line, index) => inLine(`${path}:${index + 1}`, line)),
  );
}

function inLine(place: string, line: string): string[] {
  return INSTEAD.flatMap(([pattern, instead]) => {
    const word = pattern.exec(line)?.[0];
    return word === undefined ? [] : [`${place}: "${word}"; ${instead}`];
  });
}

if (import.meta.main) report(findHurtfulWords(HOUSE));
