import { NONCE, secureHeaders } from "hono/secure-headers";
import type { Front } from "./visitor.ts";

/**
 * Nothing from elsewhere, nothing inline, and no address told to other sites. The one exception has a nonce that is different in every
 * answer: Turbo writes the style of the line that shows a slow page is on its way.
 */
export function safeHeaders({ publicUrl }: Pick<Front, "publicUrl">) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "no-referrer",
    // Only where people come by https: on a pilot without it, a browser told this would refuse to come back.
    strictTransportSecurity: publicUrl?.startsWith("https:") ? "max-age=31536000" : false,
    crossOriginResourcePolicy: "same-origin",
  });
}
