/** A paper that could not be printed, and why: about pictures, headings and the process, without a word of the paper itself. */
export class PrintFault extends Error {
  override readonly name = "PrintFault";

  constructor(reasons: readonly string[]) {
    super(`A paper could not be printed: ${reasons.map(withoutQuotes).join("; ")}`);
  }
}

/** What the typesetter quotes between backticks may be somebody's words, and this goes to the log. */
const withoutQuotes = (reason: string) => reason.replace(/`[^`]*`/g, "…");
