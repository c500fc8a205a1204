import { parseAst } from "vitest/node";

/** One import, re-export, dynamic import, type import or worker address of a file. */
export interface Import {
  readonly specifier: string;
  /** Gone after compilation: it shapes the design but not the bundle. */
  readonly typeOnly: boolean;
  /** `import()` or a worker: fetched when it is asked for, not with the file. */
  readonly dynamic: boolean;
}

/** What the rules need to know of one source file. */
export interface SourceModule {
  /** From the root, with `/`. */
  readonly path: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
  /** Begins with `"use client"`. */
  readonly isClient: boolean;
  /** Has exports and all of them only pass on what other files export. */
  readonly isBarrel: boolean;
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Returns what the rules need to know of a file, from its syntax tree. Style sheets and JSON have no imports. Throws on a syntax error. */
export function readModule(path: string, source: string): SourceModule {
  const lineCount = source.replace(/\n$/, "").split("\n").length;
  if (!/\.[cm]?[jt]sx?$/.test(path))
    return { path, lineCount, imports: [], isClient: false, isBarrel: false };
  const lang = path.endsWith("x") ? "tsx" : path.endsWith(".d.ts") ? "dts" : "ts";
  const program = parseAst(source, { lang }) as unknown as { body: Node[] };
  const imports: Import[] = [];
  for (const statement of program.body) collect(statement, imports);
  return {
    path,
    lineCount,
    imports,
    isClient: program.body.some(
      (node) => node.type === "ExpressionStatement" && node.directive === "use client",
    ),
    isBarrel: isBarrel(program.body),
  };
}

function collect(value: unknown, into: Import[]): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, into);
    return;
  }
  if (!isNode(value)) return;
  const found = importOf(value);
  if (found) into.push(found);
  for (const child of Object.values(value)) collect(child, into);
}

function importOf(node: Node): Import | null {
  if (node.type === "ImportExpression") return named(node.source, { typeOnly: false, dynamic: true });
  if (node.type === "TSImportType") return named(node.source, { typeOnly: true, dynamic: false });
  if (node.type === "NewExpression") return workerAddress(node);
  const isImport = node.type === "ImportDeclaration";
  if (!isImport && node.type !== "ExportNamedDeclaration" && node.type !== "ExportAllDeclaration")
    return null;
  const parts = (node.specifiers ?? []) as Node[];
  const allTypes =
    parts.length > 0 && parts.every((part) => part.importKind === "type" || part.exportKind === "type");
  const typeOnly = node.importKind === "type" || node.exportKind === "type" || allTypes;
  return named(node.source, { typeOnly, dynamic: false });
}

/** `new URL("./layout-worker.ts", import.meta.url)`: how a bundler is told of a worker. */
function workerAddress(node: Node): Import | null {
  const [first, second] = (node.arguments ?? []) as Node[];
  const isUrl = isNode(node.callee) && node.callee.type === "Identifier" && node.callee.name === "URL";
  const property = isNode(second?.property) ? second.property.name : null;
  if (!isUrl || second?.type !== "MemberExpression" || property !== "url") return null;
  const found = named(first, { typeOnly: false, dynamic: true });
  return found && /\.[cm]?[jt]sx?$/.test(found.specifier) ? found : null;
}

/** A computed specifier is left out: nothing can be said of it. */
function named(source: unknown, kind: Omit<Import, "specifier">): Import | null {
  return isNode(source) && typeof source.value === "string" ? { specifier: source.value, ...kind } : null;
}

function isBarrel(body: readonly Node[]): boolean {
  const passesOn = (node: Node) =>
    node.type === "ExportAllDeclaration" || (node.type === "ExportNamedDeclaration" && !node.declaration);
  const rest = body.filter(
    (node) => node.type !== "ImportDeclaration" && node.type !== "ExpressionStatement",
  );
  return rest.length > 0 && rest.every(passesOn);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}
