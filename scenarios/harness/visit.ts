import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";

/** How somebody comes to the site. */
interface Visitor {
  readonly width?: number;
  readonly height?: number;
  readonly script?: boolean;
  readonly scheme?: "light" | "dark";
  /** How far the page is enlarged; the page then has this many times fewer CSS pixels. */
  readonly zoom?: number;
  /** What the console may say because the scenario asked for it. */
  readonly expected?: RegExp;
}

const PHONE = { width: 360, height: 740 } as const;

let browser: Browser;
const open: { context: BrowserContext; faults: string[] }[] = [];

beforeAll(async () => {
  browser = await chromium.connect(inject("browser"));
});

afterAll(() => browser.close());

// A page that throws, or asks for something its own policy forbids, fails the scenario it happened in.
afterEach(async () => {
  const visits = open.splice(0);
  await Promise.all(visits.map(({ context }) => context.close()));
  expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
});

/** A fresh visitor at an address of the site; on a phone with script unless told otherwise. */
export async function visit(path: string, visitor: Visitor = {}): Promise<Page> {
  const { width = PHONE.width, height = PHONE.height, script = true, scheme = "light", zoom = 1 } = visitor;
  const { expected = /status of 404/ } = visitor;
  const context = await browser.newContext({
    baseURL: inject("naast"),
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    javaScriptEnabled: script,
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  const faults: string[] = [];
  open.push({ context, faults });
  context.setDefaultTimeout(10_000);
  const note = (where: Page | null | undefined, text: string) => {
    if (!expected.test(text)) faults.push(`${where?.url()}: ${text}`);
  };
  context.on("weberror", (error) => note(error.page(), error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") note(message.page(), message.text());
  });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Somebody of the demonstration who signed in and went to an address; on a phone with script unless told otherwise. */
export async function visitAs(name: string, path: string, visitor: Visitor = {}): Promise<Page> {
  const page = await visit(`/aanmelden?terug=${encodeURIComponent(path)}`, visitor);
  await page.getByRole("button", { name: `Doe alsof u ${name} bent` }).click();
  await arriveAt(page, path);
  return page;
}

/** The address without the server, as somebody would share it. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** Waits until the visitor has come to an address, with its part when that is named, and its page stands there whole. */
export async function arriveAt(page: Page, address: string | RegExp): Promise<void> {
  await page.waitForURL(({ pathname, search, hash }) => {
    const here = pathname + search;
    return typeof address === "string" ? address === here || address === here + hash : address.test(here + hash);
  });
  await page.locator("html:not([aria-busy])").waitFor(); // the address changes before the page does
}

/** Opens a folded question. */
export function unfold(page: Page, question: string): Promise<void> {
  return page.locator("summary").filter({ hasText: question }).click();
}
