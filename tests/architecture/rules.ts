import { LATE_PACKAGES, layerOf, MAY_IMPORT, REACT_PACKAGES, SERVER_PACKAGES, TOP_LEVEL } from "./layers";
import type { ResolvedImport, SourceTree } from "./source-tree";

/** A rule returns one sentence for each place where the tree breaks it; nothing where it holds. */
export type Rule = (tree: SourceTree) => string[];

const LINE_WALL = 350;
const PAGE_WALL = 59;

/** Imports point one way. Unit tests may look anywhere, and nothing may look into a test. */
export const importsPointOneWay: Rule = (tree) =>
  everyImport(tree).flatMap(({ from, file }) => {
    if (file === null) return [];
    const [source, target] = [layerOf(from), layerOf(file)];
    if (isTest(file) && !isTest(from) && !from.startsWith("bench/"))
      return [`${from} imports the test ${file}`];
    if (source === null || isTest(from) || source === target) return [];
    if (target === null) return [`${from} imports ${file}, which is in no layer`];
    const allowed: readonly string[] = MAY_IMPORT[source];
    return allowed.includes(target) ? [] : [`${source} must not import ${target}: ${from} imports ${file}`];
  });

/** Every file of `lib`, `components` and `app` is in a room that the table knows. */
export const everyFileHasALayer: Rule = (tree) =>
  paths(tree)
    .filter((path) => path.startsWith("lib/") && layerOf(path) === null)
    .map((path) => `${path} is in no layer: add its folder to tests/architecture/layers.ts`);

/** No file reaches itself, types included: two records that need each other are one record. */
export const noCycle: Rule = (tree) => {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) found.push([...trail.slice(at), path].join(" → "));
    if (at !== -1 || done.has(path)) return;
    for (const { file } of tree.importsOf(path)) if (file) visit(file, [...trail, path]);
    done.add(path);
  };
  for (const path of paths(tree)) visit(path, []);
  return found;
};

/** No source file is longer than the wall, and no page longer than what parse, load and compose need. */
export const filesStaySmall: Rule = (tree) =>
  [...tree.modules.values()].flatMap(({ path, lineCount }) => {
    const wall = /^app\/.*\bpage\.tsx$/.test(path) ? PAGE_WALL : LINE_WALL;
    return lineCount > wall ? [`${path} has ${lineCount} lines, more than ${wall}`] : [];
  });

/** No file exists only to pass on what others export. */
export const noBarrel: Rule = (tree) =>
  [...tree.modules.values()]
    .filter((module) => module.isBarrel)
    .map((module) => `${module.path} is a barrel`);

/** Names say what is in a file: kebab-case, and none of the words that mean "anything". */
export const namesSaySomething: Rule = (tree) =>
  paths(tree).flatMap((path) => {
    const name = path.split("/").at(-1) ?? "";
    const stem = name.slice(0, name.indexOf("."));
    if (/^(utils?|helpers?|misc|common|manager|index)$/.test(stem))
      return [`${path}: a name that says nothing`];
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) ? [] : [`${path}: not kebab-case`];
  });

/** `lib` knows no React. */
export const libKnowsNoReact: Rule = (tree) =>
  everyImport(tree)
    .filter(({ from, package: name }) => from.startsWith("lib/") && isOneOf(REACT_PACKAGES, name))
    .map(({ from, package: name }) => `${from} imports ${name}`);

/** Nothing that `components` reach, by whatever way, is the store. */
export const componentsNeverReachTheStore: Rule = (tree) => {
  const starts = paths(tree).filter((path) => path.startsWith("components/") && !isTest(path));
  return [...reach(tree, starts, (one) => one.file !== null).entries()]
    .filter(([path]) => path.startsWith("lib/store/"))
    .map(([path, trail]) => `${trail.join(" → ")} reaches ${path}`);
};

/** Nothing that a browser loads, at once or later, brings what belongs to the server. */
export const browserLoadsNoServerPackage: Rule = (tree) => {
  const starts = [...tree.modules.values()].filter((module) => module.isClient).map((module) => module.path);
  return packagesReached(tree, starts, (one) => !one.typeOnly)
    .filter(({ name }) => isOneOf(SERVER_PACKAGES, name) || name.startsWith("node:"))
    .map(({ name, trail }) => `the browser is sent ${name}: ${trail.join(" → ")}`);
};

/** What draws comes after the first paint: no page, layout or client file leads to it without a dynamic import. */
export const drawingComesLate: Rule = (tree) => {
  const starts = paths(tree).filter((path) => /^app\/.*\b(page|layout)\.tsx$/.test(path));
  return packagesReached(tree, starts, (one) => !one.typeOnly && !one.dynamic)
    .filter(({ name }) => isOneOf(LATE_PACKAGES, name))
    .map(({ name, trail }) => `${name} is loaded before the first paint: ${trail.join(" → ")}`);
};

/** Returns the entries at the top of the repository that the design does not list. */
export function unlistedTopLevel(entries: readonly string[]): string[] {
  return entries.filter((entry) => !TOP_LEVEL.has(entry));
}

function packagesReached(
  tree: SourceTree,
  starts: readonly string[],
  follow: (one: ResolvedImport) => boolean,
): { name: string; trail: string[] }[] {
  return [...reach(tree, starts, follow).entries()].flatMap(([path, trail]) =>
    tree
      .importsOf(path)
      .filter((one) => one.package !== null && follow(one))
      .map((one) => ({ name: one.package ?? "", trail: [...trail, path] })),
  );
}

/** Files reached from `starts`, each with the files on the way to it; breadth first, so the way is a shortest one. */
function reach(
  tree: SourceTree,
  starts: readonly string[],
  follow: (one: ResolvedImport) => boolean,
): Map<string, string[]> {
  const trails = new Map<string, string[]>(starts.map((path) => [path, []]));
  for (const [path, trail] of trails) {
    for (const one of tree.importsOf(path)) {
      if (one.file && follow(one) && !trails.has(one.file)) trails.set(one.file, [...trail, path]);
    }
  }
  return trails;
}

function everyImport(tree: SourceTree): ResolvedImport[] {
  return paths(tree).flatMap((path) => tree.importsOf(path));
}

function paths(tree: SourceTree): string[] {
  return [...tree.modules.keys()];
}

function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || path.startsWith("tests/");
}

function isOneOf(names: readonly string[], name: string | null): boolean {
  return name !== null && names.includes(name);
}
