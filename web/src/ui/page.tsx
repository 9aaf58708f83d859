import type { Child } from "hono/jsx";
import { Houses } from "./houses.tsx";

export interface PageLink {
  readonly href: string;
  readonly label: string;
  /** Set on the link to the page itself. */
  readonly current?: boolean;
  readonly language?: string;
}

export interface PageFrame {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly description?: string | undefined;
  readonly name: string;
  readonly home: PageLink;
  readonly skip: string;
  readonly menu: { readonly label: string; readonly links: readonly PageLink[] };
  readonly languages: { readonly label: string; readonly links: readonly PageLink[] };
  /** What whoever is signed in comes for, or the way in; a bar within reach of the thumb on a phone once somebody is signed in. */
  readonly account: { readonly label: string; readonly isBar: boolean; readonly links: readonly PageLink[] };
  readonly footer: { readonly label: string; readonly links: readonly PageLink[] };
  /** What a reader must know of the whole page, such as that nobody has checked its translation. */
  readonly note?: Child;
  readonly styles: string;
  readonly scripts: readonly string[];
  /** Changes with every renewal of the house: a page of before and one of after are never mixed. */
  readonly build: string;
  /** What allows the one style sheet that a script of ours adds. */
  readonly nonce: string | undefined;
  /** Set where the browser may put the page away for the way back. */
  readonly mayBeKept: boolean;
  /** Said when what was typed could not be sent. */
  readonly notSent: string;
  /** Set on a page that others change at the same time. */
  readonly live:
    | { readonly topics: readonly string[]; readonly lost: string; readonly pace: "soon" | undefined }
    | undefined;
}

/** The frame every page hangs in: skip link, slim header, content, quiet footer. */
export function Page({ frame, children }: { frame: PageFrame; children?: Child }) {
  return (
    <html lang={frame.language} dir={frame.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{frame.title === frame.name ? frame.name : `${frame.title} | ${frame.name}`}</title>
        {frame.description && <meta name="description" content={frame.description} />}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={frame.styles} />
        <ForTurbo frame={frame} />
        {frame.scripts.map((src) => (
          <script type="module" src={src} />
        ))}
      </head>
      <body lang={frame.language} dir={frame.direction} data-not-sent={frame.notSent}>
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          {frame.skip}
        </a>
        <header class="page-header">
          <a class="page-header__home" href={frame.home.href} aria-label={frame.home.label}>
            <Houses />
            <span class="page-header__name">{frame.name}</span>
          </a>
          <nav class="page-header__menu" aria-label={frame.menu.label}>
            <Links links={frame.menu.links} />
          </nav>
          <nav class="page-header__languages" aria-label={frame.languages.label}>
            <Links links={frame.languages.links} />
          </nav>
          {frame.account.links.length > 0 && (
            <nav
              class={`page-account${frame.account.isBar ? " page-account--bar" : ""}`}
              aria-label={frame.account.label}
            >
              <Links links={frame.account.links} />
            </nav>
          )}
        </header>
        <main id="inhoud" tabindex={-1}>
          {children}
        </main>
        {frame.live && (
          <naast-live
            class="page-news"
            topics={frame.live.topics.join(" ")}
            aria-live="polite"
            data-lost={frame.live.lost}
            data-pace={frame.live.pace}
          />
        )}
        <footer class="page-footer">
          <nav aria-label={frame.footer.label}>
            <Links links={frame.footer.links} />
          </nav>
          {frame.note}
        </footer>
      </body>
    </html>
  );
}

/** Pages are not fetched before somebody asks for them, and never shown from before while the new one is on its way. */
function ForTurbo({ frame: { nonce, build, mayBeKept } }: { frame: PageFrame }) {
  return (
    <>
      {nonce && <meta name="csp-nonce" content={nonce} />}
      <meta name="build" content={build} data-turbo-track="reload" />
      <meta name="turbo-prefetch" content="false" />
      <meta name="turbo-cache-control" content={mayBeKept ? "no-preview" : "no-cache"} />
    </>
  );
}

function Links({ links }: { links: readonly PageLink[] }) {
  return (
    <ul class="plain-list">
      {links.map(({ href, label, current, language }) => (
        <li>
          <a
            class="nl-link"
            href={href}
            aria-current={current ? "page" : undefined}
            lang={language}
            hreflang={language}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
