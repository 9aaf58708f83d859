import { afterAll, describe, expect, it } from "vitest";
import { readPdf } from "../../testing/pdf.ts";
import type { Paper, Part } from "./paper.ts";
import { createPrinter } from "./printer.ts";

const PLACE = {
  program: new URL("print-process.ts", import.meta.url),
  tokens: new URL("../../ui/styles/tokens.css", import.meta.url),
};

const printer = createPrinter(PLACE);
afterAll(() => printer.close());

function paper(parts: readonly Part[], title = "Een blad"): Paper {
  return { title, author: "Naast", language: "nl", day: "2026-11-23", foot: "naast.example.nl", parts };
}

const heading = (level: 1 | 2 | 3, text: string): Part => ({ kind: "heading", level, text, isListed: false });
const paragraph = (text: string): Part => ({ kind: "paragraph", tone: "plain", text });

async function printed(wanted: Paper, by = printer): Promise<Uint8Array> {
  const outcome = await by.print(wanted);
  if (outcome.kind !== "printed") throw new Error(`Nothing came but "${outcome.kind}".`);
  return outcome.pdf;
}

describe("a printed paper", () => {
  it("is tagged for people who do not see it, in its language and under its title", async () => {
    const parts: readonly Part[] = [
      heading(1, "Kop"),
      { kind: "steps", items: ["eerst", "dan"] },
      { kind: "facts", facts: [{ term: "Geld", says: "Niet bekend" }] },
      {
        kind: "code",
        code: { target: "https://naast.example.nl", alt: "Code voor de pagina", caption: "Lees verder" },
      },
    ];
    const pdf = readPdf(await printed(paper(parts)));

    expect(pdf).toMatchObject({ pages: 1, isAccessible: true, language: "nl" });
    expect(new Set(pdf.alternatives)).toEqual(new Set(["Code voor de pagina"]));
    expect(pdf.titles).toContain("Een blad");
    expect(Object.fromEntries(pdf.tags)).toMatchObject({ H1: 1, L: 2, LI: 3, Figure: 1 });
  });

  it("says what somebody typed, whatever it would mean to the typesetter", async () => {
    const typed = '#panic("no") *bold* _x_ $1+1$ \\ <a> "quoted" // gone? #include "/etc/passwd" `raw` = heading';
    const pdf = readPdf(await printed(paper([heading(1, typed), paragraph(typed)], typed)));

    expect(pdf.titles).toContain(typed);
    expect(Object.fromEntries(pdf.tags)).toMatchObject({ H1: 1, P: 1 });
  });

  it("reads from right to left in Arabic", async () => {
    const pdf = await printed({ ...paper([heading(1, "مرحبا"), paragraph("أهلا بالجيران")]), language: "ar" });

    expect(readPdf(pdf)).toMatchObject({ isAccessible: true, language: "ar" });
  });

  it("has a mark where a letter should stand that we cannot show", async () => {
    const [shown, marked] = [paper([heading(1, "Fijn � hier ��")]), paper([heading(1, "Fijn 😀 hier 漢字")])];

    expect(readPdf(await printed(marked)).pages).toBe(1);
    expect(Buffer.from(await printed(marked))).toEqual(Buffer.from(await printed(shown)));
  });

  it("is the same for the same words on another day of printing", async () => {
    const again = createPrinter(PLACE);
    const wanted = paper([heading(1, "Kop"), paragraph("Tekst")]);

    expect(Buffer.from(await printed(wanted, again))).toEqual(Buffer.from(await printed(wanted)));
    again.close();
  });

  it("fits its side in smaller letters, and takes a page more only when even the smallest do not fit", async () => {
    const side = (lines: number): Paper =>
      paper([heading(1, "Kop"), { kind: "side", facing: false, parts: Array(lines).fill(paragraph("Een regel.")) }]);

    expect(readPdf(await printed(side(40))).pages).toBe(2);
    expect(readPdf(await printed(side(200))).pages).toBeGreaterThan(2);
  });
});

describe("words longer than paper is wide, and texts longer than a side", () => {
  const code = { target: "https://naast.example.nl", alt: "Code", caption: "Lees verder" };
  const titled = (title: string): Part => ({ kind: "opening", label: "Blad", title, lead: "Kort.", code });

  it("are printed all the same", async () => {
    const endless = titled(`Meerjarenbuurtbemiddelingsuitvoeringsprogrammaevaluatie${"bijeenkomst".repeat(9)}`);
    const long: Part = {
      kind: "panel",
      tone: "warm",
      drawing: "triangle-alert",
      level: 2,
      title: "Let op",
      verdict: "",
      parts: Array(150).fill(paragraph("Een alinea die maar doorgaat. ".repeat(9))),
    };
    const pdf = readPdf(await printed(paper([{ kind: "side", facing: false, parts: [endless, long] }])));

    expect(pdf.pages).toBeGreaterThan(4);
    expect(pdf.tags.get("P")).toBeGreaterThan(150);
  });
});

describe("a paper that not everybody can read", () => {
  it("is refused when a picture has no words", async () => {
    const code = { target: "https://naast.example.nl", alt: "", caption: "Lees verder" };

    await expect(printer.print(paper([heading(1, "Kop"), { kind: "code", code }]))).rejects.toThrow("missing alt text");
  });

  it("is refused when a heading skips a level", async () => {
    const skipping = paper([heading(1, "Kop"), heading(3, "Te diep")]);

    await expect(printer.print(skipping)).rejects.toThrow("skipped from heading level 1 to 3");
  });

  it("is refused without a title, and the next paper is printed", async () => {
    await expect(printer.print(paper([heading(1, "Kop")], ""))).rejects.toThrow("missing document title");
    expect(readPdf(await printed(paper([heading(1, "De volgende")]))).pages).toBe(1);
  });

  it("is refused without a word of it in the fault, which goes to the log", async () => {
    const address = `https://naast.example.nl/${"geheim".repeat(500)}`;
    const code = { target: address, alt: "Code", caption: "Lees verder" };
    const fault = await printer.print(paper([heading(1, "Kop"), { kind: "code", code }])).catch(String);

    expect(fault).toContain("A paper could not be printed");
    expect(fault).not.toContain("geheim");
  });
});

describe("the printer", () => {
  it("says in a value that this kind of machine has no typesetter", async () => {
    const elsewhere = createPrinter({ ...PLACE, machine: { platform: "darwin", architecture: "arm64" } });

    expect(await elsewhere.print(paper([heading(1, "Kop")]))).toEqual({ kind: "unavailable" });
    elsewhere.close();
  });

  it("gives what it printed before, prints once for two who ask at once, and tells papers apart", async () => {
    const [one, other] = [paper([heading(1, "Eén")]), paper([heading(1, "Twee")])];
    expect(printer.recall(one)).toBeUndefined();
    const [first, second] = await Promise.all([printed(one), printed(one)]);

    expect(second).toBe(first);
    expect(printer.recall(one)).toBe(first);
    expect(await printed(one)).toBe(first);
    expect(printer.nameOf(one)).not.toBe(printer.nameOf(other));
  });

  it("tells whoever comes when many are waiting that it is busy, and prints for all who waited", async () => {
    const small = createPrinter({ ...PLACE, limits: { mostWaiting: 1 } });
    const asked = ["a", "b", "c"].map((title) => small.print(paper([heading(1, title)])));

    expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(["printed", "printed", "busy"]);
    small.close();
  });

  it("ends a paper that takes too long, and prints the next one", async () => {
    const hurried = createPrinter({ ...PLACE, limits: { longestMs: 4_000 } });
    const endless = paper([
      heading(1, "Lang"),
      ...Array(60_000).fill(paragraph("Een alinea die niet ophoudt. ".repeat(9))),
    ]);

    await expect(hurried.print(endless)).rejects.toThrow("longer than one paper may take");
    expect(readPdf(await printed(paper([heading(1, "Kort")]), hurried)).pages).toBe(1);
    hurried.close();
  });

  it("goes on in a new process when the last one grew too large or had nothing to do", async () => {
    for (const limits of [{ mostMemoryBytes: 1 }, { idleMs: 0 }]) {
      const careful = createPrinter({ ...PLACE, limits });
      for (const title of ["a", "b"]) expect(readPdf(await printed(paper([heading(1, title)]), careful)).pages).toBe(1);
      careful.close();
    }
  });

  it("prints nothing once it is closed", async () => {
    const closed = createPrinter(PLACE);
    closed.close();

    await expect(closed.print(paper([heading(1, "Kop")]))).rejects.toThrow("the process that prints ended");
  });
});
