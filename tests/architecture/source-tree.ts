import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Import, readModule, type SourceModule } from "./read-module";

/** An import whose target is known: a file of ours, or a package (`node:fs`, `@base-ui/react`). */
export interface ResolvedImport extends Import {
  readonly from: string;
  readonly file: string | null;
  /** Package name without a path into it; null for a file of ours. */
  readonly package: string | null;
}

/** All source files with their imports followed to files. */
export interface SourceTree {
  readonly modules: ReadonlyMap<string, SourceModule>;
  readonly importsOf: (path: string) => readonly ResolvedImport[];
  /** Imports of ours that point at no file. The rules below would be blind there. */
  readonly unresolved: readonly string[];
}

const FOLDERS = ["app", "components", "lib", "tests", "bench"];
const ENDINGS = ["", ".ts", ".tsx", ".d.ts", ".mjs", ".js", ".json", "/index.ts", "/index.tsx"];

/** Returns the tree of files given as path → text. Paths are from the root, with `/`. */
export function toSourceTree(files: Readonly<Record<string, string>>): SourceTree {
  const modules = new Map(Object.entries(files).map(([path, text]) => [path, readModule(path, text)]));
  const unresolved: string[] = [];
  const resolved = new Map<string, ResolvedImport[]>();
  for (const module of modules.values()) {
    resolved.set(
      module.path,
      module.imports.map((one) => {
        const wanted = ownPath(module.path, one.specifier);
        if (wanted === null)
          return { ...one, from: module.path, file: null, package: packageOf(one.specifier) };
        const file = ENDINGS.map((ending) => wanted + ending).find((path) => modules.has(path)) ?? null;
        // Data is no code: a JSON file that is imported needs no node in the tree.
        if (file === null && !wanted.endsWith(".json")) unresolved.push(`${module.path}: ${one.specifier}`);
        return { ...one, from: module.path, file, package: null };
      }),
    );
  }
  return { modules, importsOf: (path) => resolved.get(path) ?? [], unresolved };
}

/** Returns the tree of this repository. */
export function loadSourceTree(root: string): SourceTree {
  const files: Record<string, string> = {};
  for (const folder of FOLDERS) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
      const path = `${folder}/${entry.replaceAll("\\", "/")}`;
      if (/\.([cm]?[jt]sx?|css)$/.test(path)) files[path] = readFileSync(join(root, path), "utf8");
    }
  }
  return toSourceTree(files);
}

function ownPath(from: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (!specifier.startsWith(".")) return null;
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  // The one package whose sub-path differs from it in what matters here: it brings no React.
  if (specifier === "nuqs/server") return specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
