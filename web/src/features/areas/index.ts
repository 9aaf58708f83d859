export { paths } from "./paths.ts";
export { createAreasFeature } from "./routes.tsx";
export { type Area, byDistrict } from "./schema.ts";
export { readAreas, replaceAreas } from "./service.ts";
