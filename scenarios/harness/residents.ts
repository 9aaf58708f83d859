import type { Page } from "playwright-core";
import { expect } from "vitest";
import { violationsOn } from "./axe.ts";
import { arriveAt, unfold, visit } from "./visit.ts";

const PLAIN = "Op het plein staan ’s avonds jongeren. Buren slapen slecht. Wij willen hen met elkaar laten praten.";

/** Whoever leads the table puts it to residents, reads nothing of two of them, and all of five. */
export async function asksResidents(leader: Page): Promise<void> {
  await leader.getByRole("link", { name: "Laat bewoners het nakijken" }).click();
  await leader.getByRole("textbox", { name: "in het Nederlands" }).fill(PLAIN);
  await unfold(leader, "Dezelfde tekst in een andere taal");
  await leader
    .getByRole("textbox", { name: "In het Arabisch" })
    .fill("في المساء يقف شباب في الساحة. لا ينام الجيران جيدًا. نريد أن يتكلم بعضهم مع بعض.");
  await leader.getByRole("button", { name: "Leg dit voor" }).click();
  const code = (await leader.locator(".code__letters").innerText()).replace(" ", "");
  await isRight(code);
  await leader.reload();
  await leader.getByRole("heading", { name: "2 bewoners antwoordden" }).waitFor();
  expect(await leader.getByText("Het is vooral op vrijdag.").count()).toBe(0);
  expect(await leader.getByRole("link", { name: /Briefje als PDF/ }).count()).toBe(2);
  for (let resident = 0; resident < 3; resident++) {
    const phone = await visit(`/meedoen/${code}`);
    await phone.getByRole("radio", { name: "Ja, het klopt" }).check({ force: true });
    await phone.getByRole("button", { name: "Versturen" }).click();
    await phone.getByRole("heading", { name: "Dank u wel" }).waitFor();
  }
  await leader.reload();
  await leader.getByText("Het is vooral op vrijdag.").waitFor();
  await leader.getByRole("listitem").filter({ hasText: "Het klopt: bijna iedereen" }).waitFor();
  expect(await violationsOn(leader)).toEqual([]);
}

/** A resident without script says that it is partly right, and what is different. */
async function isRight(code: string): Promise<void> {
  const phone = await visit(`/meedoen/${code}`, { script: false });
  await phone.getByRole("radio", { name: "Het klopt deels" }).check({ force: true });
  await phone.getByRole("textbox", { name: "Wat is anders" }).fill("Het is vooral op vrijdag.");
  await phone.getByRole("button", { name: "Versturen" }).click();
  await phone.getByRole("heading", { name: "Dank u wel" }).waitFor();
  await readsArabic(code);
}

/** A resident reads it in Arabic, writes what people are, and is helped to write what happens. */
async function readsArabic(code: string): Promise<void> {
  const phone = await visit(`/ar/meedoen/${code}`, { width: 320, height: 640, expected: /status of 422/ });
  await arriveAt(phone, "/ar/klopt-dit");
  const text = phone.locator(".said");
  expect([await text.getAttribute("lang"), await text.getAttribute("dir")]).toEqual(["ar", "rtl"]);
  await phone.getByRole("radio", { name: "نعم، هذا صحيح" }).check({ force: true });
  const words = phone.getByRole("textbox", { name: "ما المختلف" });
  await words.fill("الجيران الأتراك خائفون.");
  await phone.getByRole("button", { name: "إرسال" }).click();
  await phone.getByText("كتبت: الأتراك").waitFor();
  expect(await violationsOn(phone)).toEqual([]);
  expect(await words.inputValue()).toBe("الجيران الأتراك خائفون.");
  await words.fill("الجيران خائفون.");
  await phone.getByRole("button", { name: "إرسال" }).click();
  await phone.getByRole("heading", { name: "شكرًا لك" }).waitFor();
}
