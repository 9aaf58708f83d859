/** Copies a text at one press. Without this script it stands in a field, to be marked and copied by hand. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const [field, button, said] = [
      this.querySelector("input"),
      this.querySelector("button"),
      this.querySelector("[role=status]"),
    ];
    if (!field || !button || !said) return;
    field.addEventListener("focus", () => field.select());
    button.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      // Elsewhere than on a safe connection there is no clipboard: the text is marked, and the keyboard or a long press copies it.
      const isCopied = await copy(field.value);
      if (isCopied) said.textContent = this.dataset.done ?? "";
      else field.focus();
    });
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // whoever asked sees the text marked instead
  }
}

customElements.define("copy-text", CopyText);
