import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeTone = "good" | "careful" | "stop";

const ICONS: Record<NoticeTone, IconName> = { good: "check", careful: "triangle-alert", stop: "octagon-alert" };

/** Something to know before reading on. Its title is the word that goes with the colour. */
export function Notice({ tone, title, children }: { tone: NoticeTone; title: string; children?: Child }) {
  return (
    <div class={`notice notice--${tone}`}>
      <NoticeWords tone={tone} title={title}>
        {children}
      </NoticeWords>
    </div>
  );
}

/** What came of something somebody just did; also read aloud when it appears. */
export function StatusNotice({ tone, title, children }: { tone: NoticeTone; title: string; children?: Child }) {
  return (
    <div class={`notice notice--${tone}`} role="status">
      <NoticeWords tone={tone} title={title}>
        {children}
      </NoticeWords>
    </div>
  );
}

function NoticeWords({ tone, title, children }: { tone: NoticeTone; title: string; children?: Child }) {
  return (
    <>
      <p class="notice__title">
        <Icon name={ICONS[tone]} /> {title}
      </p>
      {children}
    </>
  );
}
