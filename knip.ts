import type { KnipConfig } from "knip";

const config: KnipConfig = {
  workspaces: {
    ".": {
      entry: [
        "tools/*.{ts,mjs}",
        "tools/test/*.ts",
        "tools/start/dev-server.mjs",
        "scenarios/*.scenario.ts",
        "bench/*.ts",
      ],
      project: ["*.{ts,mjs}", "tools/**/*.{ts,mjs}", "scenarios/**/*.ts", "bench/**/*.ts"],
    },
    "packages/*": { entry: ["src/**/*.prove.ts"], project: ["**/*.ts"] },
    cli: { project: ["**/*.{ts,mjs}"] },
    web: {
      entry: ["src/main.ts", "src/platform/print/print-process.ts", "src/islands/*.ts", "src/ui/styles/main.css"],
      project: ["**/*.{ts,tsx,css}"],
    },
  },
  // Biome and dependency-cruiser are started by their path in node_modules (tools/check.ts); icons and
  // the letters for paper are read by a path made from a name.
  ignoreDependencies: ["@biomejs/biome", "dependency-cruiser", "lucide-static", "@expo-google-fonts/*"],
  // A style sheet brings in a package by @import; the rest of it names nothing.
  compilers: { css: (text) => [...text.matchAll(/@import[^;]+/g)].map(([line]) => asImport(line)).join("\n") },
};

function asImport(line: string): string {
  const target = /["']([^"']+)["']/.exec(line)?.[1] ?? "";
  return `import "${target}";`;
}

export default config;
