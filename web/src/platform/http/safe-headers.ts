import { NONCE, secureHeaders } from "hono/secure-headers";

/**
 * Nothing from elsewhere, nothing inline, and no address told to other sites. The one exception has a nonce that is different in every
 * answer: Turbo writes the style of the line that shows a slow page is on its way.
 */
export function safeHeaders() {
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
    strictTransportSecurity: false,
    crossOriginResourcePolicy: "same-origin",
  });
}
