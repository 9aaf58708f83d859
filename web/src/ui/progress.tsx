/**
 * How far something is. Without a value nobody knows how long it takes, and the bar says so. The text ("3 van 12") is read aloud when
 * it changes, at a moment that interrupts nobody.
 */
export function Progress({
  id,
  label,
  text,
  value,
  max,
}: {
  id: string;
  label: string;
  text: string;
  value?: number;
  max?: number;
}) {
  return (
    <div class="progress">
      <label class="progress__label" for={id}>
        {label}
      </label>
      <progress class="progress__bar" id={id} value={value} max={max} />
      <p class="progress__text" aria-live="polite">
        {text}
      </p>
    </div>
  );
}
