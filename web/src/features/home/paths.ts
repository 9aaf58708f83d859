export const paths = {
  about: (part?: "toegankelijk" | "bron") => (part ? `/over#${part}` : "/over"),
};
