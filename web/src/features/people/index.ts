export { type Cast, readCast } from "./demo/schema.ts";
export { seedDemo } from "./demo/service.ts";
export { foundMunicipality } from "./founding/service.ts";
export { addOrganisation } from "./organisations/service.ts";
export { paths } from "./paths.ts";
export { isMunicipalAdministrator } from "./policy.ts";
export { createPeopleFeature } from "./routes.tsx";
export { addMunicipality, addPerson } from "./service.ts";
