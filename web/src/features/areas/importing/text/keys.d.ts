// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "areas.importing.problems": undefined;
    "areas.importing.form.title": undefined;
    "areas.importing.form.lead": undefined;
    "areas.importing.form.file": undefined;
    "areas.importing.form.fileHint": undefined;
    "areas.importing.form.municipality": undefined;
    "areas.importing.form.municipalityHint": undefined;
    "areas.importing.form.year": undefined;
    "areas.importing.form.yearHint": undefined;
    "areas.importing.form.submit": undefined;
    "areas.importing.faulty.caption": { count: number; more: "other" | "yes"; shown: string | number };
    "areas.importing.faulty.place": undefined;
    "areas.importing.faulty.found": undefined;
    "areas.importing.faulty.expected": undefined;
    "areas.importing.faulty.line": { line: string | number };
    "areas.importing.faulty.lineAndColumn": { column: string | number; line: string | number };
    "areas.importing.faulty.nothing": undefined;
    "areas.importing.check.title": undefined;
    "areas.importing.check.lead": { districts: number; neighbourhoods: number; year: string | number };
    "areas.importing.check.added": { count: number };
    "areas.importing.check.renamed": { count: number };
    "areas.importing.check.gone": { count: number };
    "areas.importing.check.same": { count: number };
    "areas.importing.check.named": { code: string | number; name: string | number };
    "areas.importing.check.wasCalled": { code: string | number; from: string | number; to: string | number };
    "areas.importing.check.goneStays": undefined;
    "areas.importing.check.yes": { count: string | number };
    "areas.importing.check.no": undefined;
  }
}

export {};
