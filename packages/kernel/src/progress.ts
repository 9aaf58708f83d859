/**
 * What a long calculation accepts from the one who waits for it.
 *
 * An engine that can take longer than about a second accepts a `LongWork`. It calls both functions every so many steps
 * (some ten times per second on a slow laptop), at moments when its result so far is whole.
 *
 * When told to stop it does not throw: it returns the best result so far with `stopped: true`, and the screen says so.
 * A calculation whose half result means nothing (a draw, a test of significance) has no `stopped` result; it returns
 * `{ kind: "stopped" }` instead. Work that ran to its end always says `stopped: false`.
 *
 * Stopping depends on the clock of the caller, so a result that must be the same everywhere is limited by a count of
 * steps in the engine's own options, never by `shouldStop`.
 *
 * @example
 * seatTables(guests, { onProgress: (done, total) => bar.show(done / total), shouldStop: () => cancelled });
 */
export interface LongWork {
  /** Hears how far the work is: `done` of `total` units (0 ≤ done ≤ total), in the step with this name. */
  onProgress?(done: number, total: number, step?: string): void;
  /** Answers true when the work should end early. */
  shouldStop?(): boolean;
}
