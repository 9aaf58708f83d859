import { inflateSync } from "node:zlib";

/** A printed paper, as far as a test looks into it. */
export interface Pdf {
  readonly pages: number;
  /** Whether it carries a tree of tags and says that it keeps to PDF/UA-1. */
  readonly isAccessible: boolean;
  readonly language: string | undefined;
  /** Its title and those of its bookmarks. */
  readonly titles: readonly string[];
  /** How often each kind of tag stands in it, such as H1 or L. */
  readonly tags: ReadonlyMap<string, number>;
  /** What stands for each picture. */
  readonly alternatives: readonly string[];
}

/** Reads what a PDF says about itself; the letters on its pages stay drawings. */
export function readPdf(bytes: Uint8Array): Pdf {
  const raw = Buffer.from(bytes).toString("latin1");
  if (!raw.startsWith("%PDF-")) throw new Error(`This is no PDF; it begins with ${raw.slice(0, 60)}`);
  const text = raw + inflated(bytes, raw);
  const kinds = [...text.matchAll(/\/S\s*\/([A-Z][A-Za-z0-9]*)/g)].map(([, kind = ""]) => kind);
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b/g)].length,
    isAccessible: /\/StructTreeRoot\b/.test(text) && /pdfuaid:part>1</.test(text),
    language: /\/Lang\s*\(([^)]*)\)/.exec(text)?.[1],
    titles: stringsAfter("Title", text),
    tags: new Map([...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => [kind, all.length])),
    alternatives: stringsAfter("Alt", text),
  };
}

function inflated(bytes: Uint8Array, raw: string): string {
  const streams = raw.matchAll(/\/FlateDecode[\s\S]*?stream\r?\n/g);
  return [...streams].map(({ index, 0: found }) => inflate(bytes.subarray(index + found.length))).join("\n");
}

function inflate(from: Uint8Array): string {
  try {
    return inflateSync(from).toString("latin1");
  } catch {
    return ""; // a font or a picture that is packed otherwise
  }
}

/** What stands between the brackets of a string: letters, escapes, and brackets of its own that are closed again. */
const INSIDE = String.raw`((?:[^()\\]|\\[\s\S]|\([^()]*\))*)`;

/** A string of a PDF stands between brackets, or between < and > in hexadecimal, as Latin or as UTF-16 with a mark before it. */
function stringsAfter(name: string, text: string): readonly string[] {
  const found = text.matchAll(new RegExp(`/${name}\\s*(?:\\(${INSIDE}\\)|<([0-9A-Fa-f]*)>)`, "g"));
  return [...found].map(([, plain, hex]) =>
    decoded(hex === undefined ? unescaped(plain ?? "") : Buffer.from(hex, "hex").toString("latin1")),
  );
}

const unescaped = (plain: string) =>
  plain
    .replace(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replace(/\\([\s\S])/g, "$1");

function decoded(latin: string): string {
  if (!latin.startsWith("\xfe\xff")) return latin;
  return Buffer.from(latin.slice(2), "latin1").swap16().toString("utf16le");
}
