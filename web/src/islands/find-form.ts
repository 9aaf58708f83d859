import { createAsker, put, tellTurbo } from "./in-place/put.ts";

/** Long enough not to ask for every letter, short enough to feel at once. */
const TYPING_MS = 200;

/** Shows what is found while somebody types or ticks. Without this script the form is sent by its button; the address is the same. */
class FindForm extends HTMLElement {
  readonly #asker = createAsker();
  #typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.addEventListener("input", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== "search") return;
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => void this.#refresh(), TYPING_MS);
    });
    this.addEventListener("change", ({ target }) => {
      // What is ticked to compare or to print asks for nothing.
      if (target instanceof HTMLElement && target.closest("#kiezen")) void this.#refresh();
    });
  }

  disconnectedCallback(): void {
    clearTimeout(this.#typing);
    this.#asker.stop();
  }

  async #refresh(): Promise<void> {
    const form = this.querySelector("form");
    if (!form) return;
    const address = addressOf(form);
    const page = await this.#asker.ask(address);
    if (page === "lost") return this.#withdrawAnswer();
    if (page === "overtaken") return;
    put(page, "#gevonden");
    put(page, ".page-header__languages");
    keepingPlace(() => put(page, "#kiezen"));
    tellTurbo(address);
  }

  /** The line dropped: what stands there answers an earlier question. The button still works. */
  #withdrawAnswer(): void {
    document.querySelector("#gevonden")?.replaceChildren(this.dataset.lost ?? "");
  }
}

function addressOf(form: HTMLFormElement): URL {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== "") address.searchParams.append(name, String(value));
  return address;
}

/** The folds stay as they were, and whoever ticked a box stays on that box. */
function keepingPlace(change: () => void): void {
  const folds = () => [...document.querySelectorAll<HTMLDetailsElement>("#kiezen details")];
  const nameOf = (fold: HTMLDetailsElement) => fold.querySelector("input")?.name;
  const open = new Set(folds().flatMap((fold) => (fold.open ? [nameOf(fold)] : [])));
  const { activeElement } = document;
  const [name, value] = activeElement instanceof HTMLInputElement ? [activeElement.name, activeElement.value] : [];
  change();
  for (const fold of folds()) if (open.has(nameOf(fold))) fold.open = true;
  if (name === undefined || !(activeElement instanceof HTMLInputElement) || activeElement.isConnected) return;
  const again = [...document.querySelectorAll<HTMLInputElement>(`#kiezen input[name="${CSS.escape(name)}"]`)];
  again.find((box) => box.value === value)?.focus({ preventScroll: true });
}

customElements.define("find-form", FindForm);
