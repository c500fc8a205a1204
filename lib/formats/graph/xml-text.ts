// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML may not hold is exactly what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" },
  // As references: a reader makes blanks of them in attributes, and line ends of carriage returns everywhere.
  ...{ "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" },
};

/** Returns text as it stands in XML, in an attribute or between elements. What XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(FORBIDDEN, "\ufffd")
    .replaceAll(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Returns an element's start, with those attributes that are not null. */
export function xmlTag(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  end = ">",
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) tag += ` ${key}="${xmlText(String(value))}"`;
  }
  return tag + end;
}
