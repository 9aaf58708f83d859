import { addMunicipality, addPerson } from "../../web/src/features/people/index.ts";
import { openEmbeddedEngine } from "../../web/src/platform/database/embedded-engine.ts";
import { migrate, readMigrations } from "../../web/src/platform/database/migrations.ts";
import { inTransaction } from "../../web/src/platform/database/transaction.ts";
import { prepareJobs } from "../../web/src/platform/jobs/schema.ts";
import { openPlatform } from "../../web/src/platform/platform.ts";

/** Who lives in the house that scenarios visit, all in one demo municipality and at its own organisation. */
const PEOPLE = [
  { name: "Marleen", email: "marleen@example.org", language: "nl", role: "administrator" },
  { name: "Ineke", email: "ineke@example.org", language: "nl", role: "coordinator" },
  { name: "Joost", email: "joost@example.org", language: "nl", role: "professional" },
  { name: "Fatima", email: "fatima@example.org", language: "ar", role: "volunteer" },
] as const;

/** Looks after a municipality of their own, in which a scenario may bring in and take away what others need to stay. */
const ELSEWHERE = { name: "Gerda", email: "gerda@example.org", language: "nl", role: "administrator" } as const;

/** Makes the database in this folder and lets the people in, before the house opens. */
export async function settle(folder: string): Promise<void> {
  const engine = await openEmbeddedEngine(folder);
  await migrate(engine, readMigrations("web/migrations"));
  await prepareJobs(engine);
  const platform = await openPlatform(engine, []);
  await inTransaction(platform.contextFor({ kind: "visitor" }, "settle"), async (unit) => {
    const { unit: asHouse, id, organisationId } = await addMunicipality(unit, "Voorbeeldstad", { isDemo: true });
    for (const person of PEOPLE) await addPerson(asHouse, id, { ...person, organisationId });
    const elsewhere = await addMunicipality(unit, "Gemeente Buurstad", { isDemo: true });
    await addPerson(elsewhere.unit, elsewhere.id, { ...ELSEWHERE, organisationId: elsewhere.organisationId });
  });
  await platform.close();
}
