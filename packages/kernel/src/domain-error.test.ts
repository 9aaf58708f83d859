import { describe, expect, it } from "vitest";
import { DomainError } from "./domain-error.ts";

describe("DomainError", () => {
  it("carries the reason, what the caller can do about it and the values of its text", () => {
    const error = new DomainError("cases.alreadyClosed", "conflict", { id: "c-17" });

    expect(error).toMatchObject({ code: "cases.alreadyClosed", kind: "conflict", params: { id: "c-17" } });
  });

  it("is an Error whose message a log reader understands", () => {
    const error = new DomainError("cases.notFound", "notFound", { id: "c-17" });

    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe('DomainError: cases.notFound {"id":"c-17"}');
  });

  it("needs no values", () => {
    expect(new DomainError("lottery.emptyPopulation", "invalid").params).toEqual({});
  });
});
