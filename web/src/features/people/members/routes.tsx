import { Hono } from "hono";
import { recordRead } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { type FormState, formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import { csvFile } from "#web/platform/http/csv-file.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import { ROLES, type SignedIn } from "#web/platform/sessions/actor.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import type { Problem } from "#web/ui/error-summary.tsx";
import { arrange, TABLE_NAMES, tableStateFrom } from "#web/ui/table-state.ts";
import { eraseEverywhere } from "../account/service.ts";
import { pageNotFound } from "../errors.ts";
import { listManagedOrganisations } from "../organisations/service.ts";
import { mayManageSomebody, mayReadAudit } from "../policy.ts";
import { idFrom, idOr } from "../schema.ts";
import { paths } from "./paths.ts";
import { isFoundBy, memberColumns, roleForm, sureForm } from "./schema.ts";
import { findMember, getErasable, getMember, giveRole, listMembers, recordSeen, takeRole } from "./service.ts";
import type { RoleOn } from "./store.ts";
import { ErasePage } from "./views/erase-page.tsx";
import type { ListNews, MemberNews, RoleNews } from "./views/notices.tsx";
import { PeoplePage } from "./views/people-page.tsx";
import { PersonPage } from "./views/person-page.tsx";
import { TakePage, type Taking, takeTitle } from "./views/take-question.tsx";

/** Looking after people: who is there, what they may, and forgetting them. */
export function createMemberRoutes(personalDataOf: () => readonly PersonalData[]): Hono<Env> {
  return new Hono<Env>()
    .get(paths.members(), signedInOnly, (c) => listPage(c, askedByAddress(c)))
    .post(paths.members(), signedInOnly, async (c) => {
      if (!mayManageSomebody(personAsking(c))) throw pageNotFound();
      const asked = new URLSearchParams(await c.req.text());
      return isSearched(asked) ? listPage(c, asked) : c.redirect(c.var.reader.to(paths.members(filled(asked))), 303);
    })
    .get(paths.file(), signedInOnly, (c) => listFile(c, askedByAddress(c)))
    .post(paths.file(), signedInOnly, async (c) => listFile(c, new URLSearchParams(await c.req.text())))
    .get(paths.member(":id"), signedInOnly, (c) => personPage(c, formState(roleForm)))
    .post(paths.roles(":id"), signedInOnly, (c) =>
      submitForm(c, roleForm, {
        show: (form) => personPage(c, form),
        async act(unit, { organisation, role }) {
          const personId = idFrom(c.req.param("id"));
          await giveRole(unit, personAsking(c), { personId, organisationId: organisation, role });
          return paths.member(personId, `?gegeven=${role}&bij=${organisation}`);
        },
      }),
    )
    .get(paths.takeRole(":id", ":role"), signedInOnly, (c) => takePage(c, formState(sureForm)))
    .post(paths.takeRole(":id", ":role"), signedInOnly, (c) =>
      submitForm(c, sureForm, {
        show: (form) => takePage(c, form),
        act: async (unit) => {
          const actor = personAsking(c);
          const taken = await takeRole(unit, actor, idFrom(c.req.param("role")));
          return afterTaking(unit, actor, taken);
        },
      }),
    )
    .get(paths.erase(":id"), signedInOnly, (c) => erasePage(c, formState(sureForm)))
    .post(paths.erase(":id"), signedInOnly, (c) =>
      submitForm(c, sureForm, {
        show: (form) => erasePage(c, form),
        async act(unit) {
          const { id } = await getErasable(unit, personAsking(c), idFrom(c.req.param("id")));
          await eraseEverywhere(unit, id, personalDataOf());
          return paths.members("?gewist=1");
        },
      }),
    );
}

/** Of what an address asks: names do not belong in one, so that words to search with come by form only. */
function askedByAddress(c: PageContext): URLSearchParams {
  const { searchParams } = new URL(c.req.url);
  searchParams.delete(TABLE_NAMES.search);
  return searchParams;
}

const isSearched = (asked: URLSearchParams) => (asked.get(TABLE_NAMES.search) ?? "").trim() !== "";

function filled(asked: URLSearchParams): string {
  const query = new URLSearchParams([...asked].filter(([, value]) => value.trim() !== ""));
  return query.size === 0 ? "" : `?${query}`;
}

async function listPage(c: PageContext, asked: URLSearchParams) {
  const { reader, context } = c.var;
  const actor = personAsking(c);
  const { people, organisations } = await inTransaction(context, async (unit) => {
    const found = {
      people: await listMembers(unit, actor),
      organisations: await listManagedOrganisations(unit, actor),
    };
    await recordRead(unit, "people.audit.listSeen");
    return found;
  });
  const columns = memberColumns(organisations);
  const state = tableStateFrom(asked, columns);
  const list = { state, shown: arrange(people, state, { columns, search: isFoundBy }), organisations };
  return c.render(<PeoplePage reader={reader} list={{ ...list, news: listNews(c, organisations) }} />, {
    title: reader.say("people.members.list.title"),
    private: true,
  });
}

type Organisations = Awaited<ReturnType<typeof listManagedOrganisations>>;

function listNews(c: PageContext, organisations: Organisations): ListNews | undefined {
  if (c.req.query("gewist") !== undefined) return { kind: "erased" };
  const personId = idOr(c.req.query("wie"));
  return personId === undefined ? undefined : roleNews(c, { personId, organisations, kind: "taken" });
}

async function listFile(c: PageContext, asked: URLSearchParams) {
  const { reader, context } = c.var;
  const { say, format } = reader;
  const actor = personAsking(c);
  const { people, organisations } = await inTransaction(context, async (unit) => {
    const found = {
      people: await listMembers(unit, actor),
      organisations: await listManagedOrganisations(unit, actor),
    };
    await recordRead(unit, "people.audit.listTaken");
    return found;
  });
  const columns = memberColumns(organisations);
  const { rows } = arrange(people, tableStateFrom(asked, columns), { columns, search: isFoundBy, size: Infinity });
  return csvFile(c, {
    name: say("people.members.list.file"),
    heads: [
      say("people.members.list.name"),
      say("people.members.list.email"),
      say("people.members.list.roles"),
      say("people.members.list.language"),
      say("people.members.since"),
    ],
    rows: rows.map(({ name, email, roles, language, createdAt }) => [
      name,
      email,
      format.list(
        roles.map(({ role, organisation }) =>
          say("people.members.roleAt", { role: say(`people.roles.${role}`), organisation: organisation ?? "" }),
        ),
      ),
      language,
      createdAt.toISOString().slice(0, 10),
    ]),
  });
}

async function personPage(c: PageContext, form: FormState<typeof roleForm>) {
  const { reader, context } = c.var;
  const actor = personAsking(c);
  const { person, organisations } = await inTransaction(context, async (unit) => {
    const found = await getMember(unit, actor, idFrom(c.req.param("id")));
    await recordSeen(unit, found.id);
    return { person: found, organisations: await listManagedOrganisations(unit, actor) };
  });
  const isSelf = person.id === actor.personId;
  const takings = person.roles.map((held) => ({ person, held, isSelf, submission: formState(sureForm).submission }));
  const news = memberNews(c, person, organisations);
  const show = { person, takings, organisations, form, news, seesLog: mayReadAudit(actor) };
  return c.render(<PersonPage reader={reader} show={show} />, {
    title: person.name,
    private: true,
    islands: ["confirm-dialog"],
  });
}

function memberNews(
  c: PageContext,
  { id: personId, name, email, roles }: Awaited<ReturnType<typeof getMember>>,
  organisations: Organisations,
): MemberNews | undefined {
  if (c.req.query("uitgenodigd") !== undefined) return { kind: "invited", name, email };
  const kind = c.req.query("gegeven") === undefined ? "taken" : "given";
  const news = roleNews(c, { personId, organisations, kind });
  // An address that is opened again later must not tell what is no longer so.
  const isHeld = roles.some(({ role, scopeId }) => role === news?.role && scopeId === news.organisation.id);
  return isHeld === (kind === "given") ? news : undefined;
}

/** The role that the address tells was given or taken a moment ago. */
function roleNews(
  c: PageContext,
  { personId, organisations, kind }: { personId: string; organisations: Organisations; kind: RoleNews["kind"] },
): RoleNews | undefined {
  const named = c.req.query(kind === "given" ? "gegeven" : "afgenomen");
  const role = ROLES.find((one) => one === named);
  const organisation = organisations.find(({ id }) => id === c.req.query("bij"));
  if (!role || !organisation) return undefined;
  return { kind, personId, role, organisation, submission: formState(sureForm).submission };
}

/** To the person, as long as they are still to be seen; who took their own last role is not led to a page that is closed to them. */
async function afterTaking(unit: Unit, actor: SignedIn, { personId, organisationId, role }: RoleOn): Promise<string> {
  const now = actor.roles.filter((held) => !(held.scopeId === organisationId && held.role === role));
  const actorNow = personId === actor.personId ? { ...actor, roles: now } : actor;
  if (!mayManageSomebody(actorNow)) return "/";
  const news = `?afgenomen=${role}&bij=${organisationId}`;
  const isSeen = (await findMember(unit, actorNow, personId)) !== undefined;
  return isSeen ? paths.member(personId, news) : paths.members(`${news}&wie=${personId}`);
}

async function takePage(
  c: PageContext,
  { submission, problems }: { submission: string; problems: readonly Problem[] },
) {
  const { reader, context } = c.var;
  const actor = personAsking(c);
  const person = await inTransaction(context, (unit) => getMember(unit, actor, idFrom(c.req.param("id"))));
  const held = person.roles.find(({ id }) => id === c.req.param("role"));
  if (!held) return c.notFound();
  const taking: Taking = { person, held, submission, isSelf: person.id === actor.personId };
  return c.render(<TakePage reader={reader} taking={taking} problems={problems} />, {
    title: takeTitle(reader, held),
    private: true,
  });
}

async function erasePage(c: PageContext, form: FormState<typeof sureForm>) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const person = await inTransaction(context, (unit) => getErasable(unit, personAsking(c), id));
  return c.render(<ErasePage reader={reader} person={person} form={form} />, {
    title: reader.say("people.members.erase.title", { name: person.name }),
    private: true,
  });
}
