import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Order } from "./messages.ts";

/** What the JavaScript of the process may hold; the papers themselves are held by Typst. */
const HEAP_MB = 256;

/** Typst takes every processor it finds; pages need one. */
const ONE_THREAD = { RAYON_NUM_THREADS: "1" };

/** The process that lays papers out. */
export interface Worker {
  /** What it answers to one order; it takes the next one only after that. */
  answer(order: Order, longestMs: number): Promise<Answer | Broken>;
  end(): void;
}

export type Broken = "ended" | "too long";

/**
 * Starts the process. A thread would share our memory and fall with us, and cannot be ended while Typst computes. Nothing of the house goes
 * along: no setting, no open file, no address of a database.
 */
export function startWorker(program: URL): Worker {
  const child = fork(fileURLToPath(program), {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    env: ONE_THREAD,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.on("error", () => {}); // whoever waits for an answer hears of it; between two orders nobody does
  child.unref();
  child.channel?.unref();
  return {
    answer: (order, longestMs) => answerOf(child, order, longestMs),
    end: () => void child.kill("SIGKILL"),
  };
}

/** Only while an answer is awaited does the process keep the house from ending by itself. */
async function answerOf(child: ChildProcess, order: Order, longestMs: number): Promise<Answer | Broken> {
  const came = Promise.withResolvers<Answer | Broken>();
  const answered = (answer: unknown) => came.resolve(answer as Answer); // both sides are ours
  const ended = () => came.resolve("ended");
  child.once("message", answered).once("exit", ended).once("error", ended);
  const timer = setTimeout(() => came.resolve("too long"), longestMs);
  child.channel?.ref();
  try {
    child.send(order, (error) => error && ended());
    return await came.promise;
  } finally {
    clearTimeout(timer);
    child.off("message", answered).off("exit", ended).off("error", ended);
    child.channel?.unref();
  }
}
