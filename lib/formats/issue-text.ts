/** Longest excerpt of a wrong value, in characters, that an issue shows. */
const SHOWN = 60;

/** Returns a path such as `claims[12].chain[0].actor`; `file` for the whole input. */
export function formatPath(path: readonly PropertyKey[]): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[A-Za-z_][\w-]*$/.test(String(step))) text += text === "" ? String(step) : `.${String(step)}`;
    else text += `[${formatGot(String(step))}]`;
  }
  return text === "" ? "file" : text;
}

/** Returns a value as an issue shows it: JSON cut to 60 characters, `nothing` where there is no value. */
export function formatGot(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  // Half a surrogate pair cannot be printed; JSON.stringify escapes it, and cutting by code points makes no new one.
  const characters = [...JSON.stringify(value)];
  return characters.length <= SHOWN ? characters.join("") : `${characters.slice(0, SHOWN - 1).join("")}…`;
}
