import type { FormState } from "#web/platform/form/form-state.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "#web/platform/language/languages.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import type { PlainTextKey } from "#web/platform/language/say.ts";
import type { OwnSession } from "#web/platform/sessions/store.ts";
import { Card } from "#web/ui/card.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, Form, PressForm } from "#web/ui/form.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import type { ownDataForm } from "../schema.ts";
import type { Account } from "../service.ts";

/** What somebody just did here. */
export type Done = "bewaard" | "afgemeld";

interface Props {
  readonly reader: Reader;
  readonly account: Account;
  readonly form: FormState<typeof ownDataForm>;
  readonly now: {
    readonly here: string;
    readonly came: Done | undefined;
    /** What they can begin with. */
    readonly doors: readonly { readonly path: string; readonly text: PlainTextKey; readonly about: PlainTextKey }[];
  };
}

export function AccountPage({ reader, account: { person, sessions }, form, now: { here, came, doors } }: Props) {
  const { say, to } = reader;
  return (
    <>
      <ErrorSummary title={say("people.account.form.problems")} problems={form.problems} />
      <Heading level={1}>{say("people.account.start.title")}</Heading>
      {came && <StatusNotice tone="good" title={say(`people.account.done.${came}`)} />}
      <Paragraph lead>{say("people.account.start.lead", { email: person.email })}</Paragraph>
      <div class="doors">
        {doors.map(({ path, text, about }) => (
          <Card level={2} title={say(text)} href={to(path)}>
            <Paragraph>{say(about)}</Paragraph>
          </Card>
        ))}
      </div>
      <PressForm action={to(paths.signOut())}>
        <Button tone="secondary" type="submit">
          {say("people.account.start.signOut")}
        </Button>
      </PressForm>
      <Part id="rollen" title={say("people.account.roles.title")}>
        <Roles reader={reader} roles={person.roles} />
      </Part>
      <Part id="naam" title={say("people.account.form.title")}>
        <OwnData reader={reader} form={form} />
      </Part>
      <Part id="apparaten" title={say("people.account.sessions.title")}>
        <Sessions reader={reader} sessions={sessions} here={here} />
      </Part>
      <Part id="gegevens" title={say("people.account.more.title")}>
        <BulletList
          items={[
            <a class="nl-link" href={to(paths.ownData())}>
              {say("people.account.more.data")}
            </a>,
            <a class="nl-link" href={to(paths.eraseMyself())}>
              {say("people.account.more.erase")}
            </a>,
          ]}
        />
      </Part>
    </>
  );
}

function Roles({ reader: { say }, roles }: { reader: Reader; roles: Account["person"]["roles"] }) {
  if (roles.length === 0) return <Paragraph>{say("people.account.roles.none")}</Paragraph>;
  return (
    <BulletList
      items={roles.map(({ role, organisation }) =>
        say("people.account.roles.one", { role: say(`people.roles.${role}`), organisation: organisation ?? "" }),
      )}
    />
  );
}

function OwnData({ reader: { say, to }, form }: { reader: Reader; form: Props["form"] }) {
  return (
    <Form action={to(paths.account())} submission={form.submission}>
      <Field field={form.field("name")} label={say("people.account.form.name")} />
      <Field
        field={form.field("language")}
        label={say("people.account.form.language")}
        hint={say("people.account.form.languageHint")}
        options={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      />
      <Button type="submit">{say("people.account.form.submit")}</Button>
    </Form>
  );
}

function Sessions({ reader, sessions, here }: { reader: Reader; sessions: readonly OwnSession[]; here: string }) {
  const { say, to, format } = reader;
  return (
    <>
      <Paragraph>{say("people.account.sessions.lead")}</Paragraph>
      <Table
        caption={say("people.account.sessions.caption")}
        columns={[
          { key: "device", label: say("people.account.sessions.device") },
          { key: "since", label: say("people.account.sessions.since") },
          { key: "seen", label: say("people.account.sessions.seen") },
          { key: "end", label: say("people.account.sessions.end") },
        ]}
        rows={sessions.map(({ id, device, createdAt, seenAt }) => [
          <DeviceName reader={reader} device={device} isHere={id === here} />,
          format.moment(createdAt),
          format.moment(seenAt),
          <PressForm action={to(paths.endSession(id))}>
            <Button tone="secondary" type="submit">
              {say("people.account.sessions.endOne")} <span class="only-heard">{nameOf(device, say)}</span>
            </Button>
          </PressForm>,
        ])}
      />
      <PressForm action={to(paths.signOutEverywhere())}>
        <Button tone="secondary" type="submit">
          {say("people.account.sessions.everywhere")}
        </Button>
      </PressForm>
    </>
  );
}

function DeviceName({ reader: { say }, device, isHere }: { reader: Reader; device: string; isHere: boolean }) {
  const name = nameOf(device, say);
  return <>{isHere ? say("people.account.sessions.here", { device: name }) : name}</>;
}

const nameOf = (device: string, say: Reader["say"]) =>
  device === "?" ? say("people.account.sessions.unknown") : device;
