import { DomainError, InputError } from "@naast/kernel";
import { BadFiles, UsageError } from "./command.ts";

type Params = DomainError["params"];

/** What the engine refuses, in a sentence that says what to do instead. */
const SENTENCES: Readonly<Record<string, (params: Params) => string>> = {
  "ranking.unknownProject": ({ project }) =>
    `There is no project '${project}' in the file: look at --exclude and --one-of.`,
  "ranking.noPurses": ({ by }) => `The file has no purses by ${by}: leave --purses out.`,
  "ranking.badCost": ({ amount }) => `${amount} is no amount to count with: use at most six decimals and 15 digits.`,
  "ranking.notBestWorst": () => "These ballots tell no best and worst: choose another --method.",
  "ranking.badResamples": () => "--resamples is a whole number from 20, such as 1000.",
};

/** Runs this; a fault in the file is told with its place, what the engine refuses in one sentence, both with exit code 2. */
export function orRankingRefused<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) throw new BadFiles([error]);
    const sentence = error instanceof DomainError && SENTENCES[error.code];
    if (!sentence) throw error;
    throw new UsageError(sentence(error.params));
  }
}
