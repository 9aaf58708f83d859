/** What the caller can do about it. The web app maps each kind to one HTTP status, in one place. */
export type ErrorKind = "invalid" | "notFound" | "conflict";

/** Values that fill the text of an error. They travel into logs: ids and numbers, never a name, address or note. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * A request the domain cannot honour, for a reason a person could act on.
 *
 * `code` names the reason and doubles as the key of its translated text; `params` fill that text.
 *
 * @example
 * throw new DomainError("cases.notFound", "notFound", { id: "c-17" });
 */
export class DomainError extends Error {
  readonly code: `${string}.${string}`;
  readonly kind: ErrorKind;
  readonly params: ErrorParams;

  constructor(code: DomainError["code"], kind: ErrorKind, params: ErrorParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "DomainError";
    this.code = code;
    this.kind = kind;
    this.params = params;
  }
}
