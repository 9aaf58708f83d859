export { addOrganisation } from "./organisations/service.ts";
export { createPeopleFeature } from "./routes.tsx";
export { addMunicipality, addPerson } from "./service.ts";
