import { describe, expect, it } from "vitest";
import { layerOf } from "./architecture/layers";
import { readModule } from "./architecture/read-module";
import * as rules from "./architecture/rules";
import { toSourceTree } from "./architecture/source-tree";

const lines = (count: number) => `${"// line\n".repeat(count - 1)}export const x = 1;\n`;

describe("reading a file", () => {
  it("finds nothing in an empty one", () => {
    expect(readModule("lib/domain/a.ts", "").imports).toEqual([]);
  });

  it("finds static, type, re-exported, dynamic, in-type and worker imports, and none in words", () => {
    const source = `
      // import "./comment"
      import a from "./static";
      import type { B } from "./type";
      import { type C, type D } from "./inline-type";
      import { type E, f } from "./mixed";
      import "./effect.css";
      export { g } from "./re-exported";
      export type { H } from "./re-exported-type";
      const words = "import('./string')";
      const late = () => <p title="import x from './jsx'">{import("./dynamic")}</p>;
      type I = import("./in-type").I;
      const worker = new Worker(new URL("./worker.ts", import.meta.url));
      const link = new URL("./page", location.href);`;
    const found = readModule("components/a.tsx", source).imports;
    const kind = (one: (typeof found)[number]) =>
      one.typeOnly ? "type" : one.dynamic ? "dynamic" : "static";
    expect(found.map((one) => `${kind(one)} ${one.specifier}`)).toEqual([
      "static ./static",
      "type ./type",
      "type ./inline-type",
      "static ./mixed",
      "static ./effect.css",
      "static ./re-exported",
      "type ./re-exported-type",
      "dynamic ./dynamic",
      "type ./in-type",
      "dynamic ./worker.ts",
    ]);
  });

  it("counts lines as an editor does", () => {
    expect(readModule("a.ts", "const a = 1;\nconst b = 2;\n").lineCount).toBe(2);
    expect(readModule("a.css", "a {\n}").lineCount).toBe(2);
  });
});

describe("layers", () => {
  it("are the folders of lib, components and app, and nothing else", () => {
    expect(layerOf("lib/domain/claim.ts")).toBe("domain");
    expect(layerOf("components/graph/canvas.tsx")).toBe("components");
    expect(layerOf("lib/components/x.ts")).toBeNull();
    expect(layerOf("domain/x.ts")).toBeNull();
    expect(layerOf("tests/run.mjs")).toBeNull();
  });
});

describe("each rule", () => {
  it("says nothing of an empty tree", () => {
    const tree = toSourceTree({});
    for (const rule of Object.values(rules)) {
      if (rule !== rules.unlistedTopLevel) expect((rule as rules.Rule)(tree)).toEqual([]);
    }
  });

  it("refuses an upward import, of a type too, and by either way of writing it", () => {
    const tree = toSourceTree({
      "lib/domain/claim.ts": `import type { View } from "@/lib/view/view-state"; export type C = View;`,
      "lib/view/view-state.ts": `export interface View {}`,
      "lib/text/fold.ts": `const x = () => import("../claims/table");`,
      "lib/claims/table.ts": `import { a } from "@/lib/domain/fine";`,
      "lib/domain/fine.ts": `export const a = 1;`,
    });
    expect(rules.importsPointOneWay(tree)).toEqual([
      "domain must not import view: lib/domain/claim.ts imports lib/view/view-state.ts",
      "text must not import claims: lib/text/fold.ts imports lib/claims/table.ts",
    ]);
  });

  it("lets a test look anywhere, but nothing look into a test", () => {
    const tree = toSourceTree({
      "lib/domain/claim.test.ts": `import { save } from "@/lib/store/save"; export const sample = save;`,
      "lib/store/save.ts": `import { sample } from "@/lib/domain/claim.test"; export const save = sample;`,
    });
    expect(rules.importsPointOneWay(tree)).toEqual([
      "lib/store/save.ts imports the test lib/domain/claim.test.ts",
    ]);
  });

  it("refuses a folder of lib that is in no layer", () => {
    const tree = toSourceTree({ "lib/magic/a.ts": "export const a = 1;", "lib/b.ts": "" });
    expect(rules.everyFileHasALayer(tree)).toHaveLength(2);
  });

  it("refuses a cycle and shows the way round it", () => {
    const tree = toSourceTree({
      "lib/domain/a.ts": `import { b } from "./b"; export const a = b;`,
      "lib/domain/b.ts": `import type { C } from "./c"; export const b = 1 as C;`,
      "lib/domain/c.ts": `import { a } from "@/lib/domain/a"; export type C = typeof a;`,
      "lib/domain/d.ts": `import { a } from "./a"; import { b } from "./b"; export const d = a + b;`,
    });
    expect(rules.noCycle(tree)).toEqual([
      "lib/domain/a.ts → lib/domain/b.ts → lib/domain/c.ts → lib/domain/a.ts",
    ]);
  });

  it("refuses a file past the wall, not one at it, and a page past its own", () => {
    const tree = toSourceTree({
      "lib/domain/at.ts": lines(350),
      "lib/domain/past.ts": lines(351),
      "app/page.tsx": lines(60),
      "app/d/[dossier]/page.tsx": lines(59),
    });
    expect(rules.filesStaySmall(tree)).toEqual([
      "lib/domain/past.ts has 351 lines, more than 350",
      "app/page.tsx has 60 lines, more than 59",
    ]);
  });

  it("refuses a barrel, not a file that passes something on beside its own", () => {
    const tree = toSourceTree({
      "lib/domain/all.ts": `export * from "./a"; export { b } from "./b";`,
      "lib/domain/again.ts": `import { a } from "./a"; export { a };`,
      "lib/domain/a.ts": `export { b } from "./b"; export const a = 1;`,
      "lib/domain/b.ts": `export const b = 1;`,
    });
    expect(rules.noBarrel(tree)).toEqual([
      "lib/domain/all.ts is a barrel",
      "lib/domain/again.ts is a barrel",
    ]);
  });

  it("refuses names that say nothing or shout", () => {
    const tree = toSourceTree({
      "lib/domain/utils.ts": "",
      "lib/domain/Claim.ts": "",
      "lib/domain/claim-id.ts": "",
    });
    expect(rules.namesSaySomething(tree)).toEqual([
      "lib/domain/utils.ts: a name that says nothing",
      "lib/domain/Claim.ts: not kebab-case",
    ]);
  });

  it("refuses React in lib, whatever brings it, and not nuqs/server", () => {
    const tree = toSourceTree({
      "lib/view/a.ts": `import { useMemo } from "react"; import { parseAsString } from "nuqs/server";`,
      "lib/view/b.ts": `import { useQueryState } from "nuqs";`,
      "lib/view/c.ts": `import type { ReactNode } from "react-dom/client";`,
      "components/d.tsx": `import { useMemo } from "react";`,
    });
    expect(rules.libKnowsNoReact(tree)).toEqual([
      "lib/view/a.ts imports react",
      "lib/view/b.ts imports nuqs",
      "lib/view/c.ts imports react-dom",
    ]);
  });

  it("refuses the store behind a component, however far", () => {
    const tree = toSourceTree({
      "components/a.tsx": `import { b } from "@/lib/view/b";`,
      "lib/view/b.ts": `export const b = () => import("@/lib/store/query");`,
      "lib/store/query.ts": "export const q = 1;",
    });
    expect(rules.componentsNeverReachTheStore(tree)).toEqual([
      "components/a.tsx → lib/view/b.ts reaches lib/store/query.ts",
    ]);
  });

  it("refuses the server's packages behind a client file, and lets their types pass", () => {
    const tree = toSourceTree({
      "components/a.tsx": `"use client"; import { c } from "@/lib/domain/c"; import type { D } from "@/lib/domain/d";`,
      "lib/domain/c.ts": `export { schema as c } from "./schema"; import "node:fs";`,
      "lib/domain/schema.ts": `import { z } from "zod/v4"; export const schema = z;`,
      "lib/domain/d.ts": `import edtf from "edtf"; export type D = typeof edtf;`,
      "components/server.tsx": `import { Pool } from "pg"; export const S = Pool;`,
    });
    expect(rules.browserLoadsNoServerPackage(tree)).toEqual([
      "the browser is sent node:fs: components/a.tsx → lib/domain/c.ts",
      "the browser is sent zod: components/a.tsx → lib/domain/c.ts → lib/domain/schema.ts",
    ]);
  });

  it("refuses cytoscape with the page, and lets it come behind a dynamic import", () => {
    const late = {
      "components/canvas.tsx": `"use client"; import cytoscape from "cytoscape";`,
      "components/late.tsx": `"use client"; import type { Core } from "cytoscape"; const C = () => import("./canvas");`,
    };
    const page = (of: string) => ({ ...late, "app/d/page.tsx": `import { C } from "@/components/${of}";` });
    expect(rules.drawingComesLate(toSourceTree(page("late")))).toEqual([]);
    expect(rules.drawingComesLate(toSourceTree(page("canvas")))).toEqual([
      "cytoscape is loaded before the first paint: app/d/page.tsx → components/canvas.tsx",
    ]);
  });

  it("refuses what the design does not list at the top", () => {
    expect(rules.unlistedTopLevel(["app", "src", "README.md", "notes.txt"])).toEqual(["src", "notes.txt"]);
  });

  it("reports an import of ours that points at nothing", () => {
    const tree = toSourceTree({
      "lib/domain/a.ts": `import { b } from "@/lib/domain/gone"; import "./a.json";`,
    });
    expect(tree.unresolved).toEqual(["lib/domain/a.ts: @/lib/domain/gone"]);
  });
});
