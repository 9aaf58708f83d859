export { paths } from "./paths.ts";
export { createDiagnosisFeature, tableDoors } from "./routes.tsx";
