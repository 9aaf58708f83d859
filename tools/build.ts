// Bundles the server with its packages, the islands and the style sheet into dist/, beside what the content says.
import { cp, glob, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { type BuildOptions, build as bundle, type Metafile, type OutputFile, stop } from "esbuild";
import { keepCatalogue } from "../web/src/catalogue-as-built.ts";
import { readContentFolder } from "../web/src/platform/content.ts";

type Manifest = Readonly<Record<string, string>>;

const shared = {
  bundle: true,
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  sourcemap: "linked",
  logLevel: "warning",
  write: false,
  metafile: true,
} satisfies BuildOptions;

type Bundle = { readonly metafile: Metafile; readonly outputFiles: readonly OutputFile[] };

// PGlite brings files of its own and is loaded only where it is used, as is the mailer; pg asks for pg-native and does without.
const STAYS_OUTSIDE = ["@electric-sql/pglite", "nodemailer", "pg-native"];
// Some packages are still written for `require`, which a module has to make for itself.
const REQUIRE =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

// In one file, because finding and reading a thousand takes longer than all the rest of a start.
function bundleServer(root: string): Promise<Bundle> {
  return bundle({
    ...shared,
    sourcesContent: false,
    absWorkingDir: root,
    entryPoints: ["web/src/main.ts"],
    outfile: "dist/server.js",
    platform: "node",
    target: "node24",
    external: STAYS_OUTSIDE,
    banner: { js: REQUIRE },
  });
}

// A process of its own, with what it lays out by and the colours it lays out in.
const PRINT_FILES = ["web/src/platform/print/paper.typ", "web/src/ui/styles/tokens.css"];

function bundlePrintProcess(root: string): Promise<Bundle> {
  return bundle({
    ...shared,
    sourcesContent: false,
    absWorkingDir: root,
    entryPoints: ["web/src/platform/print/print-process.ts"],
    outfile: "dist/print/print-process.js",
    platform: "node",
    target: "node24",
  });
}

async function filesMatching(root: string, pattern: string): Promise<readonly string[]> {
  const found = await Array.fromAsync(glob(pattern, { cwd: root }));
  return found.filter((path) => !path.includes(".test.")).sort();
}

async function bundleForBrowser(root: string): Promise<Bundle> {
  const islands = await filesMatching(root, "web/src/islands/*.{ts,tsx}");
  const styles = await filesMatching(root, "web/src/ui/styles/main.css");
  return bundle({
    ...shared,
    absWorkingDir: root,
    entryPoints: [...islands, ...styles],
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    outdir: "dist/public/assets",
    platform: "browser",
    target: "es2022",
    minify: true,
    loader: { ".woff2": "file", ".svg": "file", ".png": "file" },
  });
}

// Names as the pages ask for them ("main.css") beside the address that changes with the content.
function manifestOf(metafile: Metafile): Manifest {
  const entries = Object.entries(metafile.outputs).flatMap(([output, { entryPoint }]) => {
    if (entryPoint === undefined) return [];
    const name = basename(entryPoint).replace(/\.tsx?$/, ".js");
    return [[name, `/${relative("dist/public", output).replaceAll("\\", "/")}`] as const];
  });
  return Object.fromEntries(entries);
}

async function copyPublicFiles(root: string): Promise<void> {
  const target = join(root, "dist/public");
  for (const name of await filesMatching(root, "web/public/*")) {
    await cp(join(root, name), join(target, basename(name)), { recursive: true });
  }
}

// Only after both bundles succeeded, so that a mistake in the sources leaves the last good build in place.
async function replaceDist(root: string, files: readonly OutputFile[]): Promise<void> {
  await rm(join(root, "dist"), { recursive: true, force: true });
  await mkdir(join(root, "dist/public/assets"), { recursive: true });
  for (const { path, contents } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  await copyPublicFiles(root);
  await cp(join(root, "web/migrations"), join(root, "dist/migrations"), { recursive: true });
  for (const path of PRINT_FILES) await cp(join(root, path), join(root, "dist/print", basename(path)));
  await keepCatalogue(await readContentFolder(join(root, "content")), join(root, "dist"));
}

/** Builds everything into a fresh dist/ and returns what each asset is now called. */
export async function build(root: string): Promise<Manifest> {
  try {
    const [browser, server, print] = await Promise.all([
      bundleForBrowser(root),
      bundleServer(root),
      bundlePrintProcess(root),
    ]);
    await replaceDist(root, [...browser.outputFiles, ...server.outputFiles, ...print.outputFiles]);
    const manifest = manifestOf(browser.metafile);
    await writeFile(join(root, "dist/manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } finally {
    await stop();
  }
}

if (import.meta.main) {
  const began = performance.now();
  const manifest = await build(join(import.meta.dirname, ".."));
  console.log(`${Object.keys(manifest).length} assets and the server in ${Math.round(performance.now() - began)} ms`);
}
