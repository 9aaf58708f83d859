export { createDiagnosisFeature } from "./routes.tsx";
