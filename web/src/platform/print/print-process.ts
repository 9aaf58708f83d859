// A process of its own: what computes for long, grows or breaks here, does so beside the house, and can be ended at any moment.
import { setPriority } from "node:os";
import type { Answer, Order } from "./messages.ts";
import { findTypesetter, type Typesetter } from "./typesetter.ts";

/** Pages go before paper. */
const YIELDING = 10;

let typesetter: Typesetter | undefined;

process.on("message", (order: Order) => process.send?.(answerTo(order)));
process.on("disconnect", () => process.exit());
setPriority(YIELDING);

function answerTo({ paper, look, machine }: Order): Answer {
  try {
    typesetter ??= findTypesetter(machine);
    return typesetter?.print({ paper, look }) ?? { kind: "unavailable" };
  } catch (error) {
    return { kind: "refused", faults: [String(error)] }; // thrown again where somebody waits for the paper
  }
}
