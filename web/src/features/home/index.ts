export { createHomeFeature } from "./routes.tsx";
