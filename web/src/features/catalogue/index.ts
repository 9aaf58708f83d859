export { fieldsFor as comparedFields, MOST as MOST_COMPARED, PRACTICE as COMPARED } from "./comparing/schema.ts";
export { queryOf, situationFrom, WORDS } from "./matching/schema.ts";
export { briefReasonGroups, reasonGroups } from "./matching/views/reason-groups.tsx";
export { createOwnShelf, type OwnShelf } from "./own/routes.tsx";
export { AddedBy } from "./own/views/added-by.tsx";
export { paths } from "./paths.ts";
export { ChapterLinks } from "./reading/views/chapter-links.tsx";
export { createCatalogueFeature } from "./routes.tsx";
