/**
 * A clean clone must install what was tested: the lockfile repeats every workspace as it is, and every package is
 * pinned by its hash and comes from the registry the machine is set to, so no address may stand in it.
 */
import { isDeepStrictEqual } from "node:util";
import { filesIn, HOUSE, report, textOf } from "./house.ts";

interface Entry {
  readonly [field: string]: unknown;
  readonly link?: boolean;
  readonly inBundle?: boolean;
}

const COPIED = ["name", "version", "dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

export function findLockfileFaults(root: string): string[] {
  const { packages } = JSON.parse(textOf(root, "package-lock.json")) as { packages: Readonly<Record<string, Entry>> };
  const manifests = filesIn(root, ["package.json", "packages/*/package.json", "{cli,web}/package.json"]);
  const stale = manifests.filter((path) => {
    const manifest = JSON.parse(textOf(root, path)) as Entry;
    const entry = packages[path.replace(/\/?package\.json$/, "")];
    return COPIED.some((field) => !isDeepStrictEqual(manifest[field], entry?.[field]));
  });
  const installed = Object.entries(packages).filter(
    ([path, { link }]) => path.includes("node_modules/") && link !== true,
  );
  const addressed = installed.filter(([, { resolved }]) => resolved !== undefined);
  const unpinned = installed.filter(([, { integrity, inBundle }]) => integrity === undefined && inBundle !== true);
  return [
    ...stale.map((path) => `package-lock.json: differs from ${path}; run npm install and commit the lockfile`),
    ...addressed.map(([path]) => `package-lock.json: ${path} has an address; remove its "resolved" line`),
    ...unpinned.map(([path]) => `package-lock.json: ${path} has no hash; install it again from the registry`),
  ];
}

if (import.meta.main) report(findLockfileFaults(HOUSE));
