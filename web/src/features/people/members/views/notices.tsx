import type { Child } from "hono/jsx";
import type { Reader } from "#web/platform/language/reader.ts";
import type { Role } from "#web/platform/sessions/actor.ts";
import { Button, Form } from "#web/ui/form.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { Choosable } from "./member-form.tsx";

/** A role that was given or taken a moment ago. */
export interface RoleNews {
  readonly kind: "given" | "taken";
  readonly personId: string;
  readonly role: Role;
  readonly organisation: Choosable;
  readonly submission: string;
}

/** What came of something done on the page of a person. */
export type MemberNews = RoleNews | { readonly kind: "invited"; readonly name: string; readonly email: string };

/** What came of something after which a person is no longer to be seen. */
export type ListNews = RoleNews | { readonly kind: "erased" };

export function MemberNotice({ reader, news }: { reader: Reader; news: MemberNews }) {
  const { say } = reader;
  if (news.kind !== "invited") return <RoleNotice reader={reader} news={news} />;
  return (
    <StatusNotice tone="good" title={say("people.members.notice.invited", { name: news.name })}>
      <Paragraph>{say("people.members.notice.invitedText", { email: news.email })}</Paragraph>
    </StatusNotice>
  );
}

export function ListNotice({ reader, news }: { reader: Reader; news: ListNews }) {
  const { say } = reader;
  if (news.kind === "erased") return <StatusNotice tone="good" title={say("people.members.notice.erased")} />;
  return (
    <RoleNotice reader={reader} news={news}>
      <Paragraph>{say("people.members.notice.takenAway")}</Paragraph>
    </RoleNotice>
  );
}

/** A role taken by mistake goes back with one button. */
function RoleNotice({ reader, news, children }: { reader: Reader; news: RoleNews; children?: Child }) {
  const { say, to } = reader;
  const { kind, personId, role, organisation, submission } = news;
  const words = { role: say(`people.roles.${role}`), organisation: organisation.name };
  return (
    <StatusNotice tone="good" title={say(`people.members.notice.${kind}`)}>
      <Paragraph>{say(`people.members.notice.${kind}Text`, words)}</Paragraph>
      {children}
      {kind === "taken" && (
        <Form action={to(paths.roles(personId))} submission={submission}>
          <input type="hidden" name="organisation" value={organisation.id} />
          <input type="hidden" name="role" value={role} />
          <Button tone="secondary" type="submit">
            {say("people.members.notice.giveBack")}
          </Button>
        </Form>
      )}
    </StatusNotice>
  );
}
