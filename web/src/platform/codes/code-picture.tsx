import { raw } from "hono/html";
import { drawCode } from "../print/code-drawing.ts";
import { spelledOut } from "./code.ts";

/** Dark on light in every look: a phone reads it so. */
const INK = "#1f2624";

/** A code for a room: to point a phone at, and to type. */
export function CodePicture({ code, target, alt }: { code: string; target: string; alt: string }) {
  return (
    <div class="code">
      <div class="code__picture" role="img" aria-label={alt}>
        {raw(drawCode(target, INK))}
      </div>
      <p class="code__letters">{spelledOut(code)}</p>
    </div>
  );
}
