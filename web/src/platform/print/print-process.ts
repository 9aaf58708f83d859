// A process of its own: what computes for long, grows or breaks here, does so beside the house, and can be ended at any moment.
import { setPriority } from "node:os";
import { isMainThread, Worker } from "node:worker_threads";
import type { Answer, Order } from "./messages.ts";
import { findTypesetter, type Typesetter } from "./typesetter.ts";

/** Pages go before paper. */
const YIELDING = 5;
const LOOK_EVERY_MS = 500;

let typesetter: Typesetter | undefined;

if (isMainThread) takeOrders();
else endWithParent(process.ppid);

function takeOrders(): void {
  process.on("message", (order: Order) => process.send?.(answerTo(order)));
  process.on("disconnect", () => process.exit());
  setPriority(YIELDING);
  new Worker(new URL(import.meta.url)).unref();
}

function answerTo({ paper, look, machine }: Order): Answer {
  try {
    typesetter ??= findTypesetter(machine);
    return typesetter?.print({ paper, look }) ?? { kind: "unavailable" };
  } catch (error) {
    return { kind: "refused", faults: [String(error)] }; // thrown again where somebody waits for the paper
  }
}

/** In a thread beside it, because a paper that is being laid out lets nothing else happen in its own: not even hearing that the house is gone. */
function endWithParent(parent: number): void {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  }, LOOK_EVERY_MS);
}
