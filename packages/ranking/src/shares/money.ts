export type Language = "nl" | "en";

const SIGNS: Readonly<Record<string, string>> = { EUR: "€", GBP: "£", USD: "$" };

/**
 * An amount as people write it: € 1.234,50 and €1,234.50; whole amounts without cents. Written out by hand, for the tables of a
 * machine change with its version.
 */
export function asMoney(amount: number, currency: string, language: Language): string {
  const cents = Math.round(Math.abs(amount) * 100);
  const whole = asCount(Math.floor(cents / 100), language);
  const rest = cents % 100 === 0 ? "" : `${language === "nl" ? "," : "."}${`${cents % 100}`.padStart(2, "0")}`;
  const sign = SIGNS[currency];
  const minus = amount < 0 && cents > 0 ? "-" : "";
  if (sign) return language === "nl" ? `${sign} ${minus}${whole}${rest}` : `${minus}${sign}${whole}${rest}`;
  return `${minus}${whole}${rest} ${currency}`.trimEnd();
}

/** A whole number with marks between thousands. */
export function asCount(count: number, language: Language): string {
  return `${count}`.replace(/\B(?=(\d{3})+$)/g, language === "nl" ? "." : ",");
}
