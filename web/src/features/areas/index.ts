export { paths } from "./paths.ts";
export { mayLookAfter } from "./policy.ts";
export { createAreasFeature } from "./routes.tsx";
export { type Area, byDistrict } from "./schema.ts";
export { replaceAreas } from "./service.ts";
export { listAreas } from "./store.ts";
