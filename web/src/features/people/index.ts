export { addMunicipality, addOrganisation, addPerson } from "./service.ts";
