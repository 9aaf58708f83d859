import { z } from "zod";
import type { FormState } from "#web/platform/form/form-state.ts";
import { otherYear, tooManyAreas, whichMunicipality, whichYear } from "../errors.ts";
import type { FoundArea } from "../reading/schema.ts";
import type { Area } from "../schema.ts";

/** A file, and what it does not always say itself. */
export const importForm = z.object({
  file: z.file(),
  year: z.number().int().min(1990).max(2199).optional(),
  municipality: z.string().max(80).optional(),
});
export type ImportFields = z.infer<typeof importForm>;
export type ImportFormState = FormState<typeof importForm>;

/** Pressing the button is the answer. */
export const sureForm = z.object({});

const id = z.uuid();

/** The id in an address; what is none was never read. */
export const idOr = (text: string | undefined): string | undefined => id.safeParse(text).data;

/** More than twice those of the largest municipality. */
const MOST_AREAS = 1_500;

interface Read {
  readonly file: string;
  readonly areas: readonly FoundArea[];
  readonly year: number | undefined;
}

/**
 * The areas of one municipality in a file that may hold those of all, of the year that the file, its name or its reader says.
 *
 * @throws DomainError where the file leaves open which municipality or which year is meant
 */
export function oursIn(read: Read, { year, municipality }: Omit<ImportFields, "file">): readonly Area[] {
  const ofYear = yearOf(read, year);
  const ours = ofMunicipality(read.areas, municipality ?? "");
  if (ours.length > MOST_AREAS) throw tooManyAreas(ours.length);
  return ours.map(({ code, name }) => ({ code, name, year: ofYear }));
}

function yearOf({ file, year: said }: Read, typed: number | undefined): number {
  if (said !== undefined && typed !== undefined && said !== typed) throw otherYear(said);
  const inName = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(file)?.[1];
  const year = said ?? typed ?? (inName === undefined ? undefined : Number(inName));
  if (year === undefined) throw whichYear();
  return year;
}

const municipalityCodeOf = ({ code }: FoundArea) => code.slice(2, 6);

function ofMunicipality(areas: readonly FoundArea[], wanted: string): readonly FoundArea[] {
  const codes = new Set(areas.map(municipalityCodeOf));
  if (codes.size <= 1) return areas;
  const ours = areas.filter((area) => isCalled(area, wanted));
  if (ours.length === 0) throw whichMunicipality(codes.size);
  return ours;
}

/** By its code (GM0003, or 3) or by its name. */
function isCalled(area: FoundArea, wanted: string): boolean {
  const [, figures] = /^(?:gm)?(\d{1,4})$/i.exec(wanted.trim()) ?? [];
  if (figures !== undefined) return municipalityCodeOf(area) === figures.padStart(4, "0");
  return wanted !== "" && bare(area.municipality) === bare(wanted);
}

const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/^gemeente\s+/, "")
    .trim();
