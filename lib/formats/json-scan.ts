/** What a look at JSON text, before it is parsed, finds. */
export interface JsonScan {
  /** Deepest nesting of lists and objects. Counting stops just above the limit. */
  readonly depth: number;
  /** Paths of fields that one object has twice; `JSON.parse` would keep only the last. */
  readonly repeated: readonly (readonly PropertyKey[])[];
}

type Level = { keys: Set<string> | null; step: string | number };

/**
 * Returns the nesting depth and the repeated fields of JSON text, without recursion, in one pass over it.
 *
 * Text that is not JSON gives some answer and no error: the parser is the judge of that. Stops at `maxDepth + 1`.
 */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const levels: Level[] = [];
  const repeated: PropertyKey[][] = [];
  let depth = 0;
  let lastString = "";
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '"': {
        const end = endOfString(text, at);
        lastString = text.slice(at, end + 1);
        at = end;
        break;
      }
      case "{":
      case "[":
        levels.push(text[at] === "{" ? { keys: new Set(), step: "" } : { keys: null, step: 0 });
        depth = Math.max(depth, levels.length);
        if (depth > maxDepth) return { depth, repeated };
        break;
      case "}":
      case "]":
        levels.pop();
        break;
      case ":": {
        const level = levels.at(-1);
        if (!level?.keys) break;
        level.step = unescaped(lastString);
        if (level.keys.has(level.step)) repeated.push(levels.map(({ step }) => step));
        level.keys.add(level.step);
        break;
      }
      case ",": {
        const level = levels.at(-1);
        if (level && typeof level.step === "number") level.step++;
        break;
      }
    }
  }
  return { depth, repeated };
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
