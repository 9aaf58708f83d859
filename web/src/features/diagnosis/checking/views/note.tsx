import { spelledOut } from "#web/platform/codes/code.ts";
import type { Opening } from "#web/platform/codes/store.ts";
import type { Language } from "#web/platform/language/languages.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Paper, Part } from "#web/platform/print/paper.ts";

interface Voice extends Pick<Reader, "say" | "format"> {
  readonly language: Language;
}

interface About {
  readonly organisation: string;
  readonly text: string;
  readonly opening: Opening;
  readonly day: Date;
  /** Where the code leads, and where it is typed. */
  readonly target: string;
  readonly door: string;
}

/** One sheet to hand out or hang up: what residents are asked, and how to answer. It names no street. */
export function noteOf({ language, say, format }: Voice, about: About): Paper {
  const { organisation, text, opening, day, target, door } = about;
  const title = say("diagnosis.checking.check.title");
  const code = spelledOut(opening.code);
  const address = door.replace(/^https?:\/\//, "");
  return {
    title,
    author: organisation,
    language,
    day: day.toISOString().slice(0, 10),
    foot: say("diagnosis.checking.note.foot", { organisation, date: format.day(opening.expiresAt) }),
    parts: [
      {
        kind: "side",
        facing: false,
        isPoster: true,
        parts: [
          { kind: "houses" },
          { kind: "heading", level: 1, text: title, isListed: true },
          lead(say("diagnosis.checking.check.lead", { organisation })),
          ...text
            .trim()
            .split(/\n\s*\n/)
            .map(plain),
          {
            kind: "beside",
            main: [
              { kind: "heading", level: 2, text: say("diagnosis.checking.note.how"), isListed: false },
              {
                kind: "steps",
                items: [
                  say("diagnosis.checking.note.camera"),
                  say("diagnosis.checking.note.type", { address, code }),
                  say("diagnosis.checking.note.say"),
                ],
              },
            ],
            aside: [
              {
                kind: "code",
                code: { target, alt: say("diagnosis.checking.ask.code"), caption: code },
                isLarge: true,
              },
            ],
          },
          lead(say("diagnosis.checking.note.until", { date: format.day(opening.expiresAt) })),
          plain(say("diagnosis.checking.check.nobody")),
        ],
      },
    ],
  };
}

const lead = (text: string): Part => ({ kind: "paragraph", tone: "lead", text });
const plain = (text: string): Part => ({ kind: "paragraph", tone: "plain", text });
