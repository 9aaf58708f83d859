import { type Check, faultInCertificate, type Verification, verifyRecord } from "@naast/lottery";
import type { Command, ExitCode, Terminal } from "../command.ts";
import { exactText } from "../lottery-files.ts";
import { entryIn } from "../lottery-options.ts";
import type { Options } from "../options.ts";
import { readDrawFile, verifyDrawFile } from "../register-draw.ts";
import { asTable } from "../table.ts";

export const lotteryVerify: Command = {
  name: "lottery verify",
  operands: ["<record.json>"],
  summary:
    "Works out everything again in the record of a lottery, or in the answer of `naast lottery draw --json`; ends with 1 and names the check where something is not right.",
  options: ["fingerprint", "entry", "previous", "optimal", "register", "json"],
  example: "naast lottery verify record.json --entry b17:9f86d081884c7d659a2feaa0c55ad015",
  async run([path = ""], options, terminal) {
    const text = exactText(path);
    const draw = readDrawFile(text);
    const answer = draw ? { checks: verifyDrawFile(draw, options.register) } : await aboutRecord(text, options);
    return tell(answer, options.json, terminal);
  },
};

interface Answer {
  readonly checks: readonly Check[];
  readonly [more: string]: unknown;
}

async function aboutRecord(text: string, { entry, fingerprint, optimal, previous }: Options): Promise<Answer> {
  const { isFromQuicknet } = await import("../beacon.ts"); // curves are large, and few commands need them
  const {
    checks,
    record,
    entry: found,
  } = verifyRecord(text, {
    isFromBeacon: isFromQuicknet,
    fingerprint,
    entry: entryIn(entry),
    previous: previous === undefined ? undefined : exactText(previous),
    ...(optimal && { faultInCertificate }),
  });
  return {
    checks,
    ...(record && { fingerprint: record.fingerprint, ...drawnFrom(record) }),
    ...(found && { entry: found }),
  };
}

/** The panel that was drawn, by number and by pseudonym. */
function drawnFrom({ commitment, draw }: NonNullable<Verification["record"]>) {
  const members = draw && commitment.panels[draw.panel];
  if (!members) return {};
  return { panel: draw.panel, members: members.map((place) => commitment.pool.people[place]?.pseudonym) };
}

function tell({ checks, ...more }: Answer, json: boolean, { out }: Terminal): ExitCode {
  const ok = checks.every((check) => check.ok);
  const rows = checks.map((check) => [check.ok ? "ok" : "WRONG", check.name, check.says]);
  const last = ok ? "All is well." : "Something is NOT right: see above.";
  out(json ? JSON.stringify({ ok, checks, ...more }) : [asTable(rows), "", last].join("\n"));
  return ok ? 0 : 1;
}
