// Builds dist/ when the sources changed since the last build.
import { writeFileSync } from "node:fs";
import { fault } from "./fault.mjs";
import { isBuilt, sourceHash, stampOf } from "./freshness.mjs";
import { alone } from "./lock.mjs";

// esbuild has already printed file, line and reason; its stack adds nothing.
async function buildOnce(root) {
  const { build } = await import("../build.ts");
  try {
    await build(root);
  } catch (error) {
    if (Array.isArray(error?.errors))
      throw fault("The build failed: mend what stands above and run the same command again.");
    throw error;
  }
}

export async function rebuild(root, say) {
  await alone(root, say, async () => {
    const stamp = sourceHash(root);
    await buildOnce(root);
    writeFileSync(stampOf(root), stamp);
  });
}

export async function ensureBuilt(root, say) {
  if (isBuilt(root)) return;
  say("Building");
  await rebuild(root, say);
}
