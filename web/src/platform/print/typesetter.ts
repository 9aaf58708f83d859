import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { NodeCompiler, NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import { drawCode } from "./code-drawing.ts";
import type { Answer, Look, Machine, Order } from "./messages.ts";
import type { Code } from "./paper.ts";

const require = createRequire(import.meta.url);

/** The registry has Typst of this version for these machines; another version under the same JavaScript is untested. */
const MACHINES = ["linux x64"];
const FAMILIES = { "noto-sans": "NotoSans", "noto-sans-arabic": "NotoSansArabic" };
const WEIGHTS = ["400Regular", "600SemiBold", "700Bold"];
/** Stands where a letter should that none of our letters can show, such as an emoji. */
const MISSING = "�";

/** Lays out papers, one after the other. */
export interface Typesetter {
  print(order: Pick<Order, "paper" | "look">): Answer;
}

/** The typesetter of this machine, or undefined where there is none. Only this file knows Typst. */
export function findTypesetter({ platform, architecture }: Machine): Typesetter | undefined {
  if (!MACHINES.includes(`${platform} ${architecture}`)) return undefined;
  const typst = findTypst();
  if (!typst) return undefined;
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }] });
  const program = readFileSync(new URL("paper.typ", import.meta.url), "utf8");
  return {
    print({ paper, look }) {
      const inputs = {
        paper: JSON.stringify(paper, (_, value) => withDrawnCode(value, look)),
        colours: JSON.stringify(look.colours),
        drawings: JSON.stringify(look.drawings),
      };
      try {
        return printShowable(inputs, (data) => compile(compiler, program, data));
      } finally {
        compiler.evictCache(0); // what it remembers of a paper, it would remember for ever
      }
    },
  };
}

function findTypst(): typeof import("@myriaddreamin/typst-ts-node-compiler") | undefined {
  try {
    return require("@myriaddreamin/typst-ts-node-compiler");
  } catch {
    // The machine is of a kind that has it, and yet it was not installed: by `--omit=optional`, or under another C library.
    return undefined;
  }
}

function readFonts(): Buffer[] {
  return Object.entries(FAMILIES).flatMap(([folder, family]) =>
    WEIGHTS.map((weight) =>
      readFileSync(require.resolve(`@expo-google-fonts/${folder}/${weight}/${family}_${weight}.ttf`)),
    ),
  );
}

/** A code travels as the address it holds and is drawn where it is printed. */
function withDrawnCode(value: unknown, { colours }: Look): unknown {
  if (typeof value !== "object" || value === null || !("target" in value && "alt" in value)) return value;
  return { ...value, svg: drawCode((value as Code).target, colours.ink ?? "#000") };
}

type Inputs = Readonly<Record<"paper" | "colours" | "drawings", string>>;
type Outcome = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly faults: readonly string[] };

/** PDF/UA refuses a letter that cannot be shown. Whoever typed one gets the rest of the page, and a mark in its place. */
function printShowable(inputs: Inputs, print: (inputs: Inputs) => Outcome): Answer {
  const first = print(inputs);
  const missing = "faults" in first ? unshowableIn(inputs.paper, first.faults) : [];
  const last = missing.length > 0 ? print({ ...inputs, paper: withoutLetters(inputs.paper, missing) }) : first;
  if ("faults" in last) return { kind: "refused", faults: last.faults };
  return { kind: "printed", pdf: last.pdf, memoryBytes: process.memoryUsage.rss() };
}

/** The letters of the paper that these faults name; Typst writes those that would not be seen by their number: `\u{200b}`. */
function unshowableIn(paper: string, faults: readonly string[]): readonly string[] {
  const named = faults.filter((fault) => fault.includes("could not be displayed")).join(" ");
  const letters = new Set([...paper].filter((letter) => letter > "~"));
  return [...letters].filter(
    (letter) => named.includes(letter) || named.includes(`u{${letter.codePointAt(0)?.toString(16)}}`),
  );
}

const withoutLetters = (text: string, letters: readonly string[]) =>
  letters.reduce((rest, letter) => rest.replaceAll(letter, MISSING), text);

function compile(compiler: NodeCompiler, program: string, inputs: Inputs): Outcome {
  const compiled = compiler.compile({ mainFileContent: program, inputs });
  if (!compiled.result) return { faults: faultsOf(compiler, compiled.takeError()) };
  try {
    return { pdf: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: "ua-1" })) };
  } catch (error) {
    return { faults: faultsIn(String(error)) };
  }
}

function faultsOf(compiler: NodeCompiler, error: NodeError | null): readonly string[] {
  return error ? compiler.fetchDiagnostics(error).map(({ message }) => String(message)) : ["Typst gives no reason."];
}

/** Typst tells what PDF/UA refuses as one text: `… message: "PDF/UA-1 error: missing alt text", trace: …`. */
function faultsIn(text: string): readonly string[] {
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = ""]) => message);
  return messages.length > 0 ? messages.map((message) => message.replaceAll('\\"', '"')) : [text];
}
