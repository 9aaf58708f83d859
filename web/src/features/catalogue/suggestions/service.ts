import type { Catalogue, Practice } from "@naast/catalogue";
import type { z } from "zod";
import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { writeMail } from "#web/platform/mail/mail.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import { municipalityOf, personOf, type SignedIn } from "#web/platform/sessions/actor.ts";
import { findOwner } from "../own/store.ts";
import { alreadySettled, suggestionNotFound } from "./errors.ts";
import { maySettle } from "./policy.ts";
import type { settleForm, suggestionForm } from "./schema.ts";
import {
  blankSender,
  countSuggestionsBy,
  findReachable,
  findSuggestion,
  insertSuggestion,
  listSuggestions,
  type Suggestion,
  settleSuggestion,
} from "./store.ts";

const MOST_SHOWN = 100;

/** Who answers a suggestion about a practice, and whether whoever makes it hears the answer. */
async function answeredBy(unit: Unit, { slug, addedBy }: Practice) {
  const own = municipalityOf(unit.actor);
  const owner = addedBy === undefined ? undefined : await findOwner(unit, slug);
  return { municipalityId: owner ?? own ?? null, hears: own !== undefined && (owner ?? own) === own };
}

/** Whether somebody who suggests something here gets an answer by mail: who signed in, from those who know their address. */
export async function hearsAnswer(unit: Unit, practice: Practice): Promise<boolean> {
  return (await answeredBy(unit, practice)).hears;
}

/**
 * Keeps what somebody says about a practice, for the municipality that wrote it down; about a practice of ours for their own, and when
 * they did not sign in for all who look after a municipality here.
 */
export async function suggest(unit: Unit, practice: Practice, filled: z.infer<typeof suggestionForm>): Promise<void> {
  const { actor } = unit;
  const sentAt = unit.now();
  const { municipalityId, hears } = await answeredBy(unit, practice);
  await insertSuggestion(unit, {
    id: newId(sentAt),
    municipalityId,
    personId: hears ? (personOf(actor) ?? null) : null,
    slug: practice.slug,
    kind: filled.kind,
    text: filled.text,
    source: filled.source ?? null,
    sentAt,
  });
  if (actor.kind === "person") await record(unit, "catalogue.audit.suggested");
}

/** What waits for an answer, and what had one lately. */
export async function readInbox(unit: Unit, actor: SignedIn) {
  if (!maySettle(actor)) throw suggestionNotFound();
  return {
    open: await listSuggestions(unit, { settled: false, most: MOST_SHOWN }),
    settled: await listSuggestions(unit, { settled: true, most: MOST_SHOWN }),
  };
}

export async function getSuggestion(unit: Unit, actor: SignedIn, id: string): Promise<Suggestion> {
  const found = maySettle(actor) ? await findSuggestion(unit, id) : undefined;
  if (!found) throw suggestionNotFound();
  return found;
}

interface Settling {
  readonly id: string;
  readonly filled: z.infer<typeof settleForm>;
  readonly catalogue: Catalogue;
  /** Speaks to the sender in their own language. */
  readonly voiceIn: Reader["voiceIn"];
}

/** Answers a suggestion; whoever sent it while signed in hears the answer by mail. */
export async function settle(unit: Unit, actor: SignedIn, { id, filled, catalogue, voiceIn }: Settling): Promise<void> {
  const suggestion = await getSuggestion(unit, actor, id);
  if (!(await settleSuggestion(unit, { id, settledBy: actor.personId, ...filled }))) throw alreadySettled();
  await record(unit, "catalogue.audit.settled", { suggestion: id });
  const sender = suggestion.personId === null ? undefined : await findReachable(unit, suggestion.personId);
  if (!suggestion.personId || !sender?.email) return;
  const { say } = voiceIn(sender.language === "en" ? "en" : "nl");
  const practice = catalogue.practices.find(({ slug }) => slug === suggestion.slug);
  const title = practice?.title.nl ?? suggestion.slug;
  await writeMail(unit, {
    address: sender.email,
    personId: suggestion.personId,
    subject: say("catalogue.suggestions.mail.subject"),
    body: say(`catalogue.suggestions.mail.${filled.outcome}`, { title, answer: filled.answer }),
  });
}

/** What was suggested stays until it is forgotten; who suggested it does not. */
export const suggestionData: PersonalData = {
  async collect(unit, personId) {
    const count = await countSuggestionsBy(unit, personId);
    if (count === 0) return [];
    return [
      {
        what: "catalogue.suggestions.data.what",
        facts: [{ label: "catalogue.suggestions.data.count", value: count }],
      },
    ];
  },
  erase: blankSender,
};
