export { queryOf, situationFrom, WORDS } from "./matching/schema.ts";
export { createOwnShelf, type OwnShelf } from "./own/routes.tsx";
export { paths } from "./paths.ts";
export { ChapterLinks } from "./reading/views/chapter-links.tsx";
export { createCatalogueFeature } from "./routes.tsx";
