export { paths } from "./paths.ts";
export { createCatalogueFeature } from "./routes.tsx";
