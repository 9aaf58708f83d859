import type { Unit } from "../database/context.ts";

/** Something pages can follow while it changes. A feature says who may. */
export interface LiveTopic {
  /** Such as "house.jobs"; a page follows it whole, or of one subject: "house.jobs:<id>". */
  readonly name: string;
  mayFollow(unit: Unit, subject: string): Promise<boolean>;
}

/** Of what a browser asks to follow, what this person may. What nobody knows is left out. */
export async function mayFollow(unit: Unit, known: readonly LiveTopic[], asked: readonly string[]): Promise<string[]> {
  const allowed: string[] = [];
  for (const topic of asked) {
    const [name, subject = ""] = topic.split(":");
    if (await known.find((one) => one.name === name)?.mayFollow(unit, subject)) allowed.push(topic);
  }
  return allowed;
}
