export { createPeopleFeature } from "./routes.tsx";
export { addMunicipality, addOrganisation, addPerson } from "./service.ts";
