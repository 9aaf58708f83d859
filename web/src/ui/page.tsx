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
  readonly footer: { readonly label: string; readonly links: readonly PageLink[] };
  /** What a reader must know of the whole page, such as that nobody has checked its translation. */
  readonly note?: Child;
  readonly styles: string;
  readonly scripts: readonly string[];
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
        {frame.scripts.map((src) => (
          <script type="module" src={src} />
        ))}
      </head>
      <body>
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
        </header>
        <main id="inhoud" tabindex={-1}>
          {children}
        </main>
        <footer class="page-footer">
          <nav aria-label={frame.footer.label}>
            <Links links={frame.footer.links} />
          </nav>
          {frame.note && <p class="page-footer__note">{frame.note}</p>}
        </footer>
      </body>
    </html>
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
