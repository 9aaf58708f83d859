import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { jsxRenderer } from "hono/jsx-renderer";
import { Page, type PageFrame, type PageLink } from "../../ui/page.tsx";
import type { Assets } from "../assets.ts";
import { LANGUAGES, type Language } from "../language/languages.ts";
import type { Reader } from "../language/reader.ts";
import type { PlainTextKey } from "../language/say.ts";
import type { Env } from "./env.ts";

/** What a page tells about itself when it is rendered. */
export interface PageAbout {
  readonly title: string;
  readonly description?: string;
  /** The one island this page needs, by its file name without ending. */
  readonly island?: string;
}

type RenderPage = (content: Child, about: PageAbout) => Response | Promise<Response>;

declare module "hono" {
  interface ContextRenderer extends RenderPage {}
}

/** A link of the menu or the footer: where it leads, and the key of its text. */
export interface MenuEntry {
  readonly path: string;
  readonly text: PlainTextKey;
}

export interface Menus {
  readonly header: readonly MenuEntry[];
  readonly footer: readonly MenuEntry[];
}

/** Languages are named in their own language, so that whoever needs one recognises it. */
const NAMES: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English", ar: "العربية" };

/** Hangs every page in the frame of the house, doctype included. */
export function pageRenderer(menus: Menus, assets: Assets) {
  return jsxRenderer(({ children, ...about }: PageAbout & { children?: Child }, c: Context<Env>) => (
    <Page frame={{ ...frameFor(c.var.reader, c.req.path, menus), ...lookOf(about, assets) }}>{children}</Page>
  ));
}

type Look = Pick<PageFrame, "title" | "description" | "styles" | "scripts">;

function lookOf({ title, description, island }: PageAbout, assets: Assets): Look {
  return {
    title,
    description,
    styles: assets.address("main.css"),
    scripts: island ? [assets.address(`${island}.js`)] : [],
  };
}

function frameFor(reader: Reader, path: string, menus: Menus): Omit<PageFrame, keyof Look> {
  const { say, language } = reader;
  const link = ({ path: target, text }: MenuEntry): PageLink => {
    const { href, ...words } = reader.link(target, text);
    return { href, ...words, current: href === path };
  };
  return {
    language,
    direction: reader.direction,
    name: "Naast",
    home: { href: reader.to("/"), label: say("platform.frame.home") },
    skip: say("platform.frame.skip"),
    menu: { label: say("platform.frame.menu"), links: menus.header.map(link) },
    languages: { label: say("platform.frame.language"), links: otherLanguages(reader) },
    footer: { label: say("platform.frame.footer"), links: menus.footer.map(link) },
    ...(reader.isUnchecked && { note: <UncheckedNote reader={reader} /> }),
  };
}

/** Said to the reader, and to the neighbour or professional who reads along. */
function UncheckedNote({ reader: { say, sayInDutch } }: { reader: Reader }) {
  return (
    <>
      {say("platform.frame.unchecked")}{" "}
      <span lang="nl" dir="ltr">
        {sayInDutch("platform.frame.unchecked")}
      </span>
    </>
  );
}

function otherLanguages(reader: Reader): PageLink[] {
  const offered = LANGUAGES.filter((language) => language !== reader.language && reader.isOffered(language));
  return offered.map((language) => ({ href: reader.inLanguage(language), label: NAMES[language], language }));
}
