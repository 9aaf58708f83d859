/** Something the person who starts Naast can mend: one sentence, no stack. `tools/start` and `cli` know it by its name. */
export class StartFault extends Error {
  override readonly name = "StartFault";
}
