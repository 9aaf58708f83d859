import { Icon, type IconName } from "./icon.tsx";

export interface ReasonGroup {
  readonly kind: "for" | "against" | "unknown";
  readonly title: string;
  readonly reasons: readonly string[];
  /** Reasons folded away under a sentence that tells how many there are. */
  readonly more?: { readonly summary: string; readonly reasons: readonly string[] };
}

const ICONS: Record<ReasonGroup["kind"], IconName> = {
  for: "check",
  against: "triangle-alert",
  unknown: "circle-question-mark",
};

/** The signature of the house: why it fits, what to watch, what is not known. An empty group is left out. */
export function ReasonsList({ groups }: { groups: readonly ReasonGroup[] }) {
  return (
    <div class="reasons">
      {groups
        .filter(({ reasons }) => reasons.length > 0)
        .map(({ kind, title, reasons, more }) => (
          <div class={`reasons__group reasons__group--${kind}`}>
            <p class="reasons__title">
              <Icon name={ICONS[kind]} /> {title}
            </p>
            <Reasons reasons={reasons} />
            {more && (
              <details class="reasons__more">
                <summary>{more.summary}</summary>
                <Reasons reasons={more.reasons} />
              </details>
            )}
          </div>
        ))}
    </div>
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul class="plain-list">
      {reasons.map((reason) => (
        <li>{reason}</li>
      ))}
    </ul>
  );
}
