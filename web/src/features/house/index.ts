export { paths } from "./paths.ts";
export { createHouseFeature } from "./routes.tsx";
