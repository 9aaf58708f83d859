import { leastDeviations } from "../account/least-deviations.ts";
import { leastRepeats } from "../account/least-repeats.ts";
import type { Setting } from "../people/setting.ts";
import { type TableSizes, tableSizes } from "../people/table-sizes.ts";
import { type GroupedTrait, groupByTraits } from "../people/trait-groups.ts";
import { type Permits, permitsOf } from "../wishes/permits.ts";
import type { Rules } from "../wishes/rules.ts";
import { type Units, unitsOf } from "../wishes/units.ts";
import { DEVIATION_COST, REPEAT_COST } from "./cost.ts";

/** Everything that is worked out before a search. */
export interface Known extends TableSizes {
  readonly setting: Setting;
  readonly rules: Rules;
  readonly traits: readonly GroupedTrait[];
  readonly units: Units;
  readonly permits: Permits;
}

/** @param homeOf - where everybody sat before, see `Homes`; of equal tables the one with most of its own people gets the seat */
export function knownFrom(setting: Setting, rules: Rules, homeOf?: Int32Array): Known {
  const units = unitsOf(rules, setting.people.length);
  const permits = permitsOf(rules, units, setting.people.length);
  const traits = groupByTraits(setting.people, setting.traits);
  return { setting, rules, units, permits, traits, ...tableSizes(setting, rules, { permits, homeOf }) };
}

/** What no plan can cost less than. */
export function enoughFor(known: Known): number {
  return REPEAT_COST * leastRepeats(known) + DEVIATION_COST * leastDeviations(known).weighted;
}
