import { escapeXml } from "@/lib/text/xml";

/** As references: a reader makes blanks of them in attributes, and line ends of carriage returns everywhere. */
const BLANKS: Readonly<Record<string, string>> = { "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

/** Returns text as it stands in XML, to the letter, in an attribute or between elements. What XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (blank) => BLANKS[blank]!);
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
