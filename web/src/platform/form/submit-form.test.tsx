import { DomainError } from "@naast/kernel";
import { Hono } from "hono";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { ENGINES } from "../../testing/databases.ts";
import { houseOn, type TestHouse } from "../../testing/house.ts";
import type { Env, PageContext } from "../http/env.ts";
import { readerMiddleware } from "../language/reader-middleware.ts";
import en from "../text/en.json" with { type: "json" };
import nl from "../text/nl.json" with { type: "json" };
import type { FormState } from "./form-state.ts";
import { submitForm } from "./submit-form.ts";

const planting = z.object({
  name: z.string().min(2).max(20),
  email: z.email(),
  height: z.number().int().min(1).max(30),
  planted: z.iso.date().optional(),
  kind: z.enum(["oak", "lime"]),
  colours: z.array(z.enum(["red", "green"])).min(1),
  watered: z.boolean(),
});

const GOOD = { name: "Linde", email: "linde@example.org", height: "12", kind: "lime", colours: "green" };
const SHOP = { full: "De straat is vol", taken: "Deze naam is er al" };

describe.each(ENGINES)("submitForm (%s)", (kind) => {
  let house: TestHouse;
  let planted: unknown[] = [];
  let refusal: DomainError | undefined;

  beforeAll(async () => {
    house = await houseOn(kind);
  });
  beforeEach(() => {
    planted = [];
    refusal = undefined;
  });

  const show = (c: PageContext) => (form: FormState<typeof planting>) =>
    c.json({
      problems: form.problems,
      name: form.field("name"),
      height: form.field("height").value,
      colours: form.field("colours").value,
      submission: form.submission,
    });

  function garden(): Hono<Env> {
    const app = new Hono<Env>();
    app.use(readerMiddleware({ shop: { nl: SHOP, en: SHOP }, platform: { nl, en } }));
    app.use(async (c, next) => {
      c.set("context", house.platform.contextFor({ kind: "visitor" }, "test"));
      await next();
    });
    return app.post("*", (c) =>
      submitForm(c, planting, {
        show: show(c),
        async act(_unit, value) {
          if (refusal) throw refusal;
          planted.push(value);
          return `/boom/${planted.length}`;
        },
      }),
    );
  }

  const send = (fields: Record<string, string | string[]>, path = "/") => {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    );
    return garden().request(path, { method: "POST", body: new URLSearchParams(pairs) });
  };

  it("does what was asked with the values as the schema says, and leads on in the reader's language", async () => {
    const answer = await send({ ...GOOD, planted: "3 maart 2026", watered: "on", colours: ["red", "green"] }, "/en");

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/en/boom/1"]);
    expect(planted).toEqual([{ ...GOOD, height: 12, planted: "2026-03-03", colours: ["red", "green"], watered: true }]);
  });

  it("shows the form again with everything that was typed and all that is wrong, in words", async () => {
    const answer = await send({ name: "L", email: "linde", height: "veertig", planted: "gisteren", kind: "beech" });
    const { problems, name, height } = (await answer.json()) as Awaited<ReturnType<typeof JSON.parse>>;

    expect(answer.status).toBe(422);
    expect(problems).toEqual([
      { name: "name", text: "Schrijf ten minste 2 tekens." },
      { name: "email", text: "Schrijf een e-mailadres, bijvoorbeeld naam@voorbeeld.nl." },
      { name: "height", text: "Schrijf een getal, bijvoorbeeld 12 of 2,5." },
      { name: "planted", text: "Schrijf dag, maand en jaar, in die volgorde; de maand als getal of als woord." },
      { name: "kind", text: "Kies een van de mogelijkheden." },
      { name: "colours", text: "Kies er ten minste één." },
    ]);
    expect(name).toMatchObject({ value: "L", error: "Schrijf ten minste 2 tekens.", required: true, maxLength: 20 });
    expect(height).toBe("veertig");
    expect(planted).toEqual([]);
  });

  it("asks for what was left out, and for nothing that may be", async () => {
    const { problems } = (await (await send({})).json()) as { problems: { name: string; text: string }[] };

    expect(problems.filter(({ text }) => text === "Vul dit in.").map(({ name }) => name)).toEqual([
      "name",
      "email",
      "height",
      "kind",
    ]);
  });

  it("says the bounds of a figure and a text", async () => {
    const { problems } = (await (await send({ ...GOOD, name: "L".repeat(21), height: "31" })).json()) as {
      problems: unknown;
    };

    expect(problems).toEqual([
      { name: "name", text: "Schrijf ten hoogste 20 tekens." },
      { name: "height", text: "Kies een getal van 30 of minder." },
    ]);
  });

  it("does a form that is sent twice once, also at the same time, and leads to the same place", async () => {
    const form = crypto.randomUUID();
    const [one, other] = await Promise.all([send({ ...GOOD, form }), send({ ...GOOD, form })]);
    const later = await send({ ...GOOD, form });

    const places = [one, other, later].map(({ headers }) => headers.get("location"));
    expect(new Set(places).size).toBe(1);
    const rows = await house.platform.database.engine.asOwner((client) =>
      client.query("select leads_to from form_submission where id = $1", [form]),
    );
    expect(rows.rows).toHaveLength(1);
  });

  it("may be sent again after it was refused", async () => {
    const form = crypto.randomUUID();
    const refused = (await (await send({ ...GOOD, name: "L", form })).json()) as { submission: string };

    expect(refused.submission).toBe(form);
    expect((await send({ ...GOOD, form })).status).toBe(303);
    expect(planted).toHaveLength(1);
  });

  it("tells a refusal above the form, or at the field it is about", async () => {
    refusal = new DomainError("shop.full", "invalid");
    const whole = await send(GOOD);
    expect([whole.status, ((await whole.json()) as { problems: unknown }).problems]).toEqual([
      422,
      [{ text: "De straat is vol" }],
    ]);

    refusal = new DomainError("shop.taken", "conflict", { field: "name" });
    const field = await send(GOOD);
    expect([field.status, ((await field.json()) as { problems: unknown }).problems]).toEqual([
      409,
      [{ name: "name", text: "Deze naam is er al" }],
    ]);
  });

  it("takes a file that came along, and asks for it where none did; an empty one is none", async () => {
    const drawing = z.object({ name: z.string(), drawing: z.file() });
    const got: unknown[] = [];
    const app = new Hono<Env>();
    app.use(readerMiddleware({ platform: { nl, en } }));
    app.use(async (c, next) => {
      c.set("context", house.platform.contextFor({ kind: "visitor" }, "test"));
      await next();
    });
    app.post("/", (c) =>
      submitForm(c, drawing, {
        show: (form) =>
          c.json({ problems: form.problems, name: form.field("name").value, file: form.field("drawing") }),
        async act(_unit, value) {
          got.push([value.name, value.drawing.name, await value.drawing.text()]);
          return "/boom";
        },
      }),
    );
    const sends = (file?: File) => {
      const body = new FormData();
      body.append("name", "Linde");
      if (file) body.append("drawing", file);
      return app.request("/", { method: "POST", body });
    };

    expect((await sends(new File(["een boom"], "linde.svg"))).status).toBe(303);
    expect(got).toEqual([["Linde", "linde.svg", "een boom"]]);
    for (const none of [undefined, new File([], "")]) {
      const answer = await sends(none);
      expect([answer.status, await answer.json()]).toEqual([
        422,
        {
          problems: [{ name: "drawing", text: "Kies een bestand." }],
          name: "Linde",
          file: expect.objectContaining({ control: "file", required: true }),
        },
      ]);
    }
  });
});
