import type { Street } from "./street.ts";

let invited = 0;

/** The form by which an administrator lets somebody new in, filled in; each time for somebody else. */
export function invitation(street: Street, differently: Record<string, string> = {}): [string, string][] {
  invited += 1;
  const fields = {
    form: crypto.randomUUID(),
    name: "Saar de Vries",
    email: `saar.${invited}@example.org`,
    language: "nl",
    organisation: street.housing.id,
    role: "volunteer",
    ...differently,
  };
  return Object.entries(fields);
}
