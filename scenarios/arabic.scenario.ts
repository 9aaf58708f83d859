import { describe, expect, it } from "vitest";
import { arriveAt, visit } from "./harness/visit.ts";

describe("in Arabic", () => {
  it("stays in Arabic from page to page, from right to left, and comes back to Dutch", async () => {
    const page = await visit("/");
    await page.getByRole("link", { name: "العربية" }).click();
    await arriveAt(page, "/ar");
    const html = page.locator("html");
    expect([await html.getAttribute("lang"), await html.getAttribute("dir")]).toEqual(["ar", "rtl"]);

    await page.getByRole("navigation", { name: "القائمة الرئيسية" }).getByRole("link", { name: "عن Naast" }).click();
    await arriveAt(page, "/ar/over");
    await page.getByRole("heading", { level: 1, name: "عن Naast" }).waitFor();

    await page.getByRole("link", { name: "Nederlands" }).click();
    await arriveAt(page, "/over");
    expect([await html.getAttribute("lang"), await html.getAttribute("dir")]).toEqual(["nl", "ltr"]);
  });

  it("begins at the right, with the languages and the way in at the left", async () => {
    const page = await visit("/ar", { width: 1280, height: 740 });
    const middle = async (name: string) => {
      const box = await page.getByRole("link", { name }).first().boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 0) / 2;
    };

    expect(await middle("Naast، إلى البداية")).toBeGreaterThan(1000);
    expect(await middle("Nederlands")).toBeLessThan(400);
    expect(await middle("تسجيل الدخول")).toBeLessThan(280);
  });

  it("says where only Dutch goes on, and leads there", async () => {
    const page = await visit("/ar");
    await page.getByRole("link", { name: "اذهب إلى الأسئلة (بالهولندية)" }).click();

    await arriveAt(page, "/wat-past");
    expect(await page.locator("html").getAttribute("lang")).toBe("nl");
    expect(await page.getByRole("link", { name: "العربية" }).count()).toBe(0);
  });

  it("keeps the language where a page is not there", async () => {
    const page = await visit("/ar/nergens");
    await page.getByRole("link", { name: "إلى البداية", exact: true }).click();
    await arriveAt(page, "/ar");

    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("العيش معًا");
  });
});
