/**
 * Keeps what somebody fills in on their own phone until it is sent: a line that drops or a page that closes costs nothing. The id of the
 * form is kept with it, so that an answer of which only the receipt was lost counts once. Nothing of it goes anywhere but with the form.
 */
const PREFIX = "naast-kept-answers:";
/** A table sits for an afternoon; what is older belongs to somebody else. */
const HOURS_KEPT = 12;

interface Kept {
  readonly at: number;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

class KeptAnswers extends HTMLElement {
  connectedCallback(): void {
    const { subject } = this.dataset;
    const form = this.querySelector("form");
    forget((key) => recall(key) === undefined);
    if (!form) {
      forget(() => true); // sent
      return;
    }
    if (subject === undefined) return; // the code opens nothing any more: what is kept waits for one that does
    const kept = recall(PREFIX + subject);
    // What came back to be corrected is newer than what is kept.
    if (kept && !this.querySelector(".error-summary")) fill(form, kept);
    form.addEventListener("input", () => keep(PREFIX + subject, form));
  }
}

function keep(key: string, form: HTMLFormElement): void {
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields }));
  } catch {
    // A browser that keeps nothing still sends.
  }
}

function recall(key: string): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
    return kept && Date.now() - kept.at < HOURS_KEPT * 3_600_000 ? kept : undefined;
  } catch {
    return undefined;
  }
}

function fill(form: HTMLFormElement, { fields }: Kept): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(field.type))
      field.checked = fields.some(([name, value]) => name === field.name && value === field.value);
    else if (isWritten(field)) field.value = fields.find(([name]) => name === field.name)?.[1] ?? field.value;
  }
  for (const fold of form.querySelectorAll("details"))
    fold.open ||= [...fold.querySelectorAll("select")].some((list) => list.value !== "");
}

function isWritten(field: Element): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return /^(?:INPUT|SELECT|TEXTAREA)$/.test(field.tagName);
}

function forget(isOver: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(PREFIX) && isOver(key)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be.
  }
}

customElements.define("kept-answers", KeptAnswers);
