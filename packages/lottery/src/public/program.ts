/** What a record says it was made by; a test keeps it equal to package.json. */
export const PROGRAM = "@naast/lottery 0.1.0";
