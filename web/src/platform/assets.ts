import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Where the built style sheet and islands stand: their names change with their content, so browsers may keep them for ever. */
export interface Assets {
  /** Absolute folder whose files are served as they are; undefined where nothing was built (tests). */
  readonly folder: string | undefined;
  /** The address of a built file by its plain name, such as `main.css`. */
  address(name: string): string;
  /** Changes when any of them changes. */
  readonly build: string;
}

export function builtAssets(dist: string): Assets {
  const text = readFileSync(`${dist}/manifest.json`, "utf8");
  const manifest: Record<string, string> = JSON.parse(text);
  return {
    folder: `${dist}/public`,
    address: (name) => manifest[name] ?? `/assets/${name}`,
    build: createHash("sha256").update(text).digest("hex").slice(0, 8),
  };
}

export const NO_ASSETS: Assets = { folder: undefined, address: (name) => `/assets/${name}`, build: "none" };
