import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { Env } from "./env.ts";
import { partOfPage } from "./part-of-page.ts";

const TURBO = "text/vnd.turbo-stream.html, text/html, application/xhtml+xml";

const site = new Hono<Env>()
  .use(partOfPage())
  .post("/part", (c) => {
    c.header("set-cookie", "a=1");
    return c.redirect('/list?q="><b>&a=1#new', 303);
  })
  .post("/whole", (c) => c.redirect("/list", 303));

const send = (path: string, accept: string) => site.request(path, { method: "POST", headers: { accept } });

describe("partOfPage", () => {
  it("tells Turbo the part of the page a form leads on to, and keeps the rest of the answer", async () => {
    const answer = await send("/part", TURBO);

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/vnd.turbo-stream.html; charset=UTF-8");
    expect(answer.headers.get("location")).toBeNull();
    expect(answer.headers.get("set-cookie")).toBe("a=1");
    expect(await answer.text()).toBe(
      '<turbo-stream action="visit" address="/list?q=&quot;&gt;&lt;b&gt;&amp;a=1#new"></turbo-stream>',
    );
  });

  it("leaves a browser that sends the form by itself, and addresses without a part, alone", async () => {
    const itself = await send("/part", "text/html,application/xhtml+xml,*/*;q=0.8");
    expect([itself.status, itself.headers.get("location")]).toEqual([303, '/list?q="><b>&a=1#new']);

    const whole = await send("/whole", TURBO);
    expect([whole.status, whole.headers.get("location")]).toEqual([303, "/list"]);
  });
});
