import type { Loser, SettledTie, Winner } from "./equal-shares.ts";
import { asCount, asMoney, type Language } from "./money.ts";

/** One sentence in both languages. */
export type Sentence = Readonly<Record<Language, string>>;

/** Which currency, and how a project is called. */
export interface AccountOf {
  readonly currency: string;
  nameOf(id: string): string;
}

/** Why a project gets its money, in one sentence for those who voted: what each supporter paid. */
export function explainWinner(winner: Winner, { currency }: AccountOf): Sentence {
  const { cost, supporters, payment, full, emptied, how } = winner;
  const money = (amount: number) => inBoth((language) => asMoney(amount, currency, language));
  const total = money(cost);
  if (how === "free")
    return {
      nl: `Het kost niets en wordt gesteund door ${residents(supporters).nl}.`,
      en: `It costs nothing and is supported by ${residents(supporters).en}.`,
    };
  if (how === "votes")
    return {
      nl: `Toegevoegd uit wat er over was, op volgorde van stemmen: het heeft er ${asCount(supporters, "nl")} en kost ${total.nl}.`,
      en: `Added from what was left, by number of votes: it has ${asCount(supporters, "en")} and costs ${total.en}.`,
    };
  const each = money(payment);
  if (full === supporters)
    return {
      nl: `Elke steunende bewoner betaalde ${each.nl}: ${residents(supporters).nl}, samen ${total.nl}.`,
      en: `Every resident who supports it paid ${each.en}: ${residents(supporters).en}, together ${total.en}.`,
    };
  const parts: readonly (readonly [number, Sentence])[] = [
    [full, { nl: `Wie nog genoeg had betaalde ${each.nl}`, en: `Whoever had enough left paid ${each.en}` }],
    [emptied, { nl: "wie minder had betaalde alles wat nog over was", en: "whoever had less paid all they had left" }],
    [
      supporters - full - emptied,
      { nl: "wie niets meer had betaalde niets", en: "whoever had nothing left paid nothing" },
    ],
  ];
  const told = inBoth((language) =>
    parts
      .filter(([count]) => count > 0)
      .map(([count, says]) => `${says[language]} (${residents(count)[language]})`)
      .join(", "),
  );
  return { nl: `${told.nl}: samen ${total.nl}.`, en: `${told.en}: together ${total.en}.` };
}

/** Why a project does not get its money, in one sentence. */
export function explainLoser({ why, cost, money, supporters }: Loser, { currency }: AccountOf): Sentence {
  if (why !== "short") return REFUSALS[why];
  const left = inBoth((language) => asMoney(money, currency, language));
  const needed = inBoth((language) => asMoney(cost, currency, language));
  const people = residents(supporters);
  return {
    nl: `Het kost ${needed.nl}, en de steun (${people.nl}) heeft samen nog ${left.nl}.`,
    en: `It costs ${needed.en}, and its support (${people.en}) has ${left.en} left together.`,
  };
}

/** How a tie was settled, by the rule that was said beforehand. */
export function explainTie({ tied, chosen, by }: SettledTie, { nameOf }: AccountOf): Sentence {
  const names = tied.map((id) => `"${nameOf(id)}"`);
  return {
    nl: `${names.join(" en ")} kwamen precies gelijk uit; "${nameOf(chosen)}" gaat voor, want het heeft ${SETTLED[by].nl}.`,
    en: `${names.join(" and ")} came out exactly equal; "${nameOf(chosen)}" goes first, for it has ${SETTLED[by].en}.`,
  };
}

const REFUSALS: Readonly<Record<Exclude<Loser["why"], "short">, Sentence>> = {
  unsupported: { nl: "Niemand koos het.", en: "Nobody chose it." },
  minimum: {
    nl: "Het kreeg minder stemmen dan vooraf was gevraagd.",
    en: "It got fewer votes than was asked beforehand.",
  },
  excluded: { nl: "Het is vooraf afgevallen.", en: "It was left out beforehand." },
  rival: {
    nl: "Het gaat niet samen met een project dat is gekozen.",
    en: "It does not go together with a project that was chosen.",
  },
};

const SETTLED: Readonly<Record<SettledTie["by"], Sentence>> = {
  supporters: { nl: "meer stemmen", en: "more votes" },
  cost: { nl: "evenveel stemmen en lagere kosten", en: "as many votes and a lower cost" },
  number: {
    nl: "evenveel stemmen, dezelfde kosten en het lagere nummer",
    en: "as many votes, the same cost and the lower number",
  },
};

function residents(count: number): Sentence {
  return {
    nl: count === 1 ? "1 bewoner" : `${asCount(count, "nl")} bewoners`,
    en: count === 1 ? "1 resident" : `${asCount(count, "en")} residents`,
  };
}

function inBoth(say: (language: Language) => string): Sentence {
  return { nl: say("nl"), en: say("en") };
}
