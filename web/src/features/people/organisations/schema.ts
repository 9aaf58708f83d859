import { compareText } from "@naast/kernel";
import { z } from "zod";
import type { FormState } from "#web/platform/form/form-state.ts";
import type { FieldState } from "#web/ui/field-state.ts";
import type { TableColumn } from "#web/ui/table-state.ts";
import type { OrganisationShown } from "./store.ts";

/** What an organisation can be; the municipality itself takes part from its first day. */
export const KINDS_TO_CHOOSE = ["housingAssociation", "welfare", "school", "police", "residents", "other"] as const;

const name = z.string().min(2).max(80);

export const organisationForm = z.object({ name, kind: z.enum(KINDS_TO_CHOOSE) });

/** The municipality can take another name and stays what it is. */
export const municipalityForm = z.object({ name, kind: z.literal("municipality").meta({ control: "hidden" }) });

/** Either of the two as it is shown: they ask for the same, and differ in what the kind may be. */
export type OrganisationFormState = Pick<FormState<typeof organisationForm>, "submission" | "problems"> & {
  readonly field: (name: "name" | "kind") => FieldState;
};

export const COLUMNS: readonly TableColumn<OrganisationShown>[] = [
  { key: "naam", compare: (one, other) => compareText(one.name, other.name) },
  { key: "soort", compare: (one, other) => compareText(one.kind, other.kind) },
  { key: "mensen", compare: (one, other) => one.people - other.people },
];
