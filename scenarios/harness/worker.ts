import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { inject } from "vitest";

/** What the same code says in this process and in a worker of a browser, as text. */
interface Answers {
  readonly here: string;
  readonly inWorker: string;
}

/**
 * Asks an engine one question twice: in this process, and in a worker of Chromium.
 *
 * @param code - a module that imports the engine as @naast/<name> and exports `answer`, from the question to a text
 * @param question - what can be told as JSON
 */
export async function askTwice(code: string, question: unknown = null): Promise<Answers> {
  const engine = await bundled(code);
  const here = `data:text/javascript,${encodeURIComponent(`${engine}\nexport const { answer } = engine;`)}`;
  const { answer }: { answer(question: unknown): string } = await import(here);
  return { here: answer(question), inWorker: await askWorker(engine, question) };
}

/** One text that needs nothing else, after which `engine` holds what the module exports. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(import.meta.dirname, ".."), loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "engine",
    platform: "browser",
  });
  return outputFiles[0]!.text;
}

async function askWorker(engine: string, question: unknown): Promise<string> {
  const script = `${engine}\nonmessage = ({ data }) => postMessage(engine.answer(data));`;
  const browser = await chromium.connect(inject("browser"));
  try {
    const page = await browser.newPage();
    // As text, for what a page knows is not known here.
    return await page.evaluate<string>(`new Promise((resolve, reject) => {
      const file = new Blob([${JSON.stringify(script)}], { type: "text/javascript" });
      const worker = new Worker(URL.createObjectURL(file));
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(${JSON.stringify(question)});
    })`);
  } finally {
    await browser.close();
  }
}
