/** The fields in which somebody typed or chose something that was not sent yet. */
export function changedFields(): readonly Element[] {
  return [...document.querySelectorAll("input,textarea,select")].filter(isChanged);
}

export function isTyping(): boolean {
  return document.activeElement !== null && isChanged(document.activeElement);
}

function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const first = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(first, 0);
  }
  if (field instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(field.type))
    return field.checked !== field.defaultChecked;
  const hasText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return hasText && field.value !== field.defaultValue;
}
