import { z } from "zod";
import type { FormState } from "#web/platform/form/form-state.ts";

/** Which of the words everybody may read, by their ids. */
export const wordsForm = z.object({ shown: z.array(z.uuid()) });

export type WordsFormState = FormState<typeof wordsForm>;
