import { BUILT, loadServer } from "../built-server.ts";
import { type Command, UsageError } from "../command.ts";
import type { Options } from "../options.ts";

const EXAMPLE =
  "naast municipality add --name Wijkerveen --administrator 'M. de Wit' --email m.dewit@wijkerveen.example";

export const municipalityAdd = municipalityAddFrom(BUILT);

export function municipalityAddFrom(built: URL): Command {
  return {
    name: "municipality add",
    operands: [],
    summary: "Adds a municipality with its first administrator, and prints the link with which they sign in.",
    options: ["name", "administrator", "email", "json"],
    example: EXAMPLE,
    async run(_operands, options, { out, err }) {
      const wanted = wantedIn(options);
      const { openOperations } = await loadServer(built);
      const { id, path, until } = await openOperations(err).addMunicipality(wanted);
      const link = `${origin()}${path}`;
      if (options.json) out(JSON.stringify({ id, link, until }));
      else out(`${wanted.name} is added. ${wanted.administrator} signs in here, once, within a day:\n${link}`);
      return 0;
    },
  };
}

function wantedIn({ name = "", administrator = "", email = "" }: Options) {
  if (name.trim() === "" || administrator.trim() === "" || !/^\S+@\S+$/.test(email))
    throw new UsageError(`Name the municipality, its administrator and their e-mail address: ${EXAMPLE}`);
  return { name: name.trim(), administrator: administrator.trim(), email };
}

/** Where the house is reached, as far as is known here. */
function origin(): string {
  const { NAAST_URL, HOST, PORT } = process.env;
  return (NAAST_URL || `http://${HOST || "127.0.0.1"}:${PORT || "3000"}`).replace(/\/+$/, "");
}
