import type { z } from "zod";
import type { Reader } from "../language/reader.ts";

/** What to say of each field that has to be corrected; the first thing that is wrong with it is enough. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], reader: Reader): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const name = String(issue.path[0]);
    errors[name] ??= sentenceFor(issue, reader);
  }
  return errors;
}

function sentenceFor(issue: z.core.$ZodIssue, { say, sayStored }: Reader): string {
  switch (issue.code) {
    case "custom":
      return sayStored(issue.message);
    case "invalid_type":
      return otherType(issue, say);
    case "too_small":
      return tooSmall(issue, say);
    case "too_big":
      return tooBig(issue, say);
    case "invalid_format":
      if (issue.format === "email") return say("platform.form.errors.notEmail");
      return say(issue.format === "date" ? "platform.form.errors.notDay" : "platform.form.errors.notReadable");
    case "invalid_value":
      return say(issue.input === undefined ? "platform.form.errors.required" : "platform.form.errors.notListed");
    default:
      return say("platform.form.errors.notReadable");
  }
}

function otherType({ expected, input }: z.core.$ZodIssueInvalidType, say: Reader["say"]): string {
  if (expected === "file") return say("platform.form.errors.noFile");
  return say(input === undefined ? "platform.form.errors.required" : "platform.form.errors.notNumber");
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, say: Reader["say"]): string {
  const count = Number(minimum);
  if (origin === "string") return say("platform.form.errors.tooShort", { count });
  return origin === "array"
    ? say("platform.form.errors.tooFew", { count })
    : say("platform.form.errors.tooLow", { count });
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, say: Reader["say"]): string {
  const count = Number(maximum);
  if (origin === "string") return say("platform.form.errors.tooLong", { count });
  return origin === "array"
    ? say("platform.form.errors.tooMany", { count })
    : say("platform.form.errors.tooHigh", { count });
}
