import "hono/jsx";

declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      "situation-form": { class?: string; children?: unknown };
    }
  }
}
