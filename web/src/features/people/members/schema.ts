import { compareText } from "@naast/kernel";
import { z } from "zod";
import { ROLES } from "#web/platform/sessions/actor.ts";
import type { TableColumn } from "#web/ui/table-state.ts";
import type { PersonShown } from "../store.ts";

export const roleForm = z.object({
  organisation: z.uuid().meta({ control: "select" }),
  role: z.enum(ROLES),
});

/** For a question that is answered by its button alone. */
export const sureForm = z.object({});

/** The columns of the list of people; which organisations can be chosen depends on who looks. */
export function memberColumns(organisations: readonly { readonly id: string }[]): readonly TableColumn<PersonShown>[] {
  return [
    { key: "naam", compare: (one, other) => compareText(one.name, other.name) },
    { key: "mail", compare: (one, other) => compareText(one.email, other.email) },
    {
      key: "organisatie",
      filter: {
        values: organisations.map(({ id }) => id),
        holds: ({ roles }, organisation) => roles.some(({ scopeId }) => scopeId === organisation),
      },
    },
    { key: "rol", filter: { values: ROLES, holds: ({ roles }, wanted) => roles.some(({ role }) => role === wanted) } },
    { key: "sinds", compare: (one, other) => one.createdAt.getTime() - other.createdAt.getTime() },
  ];
}

/** Somebody is found by a part of their name, however it is accented, or of their address. */
export function isFoundBy({ name, email }: PersonShown, words: string): boolean {
  return plain(name).includes(plain(words)) || email.includes(words.toLowerCase());
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
