// A process of its own: what computes for long, grows or breaks here, does so beside the house, and can be ended at any moment.
import { setPriority } from "node:os";
import type { Answer, Order } from "./messages.ts";
import { findTypesetter, type Typesetter } from "./typesetter.ts";

/** Pages go before paper. */
const YIELDING = 10;

let typesetter: Typesetter | undefined;

process.on("message", ({ paper, look, machine }: Order) => {
  typesetter ??= findTypesetter(machine);
  const answer: Answer = typesetter?.print({ paper, look }) ?? { kind: "unavailable" };
  process.send?.(answer);
});
process.on("disconnect", () => process.exit());
setPriority(YIELDING);
