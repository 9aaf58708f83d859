import { fitOnce, ONCE, saysOnce } from "./asked-once.ts";
import type { Catalogue } from "./catalogue.ts";
import { holds } from "./holds.ts";
import type { Encounter } from "./meet.ts";
import type { Practice } from "./practice.ts";
import type { Said } from "./said.ts";
import type { Situation } from "./situation.ts";
import { CRITERIA, type Criterion } from "./taxonomy.ts";
import { fill, listLabels, weekCount } from "./wording.ts";

/** One sentence for, against or unknown: what it is about, the ids it rests on, and the sentence in both languages. */
export interface Reason {
  readonly criterion: Criterion | "ages" | "scale" | "phase" | "weeks" | "running" | "effect" | "caution";
  readonly ids: readonly string[];
  /** Set when the source says it for a whole chapter of practices, not for this one. */
  readonly inherited?: true;
  readonly text: Said;
}

/** Why it fits: every id of the situation that the practice meets, by itself, through something wider or through its chapter. */
export function reasonsFor(catalogue: Catalogue, encounter: Encounter): Reason[] {
  const sentences = catalogue.rules.reasons;
  const byCriterion = CRITERIA.flatMap((criterion) => {
    const { own, wider, inherited } = encounter.met[criterion];
    const widerSentence = criterion === "groups" || criterion === "locations" ? sentences.wider[criterion] : undefined;
    return [
      ...tell(catalogue, { criterion, ids: own, sentence: sentences.for[criterion] }),
      ...(widerSentence ? tell(catalogue, { criterion, ids: wider, sentence: widerSentence }) : []),
      ...tell(catalogue, { criterion, ids: inherited, sentence: sentences.inherited[criterion] }).map(asInherited),
    ];
  });
  return [...byCriterion, ...tellOnce(catalogue, encounter, 1)];
}

/** What speaks against it or asks for care: what it does not do, what it needs, and the practice's own risks, limits and law. */
export function reasonsAgainst(catalogue: Catalogue, encounter: Encounter): Reason[] {
  const { practice, situation, met } = encounter;
  const sentences = catalogue.rules.reasons.against;
  const impossible = practice.methods.map(({ id }) => id).filter((id) => situation.methods.impossible.includes(id));
  const running = situation.running.includes(practice.slug);
  const cautions = practice.cautions.filter(({ when }) => when === "always" || (when && holds(when, situation)));
  return [
    ...(running ? [{ criterion: "running" as const, ids: [practice.slug], text: sentences.running }] : []),
    ...tell(catalogue, { criterion: "problems", ids: met.problems.none, sentence: sentences.problems }),
    ...tell(catalogue, { criterion: "methods", ids: impossible, sentence: sentences.methods }),
    ...tellOnce(catalogue, encounter, 0),
    ...tooLong(practice, situation, sentences.weeks),
    ...cautions.map(({ text }) => ({ criterion: "caution" as const, ids: [], text })),
  ];
}

/** What is not known: a divide it was not made for, ages or duration the source does not give, an effect nobody has studied. */
export function reasonsUnknown(catalogue: Catalogue, { practice, situation, met }: Encounter): Reason[] {
  const sentences = catalogue.rules.reasons.unknown;
  const strange = met.divides.none;
  const reasons: Reason[] = [...tell(catalogue, { criterion: "divides", ids: strange, sentence: sentences.divides })];
  if (situation.ages && practice.ages === "unknown") reasons.push({ criterion: "ages", ids: [], text: sentences.ages });
  if (situation.weeks && practice.weeks === "unknown")
    reasons.push({ criterion: "weeks", ids: [], text: sentences.weeks });
  const { studies } = practice.evidence;
  if (studies.every(({ finding }) => finding === "unknown"))
    reasons.push({ criterion: "effect", ids: [], text: studies.length === 0 ? sentences.effect : sentences.outcome });
  return reasons;
}

/** One reason, or none when there is nothing to name. */
function tell(
  { taxonomy }: Catalogue,
  { criterion, ids, sentence }: { criterion: Criterion; ids: readonly string[]; sentence: Said },
): Reason[] {
  return ids.length === 0 ? [] : [{ criterion, ids, text: fill(sentence, listLabels(taxonomy[criterion], ids)) }];
}

/** Ages, size of the area and phase, as far as they have this fit: 1 speaks for, 0 against. */
function tellOnce({ taxonomy, rules }: Catalogue, { practice, situation }: Encounter, fit: 0 | 1): Reason[] {
  const sentences = rules.reasons[fit === 1 ? "for" : "against"];
  return ONCE.filter((matter) => fitOnce(matter, practice, situation) === fit)
    .map((matter) => ({ matter, ...saysOnce(matter, fit === 1 ? onlyAsked(practice, situation) : practice, taxonomy) }))
    .filter(({ list }) => list.nl !== "")
    .map(({ matter, ids, list }) => ({ criterion: matter, ids, text: fill(sentences[matter], list) }));
}

/** Of the phases and sizes a practice suits, only the one that is asked says why it fits. */
function onlyAsked(practice: Practice, { phase, scale }: Situation): Pick<Practice, "ages" | "phases" | "scales"> {
  return { ages: practice.ages, phases: phase ? [phase] : [], scales: scale ? [scale] : [] };
}

function tooLong({ weeks }: Practice, situation: Situation, sentence: Said): Reason[] {
  if (typeof weeks !== "object" || situation.weeks === undefined || weeks.from <= situation.weeks) return [];
  return [{ criterion: "weeks", ids: [], text: fill(sentence, weekCount(weeks.from)) }];
}

function asInherited(reason: Reason): Reason {
  return { ...reason, inherited: true };
}
