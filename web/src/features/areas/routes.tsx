import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import type { Feature } from "#web/platform/feature.ts";
import { type FormState, formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import { csvFile } from "#web/platform/http/csv-file.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { HOLDS_NOBODY } from "#web/platform/personal-data.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { tableStateFrom } from "#web/ui/table-state.ts";
import { createImportRoutes } from "./importing/routes.tsx";
import { sureForm } from "./importing/schema.ts";
import importingEn from "./importing/text/en.json" with { type: "json" };
import importingNl from "./importing/text/nl.json" with { type: "json" };
import { areaRules } from "./kept/jobs.ts";
import keptAr from "./kept/text/ar.json" with { type: "json" };
import keptEn from "./kept/text/en.json" with { type: "json" };
import keptNl from "./kept/text/nl.json" with { type: "json" };
import { paths } from "./paths.ts";
import { mayLookAfter, mayRead } from "./policy.ts";
import { byDistrict, districtCodeOf, kindOf, searchAreas } from "./schema.ts";
import { areasToRemove, readAreas, removeAreas } from "./service.ts";
import en from "./text/en.json" with { type: "json" };
import nl from "./text/nl.json" with { type: "json" };
import { ListPage } from "./views/list-page.tsx";
import { RemovePage } from "./views/remove-page.tsx";

const TEXT = {
  nl: { ...nl, importing: importingNl, kept: keptNl },
  en: { ...en, importing: importingEn, kept: keptEn },
  ar: { kept: keptAr },
};

/** The districts and neighbourhoods of a municipality, by the code of CBS and its year. */
export function createAreasFeature(): Feature {
  return {
    name: "areas",
    routes: new Hono<Env>()
      .get(paths.areas(), signedInOnly, listPage)
      .get(paths.file(), signedInOnly, listFile)
      .get(paths.remove(), signedInOnly, (c) => removePage(c, formState(sureForm)))
      .post(paths.remove(), signedInOnly, (c) =>
        submitForm(c, sureForm, {
          show: (form) => removePage(c, form),
          act: async (unit) => {
            await removeAreas(unit, personAsking(c));
            return paths.areas("?verwijderd=1");
          },
        }),
      )
      .route("/", createImportRoutes()),
    residentRoutes: new Hono<Env>(),
    api: [],
    text: TEXT,
    navigation: {
      header: [],
      account: [],
      footer: [{ path: paths.areas(), text: "areas.menu", visibleTo: mayRead }],
    },
    personalData: HOLDS_NOBODY,
    retention: areaRules,
    jobs: [],
    live: [],
    codes: [],
    cookies: [],
  };
}

async function listPage(c: PageContext) {
  const { reader, context } = c.var;
  const actor = personAsking(c);
  const areas = await inTransaction(context, (unit) => readAreas(unit, actor));
  const { search } = tableStateFrom(new URL(c.req.url).searchParams, []);
  const show = {
    count: areas.length,
    years: [...new Set(areas.map(({ year }) => year))].sort(),
    search,
    found: byDistrict(search === "" ? areas : searchAreas(areas, search)),
    mayLookAfter: mayLookAfter(actor),
    news: newsOf(c),
  };
  return c.render(<ListPage reader={reader} show={show} />, { title: reader.say("areas.list.title"), private: true });
}

function newsOf(c: PageContext): "replaced" | "removed" | undefined {
  if (c.req.query("vervangen") !== undefined) return "replaced";
  return c.req.query("verwijderd") === undefined ? undefined : "removed";
}

/** Its columns can be read in again as they are. */
async function listFile(c: PageContext) {
  const areas = await inTransaction(c.var.context, (unit) => readAreas(unit, personAsking(c)));
  const { say } = c.var.reader;
  return csvFile(c, {
    name: "wijken-en-buurten",
    heads: ["code", "naam", "soort", "wijkcode", "jaar"],
    rows: areas.map((area) => [
      area.code,
      area.name,
      say(`areas.kinds.${kindOf(area)}`),
      districtCodeOf(area),
      area.year,
    ]),
  });
}

async function removePage(c: PageContext, form: FormState<typeof sureForm>) {
  const { reader, context } = c.var;
  const areas = await inTransaction(context, (unit) => areasToRemove(unit, personAsking(c)));
  return c.render(<RemovePage reader={reader} count={areas.length} form={form} />, {
    title: reader.say("areas.remove.title"),
    private: true,
  });
}
