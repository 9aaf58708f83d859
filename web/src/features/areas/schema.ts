import { compareText, type DomainError, type InputError } from "@naast/kernel";

/** A district or neighbourhood as CBS has it in a year. */
export interface Area {
  /** `WK` and six figures for a district, `BU` and eight for a neighbourhood, which begin with those of its district. */
  readonly code: string;
  readonly name: string;
  readonly year: number;
}

export type AreaKind = "district" | "neighbourhood";

export const kindOf = ({ code }: Pick<Area, "code">): AreaKind =>
  code.startsWith("WK") ? "district" : "neighbourhood";

/** The code of the district an area belongs to; that of a district is its own. */
export const districtCodeOf = ({ code }: Pick<Area, "code">): string => `WK${code.slice(2, 8)}`;

/** A district with its neighbourhoods. */
export interface District {
  readonly code: string;
  /** Undefined where the list has its neighbourhoods and not the district itself. */
  readonly area: Area | undefined;
  readonly neighbourhoods: readonly Area[];
}

/** Areas by district, districts by code and neighbourhoods by name. */
export function byDistrict(areas: readonly Area[]): readonly District[] {
  const grouped = Map.groupBy(areas, districtCodeOf);
  return [...grouped]
    .map(([code, all]) => ({
      code,
      area: all.find((area) => kindOf(area) === "district"),
      neighbourhoods: all
        .filter((area) => kindOf(area) === "neighbourhood")
        .toSorted((one, other) => compareText(one.name, other.name) || compareText(one.code, other.code)),
    }))
    .toSorted((one, other) => compareText(one.code, other.code));
}

/** What a newer list would change. */
export interface Changes {
  readonly added: readonly Area[];
  readonly renamed: readonly { readonly code: string; readonly from: string; readonly to: string }[];
  readonly gone: readonly Area[];
  /** Same code, same name. */
  readonly same: number;
}

/**
 * Lays a list that came beside the list that stands. A file of neighbourhoods alone says nothing about districts, nor the other way
 * round: of a kind that is not in it, nothing is gone.
 */
export function changesBetween(now: readonly Area[], coming: readonly Area[]): Changes {
  const before = new Map(now.map((area) => [area.code, area]));
  const after = new Set(coming.map(({ code }) => code));
  const kinds = new Set(coming.map(kindOf));
  const renamed = coming.flatMap(({ code, name }) => {
    const from = before.get(code)?.name ?? name;
    return from === name ? [] : [{ code, from, to: name }];
  });
  const added = coming.filter(({ code }) => !before.has(code));
  return {
    added,
    renamed,
    gone: now.filter((area) => kinds.has(kindOf(area)) && !after.has(area.code)),
    same: coming.length - added.length - renamed.length,
  };
}

/** The areas somebody means by some words: by their own name or code, or by that of their district. */
export function searchAreas(areas: readonly Area[], words: string): readonly Area[] {
  const wanted = words.toLowerCase();
  const holds = ({ name, code }: Area) => name.toLowerCase().includes(wanted) || code.toLowerCase() === wanted;
  const districts = new Set(areas.filter((area) => kindOf(area) === "district" && holds(area)).map(({ code }) => code));
  return areas.filter((area) => holds(area) || districts.has(districtCodeOf(area)));
}

/** A table as a file holds it, whatever its format; names of columns in small letters. */
export interface FileTable {
  readonly columns: ReadonlySet<string>;
  readonly rows: Iterable<FileRow>;
}

export interface FileRow {
  /** What stands in a column, without the spaces around it; empty where nothing does. */
  cell(column: string): string;
  /** What is wrong in a column of this row, with its place in the file. */
  fault(column: string, problem: { readonly code: DomainError["code"]; readonly expected: string }): InputError;
}
