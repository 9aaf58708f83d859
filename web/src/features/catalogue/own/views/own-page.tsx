import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { ActionLink, Button, ButtonRow, Form, PressForm } from "#web/ui/form.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths as cataloguePaths } from "../../paths.ts";
import { paths } from "../paths.ts";
import type { OwnNews, OwnPracticeFormState } from "../schema.ts";
import type { OwnShown } from "../service.ts";
import type { OwnVersion } from "../store.ts";
import { OwnFields, ownLabels } from "./own-fields.tsx";

interface Show {
  readonly own: OwnShown;
  readonly versions: readonly OwnVersion[];
  /** Undefined for whoever may not change it. */
  readonly form: OwnPracticeFormState | undefined;
  readonly mayPublish: boolean;
  readonly news: OwnNews;
}

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly show: Show;
}

/** One practice of a municipality's own: who sees it, what it says, and who changed what when. */
export function OwnPage({ reader, catalogue, show }: Props) {
  const { say, to } = reader;
  const { own, form, news } = show;
  return (
    <>
      <a class="nl-link back" href={to(paths.own())}>
        {say("catalogue.own.one.back")}
      </a>
      <Heading level={1}>{own.practice.title.nl}</Heading>
      <ErrorSummary title={say("catalogue.own.problems")} problems={form?.problems ?? []} labels={ownLabels(reader)} />
      {news && <StatusNotice tone="good" title={say(`catalogue.own.one.${news}`)} />}
      <Visibility reader={reader} show={show} />
      <Versions reader={reader} versions={show.versions} />
      {form && (
        <section class="part" aria-labelledby="veranderen">
          <Heading level={2} id="veranderen">
            {say("catalogue.own.one.change")}
          </Heading>
          <Form action={to(paths.one(own.id))} submission={form.submission}>
            <OwnFields reader={reader} taxonomy={catalogue.taxonomy} form={form} />
            <ButtonRow>
              <Button type="submit">{say("catalogue.own.one.submit")}</Button>
            </ButtonRow>
          </Form>
        </section>
      )}
    </>
  );
}

function Visibility({ reader: { say, to }, show: { own, form, mayPublish } }: Omit<Props, "catalogue">) {
  const visible = own.publishedAt !== null;
  return (
    <>
      <Paragraph lead>{say(visible ? "catalogue.own.one.isPublished" : "catalogue.own.one.isDraft")}</Paragraph>
      {!mayPublish && !visible && <Paragraph>{say("catalogue.own.one.whoPublishes")}</Paragraph>}
      <ButtonRow>
        {mayPublish && (
          <PressForm action={to(paths.publish(own.id))}>
            <input type="hidden" name="zichtbaar" value={visible ? "nee" : "ja"} />
            <Button tone={visible ? "secondary" : "primary"} type="submit">
              {say(visible ? "catalogue.own.one.withdraw" : "catalogue.own.one.publish")}
            </Button>
          </PressForm>
        )}
        {visible && (
          <ActionLink tone="secondary" href={to(cataloguePaths.practice(own.slug))}>
            {say("catalogue.own.one.look")}
          </ActionLink>
        )}
        {form && !visible && (
          <ActionLink tone="secondary" href={to(paths.remove(own.id))}>
            {say("catalogue.own.one.remove")}
          </ActionLink>
        )}
      </ButtonRow>
    </>
  );
}

function Versions({ reader: { say, format }, versions }: { reader: Reader; versions: readonly OwnVersion[] }) {
  return (
    <section class="part">
      <Heading level={2}>{say("catalogue.own.one.history")}</Heading>
      <Table
        caption={say("catalogue.own.one.historyCaption", { count: versions.length })}
        columns={[
          { key: "wat", label: say("catalogue.own.one.what") },
          { key: "wanneer", label: say("catalogue.own.one.when") },
          { key: "wie", label: say("catalogue.own.one.who") },
        ]}
        rows={versions.map(({ note, writtenAt, writtenBy }) => [
          note,
          format.moment(writtenAt),
          writtenBy ?? say("catalogue.own.one.somebody"),
        ])}
      />
    </section>
  );
}
