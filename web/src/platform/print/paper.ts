import type { Language } from "../language/languages.ts";

/**
 * What is to stand on paper: words and their order, never markup. How it looks is decided in one place, `paper.typ`, as `ui/` decides it
 * for the screen. Every word is data, also where somebody typed `#` or `*`.
 */
export interface Paper {
  /** Stands in the properties of the file and in the bar of the window. */
  readonly title: string;
  /** Whose paper it is. */
  readonly author: string;
  readonly language: Language;
  /** The day it was made, such as 2026-11-23. */
  readonly day: string;
  /** Under every page, beside its number; where empty, the title and the chapter stand there, and the first page is a cover without. */
  readonly foot: string;
  readonly parts: readonly Part[];
}

/** The drawings that a paper may use beside a word; a screen reader passes them over. */
export type DrawingName = "check" | "circle-question-mark" | "flask-conical" | "triangle-alert";

/** A square to point a phone at. */
export interface Code {
  /** Where it leads. */
  readonly target: string;
  /** What it is, for whoever does not see it. */
  readonly alt: string;
  readonly caption: string;
}

/** A line of a list, with where it leads and what is said small behind it. */
export interface Item {
  readonly text: string;
  readonly target?: string | undefined;
  readonly note?: string;
}

interface Tick {
  readonly number: number;
  readonly text: string;
  readonly note?: string;
}

interface Fact {
  readonly term: string;
  readonly says: string;
}

/** One thing on the paper, under the one before it. */
export type Part =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly isListed: boolean }
  | { readonly kind: "paragraph"; readonly tone: "plain" | "lead" | "muted"; readonly text: string }
  | { readonly kind: "bullets"; readonly tone: "plain" | "muted"; readonly items: readonly Item[] }
  | { readonly kind: "steps"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  /** A quiet frame with a drawing and a title, and what came of it at the end of that line; level 0 where the title is no heading. */
  | {
      readonly kind: "panel";
      readonly tone: "plain" | "brand" | "warm";
      readonly drawing: DrawingName;
      readonly level: 0 | 2 | 3;
      readonly title: string;
      readonly verdict: string;
      readonly parts: readonly Part[];
    }
  /** A narrow tinted column beside the running text. */
  | { readonly kind: "beside"; readonly main: readonly Part[]; readonly aside: readonly Part[] }
  | { readonly kind: "halves"; readonly start: readonly Part[]; readonly end: readonly Part[] }
  /** Title and first sentences of a sheet under a small row of houses, with its code where a hand would look for it. */
  | {
      readonly kind: "opening";
      readonly label: string;
      readonly title: string;
      readonly lead: string;
      readonly code: Code;
    }
  /** `isLarge` fills the width it stands in, its caption in large letters: to be read from a wall. */
  | { readonly kind: "code"; readonly code: Code; readonly isLarge?: boolean }
  /**
   * Boxes to tick with a pen, each with the number by which it is typed over; in so many columns, or with 0 one after another on a line,
   * where a number 1 begins the next question.
   */
  | { readonly kind: "ticks"; readonly columns: number; readonly items: readonly Tick[] }
  /** Places for a number of two figures, each with what it is the number of. */
  | { readonly kind: "numbers"; readonly labels: readonly string[] }
  /** What the numbers of a form stand for, from 1; in columns, the first of which is read to its end. */
  | { readonly kind: "numbered"; readonly columns: number; readonly items: readonly string[] }
  /** Lines to write on. */
  | { readonly kind: "lines"; readonly count: number }
  /** Every listed heading of the first level and every opening, with its page. */
  | { readonly kind: "contents" }
  /** The row of houses. */
  | { readonly kind: "houses" }
  /** A new page, for what fills more than one. */
  | { readonly kind: "page" }
  /** As much room as the side has left. */
  | { readonly kind: "room" }
  /**
   * A side of a sheet by itself, in the largest letters in which it fits; `facing` begins at the fold, so that two sides lie open together;
   * `isPoster` allows letters to be read from some steps away.
   */
  | {
      readonly kind: "side";
      readonly facing: boolean;
      readonly isPoster?: boolean;
      readonly parts: readonly Part[];
    };
