import { afterEach, describe, expect, it } from "vitest";
import { findFalseDocuments } from "./check-docs.ts";
import { removeSampleTrees, sampleTree, type Tree } from "./sample-tree.ts";

afterEach(removeSampleTrees);

function faults(files: Tree): string[] {
  const root = sampleTree({
    "package.json": '{ "scripts": { "check": "node tools/check.ts" } }',
    "docs/guide.md": "# Guide",
    "web/src/app.ts": "",
    "web/src/features/cases/text/nl.json": "{}",
    ...files,
  });
  return findFalseDocuments(root);
}

describe("findFalseDocuments", () => {
  it("is silent about documents that are true", () => {
    const names = "`web/src/app.ts`, `web/src/features/`, `web/src/app.ts:12`, `package.json`, `nl.json`";
    const others = "`application/json`, `/zaken`, `features/<name>/`, `@naast/kernel`, `store.ts`, `npm test`";
    const links = "[guide](docs/guide.md#top), [up](#here), [site](https://example.org/x.md)";

    expect(
      faults({ "README.md": `${names}\n${others}\n${links}\n\`\`\`sh\nnpm run check -- web/none.ts\n\`\`\`` }),
    ).toEqual([]);
  });

  it.each(["web/src/gone.ts", "packages/gone/", "gone.json", "GONE.md"])(
    "names the file %s that is not there",
    (name) => {
      expect(faults({ "STYLE.md": `See \`${name}\`.` })).toEqual([expect.stringContaining(`STYLE.md: names ${name}`)]);
    },
  );

  it("names a command that is not there, also inside a block of code", () => {
    expect(faults({ "README.md": "```sh\nnpm run -s chekc\n```" })).toEqual([expect.stringContaining("npm run chekc")]);
  });

  it("names a link that leads nowhere, seen from the folder of the document", () => {
    expect(faults({ "docs/other.md": "[yes](guide.md) [no](docs/guide.md) ![picture](screen.png)" })).toEqual([
      "docs/other.md: links to docs/guide.md, which does not exist",
      "docs/other.md: links to screen.png, which does not exist",
    ]);
  });

  it("keeps the README within 120 lines", () => {
    expect(faults({ "README.md": "line\n".repeat(120) })).toEqual([]);
    expect(faults({ "README.md": "line\n".repeat(121) })).toEqual([expect.stringContaining("121 lines, at most 120")]);
  });
});
