import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Child } from "hono/jsx";
import { Page, type PageFrame, type PageLink } from "../../ui/page.tsx";
import type { Assets } from "../assets.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "../language/languages.ts";
import type { Reader } from "../language/reader.ts";
import type { PlainTextKey } from "../language/say.ts";
import type { Actor } from "../sessions/actor.ts";
import type { Env } from "./env.ts";
import { sendPage } from "./send-page.ts";

/** What a page tells about itself when it is rendered. */
interface PageAbout {
  readonly title: string;
  readonly description?: string;
  /** The islands this page needs, by their file names without ending. */
  readonly islands?: readonly string[];
  /**
   * Set where it tells about people: nobody finds it in the browser after whoever asked for it went away. It goes without saying of
   * every page for somebody who is signed in.
   */
  readonly private?: boolean;
  /** What it shows that others may change meanwhile: a change of one of these brings it up to date. */
  readonly live?: readonly string[];
  /** How it follows: calmly unless few look at it and many wait, such as the screen for a room. */
  readonly pace?: "soon";
}

type RenderPage = (content: Child, about: PageAbout) => Response | Promise<Response>;

declare module "hono" {
  interface ContextRenderer extends RenderPage {}
}

/** A link of the menu or the footer: where it leads, and the key of its text. */
export interface MenuEntry {
  readonly path: string;
  readonly text: PlainTextKey;
  /** Who finds it in the menu; everybody when nothing is said. */
  readonly visibleTo?: (actor: Actor) => boolean;
}

export interface Menus {
  readonly header: readonly MenuEntry[];
  readonly account: readonly MenuEntry[];
  readonly footer: readonly MenuEntry[];
}

/** Hangs every page in the frame of the house, doctype included. */
export function pageRenderer(menus: Menus, assets: Assets) {
  return createMiddleware<Env>(async (c, next) => {
    c.setRenderer((content, about) => {
      const isPrivate = about.private || actorOf(c).kind === "person";
      if (isPrivate) c.header("Cache-Control", "no-store");
      const frame = {
        ...frameFor(c, menus),
        ...lookOf(about, assets),
        ...scriptsOf(c, { ...about, private: isPrivate }, assets),
      };
      return sendPage(c, <Page frame={frame}>{content}</Page>);
    });
    await next();
  });
}

type Look = Pick<PageFrame, "title" | "description" | "styles" | "build">;
type Scripts = Pick<PageFrame, "scripts" | "nonce" | "mayBeKept" | "notSent" | "live">;

function lookOf({ title, description }: PageAbout, assets: Assets): Look {
  return { title, description, styles: assets.address("main.css"), build: assets.build };
}

function scriptsOf(
  c: Context<Env>,
  { islands = [], private: isPrivate, live, pace }: PageAbout,
  assets: Assets,
): Scripts {
  const { say } = c.var.reader;
  const names = ["page", ...islands, ...(live ? ["live"] : [])];
  return {
    scripts: names.map((name) => assets.address(`${name}.js`)),
    nonce: c.get("secureHeadersNonce"),
    mayBeKept: !isPrivate && !live,
    notSent: say("platform.frame.notSent"),
    live: live && { topics: live, lost: say("platform.live.lost"), pace },
  };
}

function frameFor(c: Context<Env>, menus: Menus): Omit<PageFrame, keyof Look | keyof Scripts> {
  const { reader } = c.var;
  const { say, language } = reader;
  const actor = actorOf(c);
  const link = ({ path: target, text }: MenuEntry): PageLink => {
    const { href, ...words } = reader.link(target, text);
    return { href, ...words, current: href === c.req.path };
  };
  const links = (entries: readonly MenuEntry[]) =>
    entries.filter(({ visibleTo }) => visibleTo?.(actor) ?? true).map(link);
  return {
    language,
    direction: reader.direction,
    name: "Naast",
    home: { href: reader.to("/"), label: say("platform.frame.home") },
    skip: say("platform.frame.skip"),
    menu: { label: say("platform.frame.menu"), links: links(menus.header) },
    account: accountOf(actor, { label: say("platform.frame.account"), links: links(menus.account) }),
    languages: { label: say("platform.frame.language"), links: otherLanguages(reader) },
    footer: { label: say("platform.frame.footer"), links: links(menus.footer) },
    ...(reader.isUnchecked && { note: <UncheckedNote reader={reader} /> }),
  };
}

/** A bar under the thumb is for going to and fro: with one link in it, it would be in the way of the page. */
function accountOf(actor: Actor, shown: Omit<PageFrame["account"], "isBar">): PageFrame["account"] {
  return { ...shown, isBar: actor.kind === "person" && shown.links.length > 1 };
}

/** A page about a fault may come before anybody asked who is there. */
function actorOf(c: Context<Env>): Actor {
  const { context } = c.var as Partial<Env["Variables"]>;
  return context?.actor ?? { kind: "visitor" };
}

/** Said to the reader, and to the neighbour or professional who reads along. */
function UncheckedNote({ reader: { say, voiceIn } }: { reader: Reader }) {
  return (
    <>
      <p>{say("platform.frame.unchecked")}</p>
      <p>
        <span lang="nl" dir="ltr">
          {voiceIn("nl").say("platform.frame.unchecked")}
        </span>
      </p>
    </>
  );
}

function otherLanguages(reader: Reader): PageLink[] {
  const offered = LANGUAGES.filter((language) => language !== reader.language && reader.isOffered(language));
  return offered.map((language) => ({ href: reader.inLanguage(language), label: LANGUAGE_NAMES[language], language }));
}
