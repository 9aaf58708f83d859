import type { Practice, Study } from "./practice.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** What one study says about one outcome, in ids. */
export interface Finding {
  readonly finding: string;
  readonly study: Study;
}

export interface Findings {
  /** Every outcome of the taxonomy in its order, with what each study found; an empty list where nobody looked. */
  readonly byOutcome: readonly { readonly outcome: string; readonly found: readonly Finding[] }[];
  /** Studies that say nothing about a single outcome: of the practice as a whole, or with an outcome that could not be read. */
  readonly ofTheWhole: readonly Study[];
}

/**
 * What is known of a practice, laid out by what it may change instead of by study.
 *
 * Nothing is added up: two studies that differ stand side by side, in the order of the file, and an outcome that nobody looked at
 * stays in the list with nothing beside it. One mark for a whole practice would hide both (CrimeSolutions, which rates per outcome
 * for the same reason since 2025).
 *
 * @returns as many outcomes as the taxonomy has
 */
export function findingsOf({ evidence: { studies } }: Practice, { outcomes }: Taxonomy): Findings {
  return {
    byOutcome: Object.keys(outcomes).map((outcome) => ({
      outcome,
      found: studies.flatMap((study) => {
        const finding = study.outcomes?.[outcome];
        return finding === undefined ? [] : [{ finding, study }];
      }),
    })),
    ofTheWhole: studies.filter((study) => Object.keys(study.outcomes ?? {}).length === 0),
  };
}
