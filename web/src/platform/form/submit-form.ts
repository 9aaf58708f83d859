import { DomainError } from "@naast/kernel";
import type { z } from "zod";
import type { Context, Unit } from "../database/context.ts";
import { inTransaction } from "../database/transaction.ts";
import type { PageContext } from "../http/env.ts";
import { fieldErrors } from "./field-errors.ts";
import { FILE_FORMAT, type FormSchema, rulesOf, type Typed } from "./field-state.ts";
import { type FormState, formState } from "./form-state.ts";
import { readValue } from "./read-value.ts";
import { findOutcome, insertOutcome } from "./store.ts";

/** The hidden field that carries the id of the form. */
const SUBMISSION = "form";

interface Submit<Schema extends FormSchema> {
  /** Shows the form again, with what was typed and what is wrong. */
  show(form: FormState<Schema>): Response | Promise<Response>;
  /** Does what was asked, in one unit of work, and says where that leads. A `DomainError` shows the form again. */
  act(unit: Unit, value: z.infer<Schema>): Promise<string>;
  /** What the answer tells besides, such as a cookie, once everything is stored. */
  stored?(): void;
}

/**
 * What happens to every form that is sent: read, corrected or done, and led on with 303. Sent twice it is done once, and the
 * second time leads to the same place.
 */
export async function submitForm<Schema extends FormSchema>(
  c: PageContext,
  schema: Schema,
  { show, act, stored }: Submit<Schema>,
) {
  const { reader, context } = c.var;
  const { typed, files, submission } = readTyped(await c.req.parseBody({ all: true }));
  const again = (status: 409 | 422, wrong: { errors?: Readonly<Record<string, string>>; problem?: string }) => {
    c.status(status);
    return show(formState(schema, { typed, submission, ...wrong }));
  };
  const read = schema.safeParse(valuesOf(schema, typed, files), { reportInput: true });
  if (!read.success) return again(422, { errors: fieldErrors(read.error.issues, reader) });
  try {
    const leadsTo = await doneOnce(context, submission, (unit) => act(unit, read.data));
    stored?.();
    return c.redirect(reader.to(leadsTo), 303);
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === "notFound") throw error;
    const sentence = reader.sayStored(error.code, error.params);
    const { field } = error.params;
    const status = error.kind === "conflict" ? 409 : 422;
    return again(status, typeof field === "string" ? { errors: { [field]: sentence } } : { problem: sentence });
  }
}

type Act = (unit: Unit) => Promise<string>;

/** Of the same form sent twice at the same moment, the second may run into what the first did before it finds that it was sent. */
async function doneOnce(context: Context, submission: string | undefined, act: Act): Promise<string> {
  try {
    return await inTransaction(context, (unit) => once(unit, submission, () => act(unit)));
  } catch (error) {
    const isConflict = error instanceof DomainError && error.kind === "conflict";
    const before =
      isConflict && submission ? await inTransaction(context, (unit) => findOutcome(unit, submission)) : "";
    if (before) return before;
    throw error;
  }
}

async function once(unit: Unit, submission: string | undefined, act: () => Promise<string>): Promise<string> {
  if (submission === undefined) return act();
  const before = await findOutcome(unit, submission);
  if (before !== undefined) return before;
  const leadsTo = await act();
  await insertOutcome(unit, submission, leadsTo);
  return leadsTo;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Body = Readonly<Record<string, string | File | (string | File)[]>>;
type Files = ReadonlyMap<string, File>;

/** What was typed and which files came along. A file is read once and kept nowhere: it has to be chosen again when the form comes back. */
function readTyped(body: Body) {
  const typed: Record<string, string | readonly string[]> = {};
  const files = new Map<string, File>();
  for (const [name, value] of Object.entries(body)) {
    const all = [value].flat();
    const texts = all.filter((one) => typeof one === "string");
    const file = all.find((one) => typeof one !== "string" && one.size > 0); // a field that was left open sends an empty one
    if (typeof file === "object") files.set(name, file);
    typed[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  const { [SUBMISSION]: submission, ...rest } = typed;
  return {
    typed: rest,
    files,
    submission: typeof submission === "string" && ID.test(submission) ? submission : undefined,
  };
}

function valuesOf(schema: FormSchema, typed: Typed, files: Files): Record<string, unknown> {
  const fields = Object.entries(rulesOf(schema).properties);
  return Object.fromEntries(
    fields.map(([name, rule]) => [name, rule.format === FILE_FORMAT ? files.get(name) : readValue(rule, typed[name])]),
  );
}
