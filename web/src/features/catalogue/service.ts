import type { Catalogue } from "@naast/catalogue";

/** The catalogue as it stands now. Asked anew for each request, because it can change while the house is open. */
export type Shelf = () => Catalogue;
