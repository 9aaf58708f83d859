export { paths } from "./paths.ts";
export { createHomeFeature } from "./routes.tsx";
