export { WORDS } from "./matching/schema.ts";
export { paths } from "./paths.ts";
export { createCatalogueFeature } from "./routes.tsx";
