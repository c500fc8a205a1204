import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/**
 * The words that occur in no label, status or sentence of ours. Limits of the check on code: a word put together from
 * pieces is not seen; in JSX, the word "true" is seen only in text without brackets and operators, since elsewhere it
 * cannot be told from the keyword. The other words are looked for everywhere outside comments, names of things included.
 */
const BANNED = /\b(?:verified|confirmed|proven|true|terrorists?)\b/i;
const BANNED_IN_CODE = /\b(?:verified|confirmed|proven|terrorists?)\b/i;
const STANDING = "Lines show what reports say, not what we know to be true.";
/** Places in a literal where "true" is a value of SQL or of an attribute, not a word. */
const VALUE = /[=(]\s*"?true\b"?|,\s*true(?=\s*[,)])/g;
/** Fields of a bundle that hold a report's words, not ours. */
const REPORTS_WORDS = new Set(["quotes", "quote", "aliases", "words"]);

const ROOT = fileURLToPath(new URL("..", import.meta.url));

describe("the words we use", () => {
  it("are sought where they would be read: near-misses pass, each word is found", () => {
    const fine = ["untrue", "trueness", "unconfirmed", "provenance", "verify"];
    expect(fine.filter((word) => BANNED.test(word))).toEqual([]);
    const found = ["Verified", "confirmed.", "proven", "is true", "terrorists"];
    expect(found.filter((word) => !BANNED.test(word))).toEqual([]);
  });

  it("are free of verdicts in the vocabulary", () => {
    expect(offendersInJson("data/relations.json")).toEqual([]);
  });

  it.each(["tehran-meeting", "disputed-accord"])(
    "are free of verdicts in %s, outside what reports say",
    (id) => {
      expect(offendersInJson(`data/${id}.json`)).toEqual([]);
    },
  );

  it("are free of verdicts in the app's code", () => {
    const offenders = ["app", "components", "lib"]
      .flatMap((folder) => filesUnder(join(ROOT, folder)))
      .flatMap((path) =>
        offendersInCode(readFileSync(path, "utf8")).map((text) => `${path.slice(ROOT.length)}: ${text}`),
      );
    expect(offenders).toEqual([]);
  });
});

describe("the numbers we write", () => {
  it("have one form, made once: formatNumber", () => {
    const offenders = ["app", "components", "lib"]
      .flatMap((folder) => filesUnder(join(ROOT, folder)))
      .filter((path) => /\.toLocaleString\("en(?:-GB)?"\)/.test(readFileSync(path, "utf8")));
    expect(offenders).toEqual([]);
  });
});

describe("the search through code", () => {
  it.each([
    ["a string", 'const a = "It is true that";'],
    [
      "a string after a regular expression with a quotation mark",
      'const r = /["`]/; const a = `not\\n true`;',
    ],
    ["a template around a nested one", `const a = \`x \${f(\`y\`)} is true\`;`],
    ["a JSX text", "return <p>This is true</p>;"],
    ["a JSX text after an apostrophe", "return <p>Don't say it\n is true</p>;"],
    ["a name", "const confirmed = 1;"],
    ["a string after an address", 'const a = ["https://example.org", "proven"];'],
  ])("finds %s", (_, code) => {
    expect(offendersInCode(code)).not.toEqual([]);
  });

  it.each([
    ["the keyword", "const a = b > c ? true : d < e;"],
    ["a comment", "// is it true?\n/* confirmed */ const a = 1;"],
    ["a value", '<div aria-hidden="true" data-x={true}>y</div>'],
    ["the standing sentence", `const STANDING = "${STANDING}";`],
    ["a value of SQL", "const a = sql`set_config('x', 'y', true), b = true`;"],
    ["a type", "interface A<T> { readonly a: true; readonly b: Array<true> }"],
  ])("lets %s pass", (_, code) => {
    expect(offendersInCode(code)).toEqual([]);
  });
});

function offendersInJson(path: string): string[] {
  const offenders: string[] = [];
  const walk = (value: unknown, at: string) => {
    if (typeof value === "string" && BANNED.test(value)) offenders.push(`${at}: ${value}`);
    if (typeof value !== "object" || value === null) return;
    for (const [key, item] of Object.entries(value)) if (!REPORTS_WORDS.has(key)) walk(item, `${at}.${key}`);
  };
  walk(JSON.parse(readFileSync(join(ROOT, path), "utf8")), path);
  return offenders;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|css)$/.test(entry.name))
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function offendersInCode(source: string): string[] {
  const { literals, code } = splitCode(source.replaceAll(STANDING, ""));
  const said = literals.filter((text) => text !== "true" && BANNED.test(text.replace(VALUE, "")));
  const named = code.split("\n").filter((line) => BANNED_IN_CODE.test(line));
  const jsxTexts = [...code.matchAll(/>([^<>{}()[\];=&|?]*\btrue\b[^<>{}()[\];=&|?]*)<\//gi)].map(
    (m) => m[1]!,
  );
  return [...said, ...named, ...jsxTexts];
}

// Splits source text into the contents of its string and template literals, and all the rest without comments. Where a
// slash begins a regular expression is guessed from what stands before it; an apostrophe in JSX text opens a "string"
// that ends with its line, and is then put back, so that no text is lost.
function splitCode(source: string): { literals: string[]; code: string } {
  const literals: string[] = [];
  let code = "";
  const open: number[] = [];
  let depth = 0;
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const template = () => {
    const part = take(/(?:[^\\`$]|\\[\s\S]|\$(?!\{))*/y) ?? "";
    literals.push(part);
    if (source.startsWith("${", at)) open.push(depth);
    at += source.startsWith("${", at) ? 2 : 1;
  };
  while (at < source.length) {
    if (take(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/y) !== null) continue;
    if (/(?:^|[(,=:[!&|?{;]|=>|\breturn)\s*$/.test(code.slice(-40))) {
      const regex = take(/\/(?![/*])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y);
      if (regex !== null) {
        literals.push(regex);
        code += "0";
        continue;
      }
    }
    const string = take(/"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y);
    if (string !== null) {
      literals.push(string.slice(1, -1));
      code += '""';
      continue;
    }
    const character = source[at]!;
    at += 1;
    if (character === "`") template();
    else if (character === "}" && open.at(-1) === depth) {
      open.pop();
      template();
    } else {
      if (character === "{") depth += 1;
      if (character === "}") depth -= 1;
      code += character;
    }
  }
  return { literals, code };
}
