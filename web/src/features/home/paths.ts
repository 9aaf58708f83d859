export const paths = {
  about: (part?: "bewaren" | "toegankelijk" | "bron") => (part ? `/over#${part}` : "/over"),
};
