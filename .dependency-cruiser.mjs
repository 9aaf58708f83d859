const TEST = "[.](test|prove)[.]tsx?$";

const rules = [
  {
    name: "no-circles",
    comment: "Two modules that need each other are one module, or hide a third. Merge or extract.",
    from: {},
    to: { circular: true },
  },
  {
    name: "every-import-exists",
    comment: "This import leads nowhere. Correct the path, or add the package to the workspace that imports it.",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "engines-stay-pure",
    comment: "An engine computes; it never reads a disk, a network or a clock. Pass the data in.",
    from: { path: "^packages/[^/]+/src/", pathNot: TEST },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "engines-know-only-the-kernel",
    comment:
      "Engines combine in the web app or the command line, not in each other. Shared vocabulary belongs in the kernel.",
    from: { path: "^packages/([^/]+)/", pathNot: TEST },
    to: { path: "^(packages|web|cli|tools|bench)/", pathNot: ["^packages/$1/", "^packages/kernel/src/index[.]ts$"] },
  },
  {
    name: "packages-by-their-front-door",
    comment: "Import @naast/<name>; what its index.ts does not export is nobody else's business.",
    from: { path: "^(packages/[^/]+|[^/]+)/" },
    to: { path: "^packages/[^/]+/", pathNot: ["^$1/", "^packages/[^/]+/src/index[.]ts$"] },
  },
  {
    name: "features-by-their-front-door",
    comment: "Another feature is reached through its index.ts, never through its rooms.",
    from: { path: "^web/src/features/([^/]+)/" },
    to: { path: "^web/src/features/", pathNot: ["^web/src/features/$1/", "^web/src/features/[^/]+/index[.]ts$"] },
  },
  {
    name: "the-house-uses-the-front-door-too",
    comment: "Outside web/src/features a feature is its index.ts. Export there what is needed, or move this code in.",
    from: { pathNot: "^web/src/features/" },
    to: { path: "^web/src/features/", pathNot: "^web/src/features/[^/]+/index[.]ts$" },
  },
  {
    name: "foundation-knows-no-feature",
    comment: "platform/ and ui/ would fit in any product. Code that names a resident belongs in a feature.",
    from: { path: "^web/src/(platform|ui)/" },
    to: { path: "^web/src/(features/|app[.]tsx?$)" },
  },
  {
    name: "ui-knows-nothing-of-neighbourhoods",
    comment: "A table or a form fits any product. Give it plain values; the feature knows what they mean.",
    from: { path: "^web/src/ui/" },
    to: { path: "^packages/", pathNot: "^packages/kernel/" },
  },
  {
    name: "http-lives-in-routes",
    comment: "Services and stores must run from a job, a script or a test: keep requests out of them.",
    from: { path: "^web/src/features/", pathNot: ["/routes([.]test)?[.]tsx?$", "/views/"] },
    to: { path: "node_modules/@?hono/" },
  },
  {
    name: "sql-lives-in-stores",
    comment: "SQL stands in the store.ts of a feature, and in platform/. Ask the store, and pass the unit of work on.",
    from: { pathNot: ["^web/src/(platform|testing)/", "/store[.]ts$", "^tools/tables[.]ts$", TEST] },
    to: { path: ["node_modules/kysely/", "^web/src/platform/database/database[.]ts$"] },
  },
  {
    name: "transactions-open-at-the-edge",
    comment:
      "Routes, jobs and operations open a unit of work and pass it on; a service that opened one would stand beside theirs.",
    from: {
      pathNot: [
        "^web/src/(platform|testing)/",
        "^(bench|scenarios)/",
        "^web/src/(operations|start-house)[.]ts$",
        "/(routes[.]tsx|jobs[.]ts)$",
        TEST,
      ],
    },
    to: { path: "^web/src/platform/database/transaction[.]ts$" },
  },
  {
    name: "which-database-is-decided-at-the-start",
    comment:
      "Above start-house.ts nobody knows whether the database is embedded or a server. Take a Unit or a Context.",
    from: {
      pathNot: [
        "^web/src/(platform|testing)/",
        "^(bench|scenarios)/",
        "^web/src/start-house[.]ts$",
        "^tools/tables[.]ts$",
        TEST,
      ],
    },
    to: { path: "^web/src/platform/database/(embedded|server)-engine[.]ts$" },
  },
  {
    name: "cli-does-not-know-features",
    comment: "The command line stands on the engines and on @naast/web/content. What it misses belongs in an engine.",
    from: { path: "^cli/" },
    to: { path: "^web/", pathNot: "^web/src/platform/content[.]ts$" },
  },
  {
    name: "nothing-imports-app",
    comment: "app.ts puts the house together, start-house.ts opens it. Take what you need as an argument instead.",
    from: { pathNot: ["^web/src/(main|start-house)[.]ts$", "^web/src/testing/", "^(bench|scenarios)/", TEST] },
    to: { path: "^web/src/(app|main)[.]tsx?$" },
  },
  {
    name: "no-tests-importing-tests",
    comment: "A test stands alone. What two tests share lives in web/src/testing or in a file of its own beside them.",
    from: {},
    to: { path: "[.](test|scenario|prove)[.]tsx?$" },
  },
  {
    name: "the-street-is-for-tests",
    comment: "web/src/testing holds our cast and fresh databases. The product itself knows no test person.",
    from: { path: "^(packages|cli|web)/", pathNot: ["^web/src/testing/", TEST] },
    to: { path: "^web/src/testing/" },
  },
  {
    name: "islands-stay-in-the-browser",
    comment: "An island is sent to a phone. It reads the page and engines; server code and Node stay behind.",
    from: { path: "^web/src/islands/", pathNot: TEST },
    to: { path: ["^web/src/(?!islands/)", "node_modules/@?hono/"] },
  },
  {
    name: "islands-use-no-node",
    comment: "A browser has no node: modules. Use what the page offers.",
    from: { path: "^web/src/islands/", pathNot: TEST },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "the-product-runs-without-its-tools",
    comment: "tools/ checks and starts the house; code that residents run may not lean on it.",
    from: { path: "^(packages|web)/", pathNot: [TEST, "^web/src/testing/"] },
    to: { path: "^(tools|bench|scenarios)/" },
  },
];

export default {
  forbidden: rules.map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|[.]cache)/|^tools/runtime/" },
    tsPreCompilationDeps: true, // a type import is a dependency too
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
    },
  },
};
