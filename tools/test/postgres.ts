// Finds the programs of a PostgreSQL server, installs them only where nobody minds, and runs a cluster of our own for tests.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { mayInstall } from "./chromium.ts";
import type { Run } from "./program.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const OLDEST = 15;

/** Why there is none, and what to do. */
export function missingPostgres({ NAAST_POSTGRES }: Environment): string {
  if (NAAST_POSTGRES) return `NAAST_POSTGRES names "${NAAST_POSTGRES}", which has no initdb: correct or unset it.`;
  return `The database tests need PostgreSQL ${OLDEST} or newer: install it (Debian, Ubuntu: sudo apt-get install postgresql) or name the folder with its programs in NAAST_POSTGRES.`;
}

/** The folder with initdb and postgres: NAAST_POSTGRES when given, else Debian's newest, else along PATH. */
export function findPostgres(
  { NAAST_POSTGRES, PATH = "" }: Environment,
  debian = "/usr/lib/postgresql",
): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => Number(name) >= OLDEST) : [];
  const newest = versions.toSorted((one, other) => Number(other) - Number(one));
  const known = [...newest.map((version) => join(debian, version, "bin")), ...PATH.split(delimiter)];
  const places = NAAST_POSTGRES ? [NAAST_POSTGRES] : known;
  return places.find((place) => existsSync(join(place, "initdb")) && existsSync(join(place, "postgres")));
}

/** The package would make a cluster of its own and start it; nobody here needs that. */
const NO_CLUSTER = "echo create_main_cluster = false >> /etc/postgresql-common/createcluster.conf";

/** The folder with the programs, installed first where that is allowed; undefined when there is none. */
export async function ensurePostgres(environment: Environment, run: Run): Promise<string | undefined> {
  const found = findPostgres(environment);
  if (found !== undefined || environment.NAAST_POSTGRES || !mayInstall(environment, process.getuid?.())) return found;
  console.log("Installing PostgreSQL with apt-get");
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], quiet);
  const install = ["install", "-y", "-qq", "--no-install-recommends"];
  await run("apt-get", [...install, "postgresql-common"], quiet);
  await run("sh", ["-c", NO_CLUSTER]);
  await run("apt-get", [...install, "postgresql"], quiet);
  return findPostgres(environment);
}

export interface Cluster {
  /** The address of a database in it, for a role that may sign in. */
  url(role: string, database: string): string;
  /** Has a statement done by its superuser; gives what it answers, a row a line. */
  ask(statement: string): string;
  stop(): Promise<void>;
}

const ASK = ["--no-psqlrc", "--tuples-only", "--no-align", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-d", "postgres"];

/** A server of our own in a temporary folder, reached by a socket in it, in a hurry rather than safe. */
export async function startCluster(programs: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "naast-postgres-"));
  const user = userForServer();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const as = { ...user, cwd: folder, stdio: "ignore" as const };
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], as);
  const hurry = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
  const settings = [...hurry, "listen_addresses=", `unix_socket_directories=${folder}`].flatMap((one) => ["-c", one]);
  const server = spawn(join(programs, "postgres"), ["-D", data, ...settings], as);
  await waitUntilItAnswers(programs, folder);
  return {
    url: (role, database) => `postgres://${role}@/${database}?host=${encodeURIComponent(folder)}`,
    ask: (statement) =>
      execFileSync(join(programs, "psql"), [...ASK, "-h", folder, "-c", statement], { encoding: "utf8" }),
    async stop() {
      const ended = once(server, "exit");
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; then it runs as the user that came with it. */
function userForServer(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

const LONGEST_START_MS = 20_000;

async function waitUntilItAnswers(programs: string, folder: string): Promise<void> {
  const last = performance.now() + LONGEST_START_MS;
  while (performance.now() < last) {
    const asked = spawn(join(programs, "pg_isready"), ["-q", "-h", folder], { stdio: "ignore" });
    const [code] = await once(asked, "exit");
    if (code === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`PostgreSQL in ${folder} did not answer within ${LONGEST_START_MS / 1000} s.`);
}
