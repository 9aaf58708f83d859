import { afterEach, describe, expect, it } from "vitest";
import { findLockfileFaults } from "./check-lockfile.ts";
import { removeSampleTrees, sampleTree } from "./sample-tree.ts";

const MANIFEST = { name: "@naast/web", version: "0.1.0", dependencies: { hono: "4.0.0" } };

afterEach(removeSampleTrees);

function faults(packages: unknown): string[] {
  const lock = JSON.stringify({
    packages: { "node_modules/@naast/web": { resolved: "web", link: true }, ...(packages as object) },
  });
  const root = sampleTree({
    "web/package.json": JSON.stringify({ ...MANIFEST, private: true }),
    "package-lock.json": lock,
  });
  return findLockfileFaults(root);
}

describe("findLockfileFaults", () => {
  it("is silent when the lockfile repeats the workspaces and pins the rest", () => {
    const bundled = { "node_modules/hono/node_modules/small": { version: "1.0.0", inBundle: true } };

    expect(faults({ web: MANIFEST, "node_modules/hono": { integrity: "sha512-x" }, ...bundled })).toEqual([]);
  });

  it("names a workspace whose dependencies changed since", () => {
    expect(faults({ web: { ...MANIFEST, dependencies: { hono: "3.0.0" } } })).toEqual([
      "package-lock.json: differs from web/package.json; run npm install and commit the lockfile",
    ]);
  });

  it("names a workspace it does not know", () => {
    expect(faults({})).toHaveLength(1);
  });

  it("names a package with an address of its own, and one without a hash", () => {
    const hono = { resolved: "https://example.org/hono.tgz" };

    expect(faults({ web: MANIFEST, "node_modules/hono": hono })).toEqual([
      'package-lock.json: node_modules/hono has an address; remove its "resolved" line',
      "package-lock.json: node_modules/hono has no hash; install it again from the registry",
    ]);
  });
});
