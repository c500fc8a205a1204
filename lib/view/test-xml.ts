/** Test support: an element as a strict XML 1.0 reader sees it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const NAME = "[A-Za-z_:][\\w:.-]*";
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, "y");
const OPEN = new RegExp(`<(${NAME})`, "y");
const CLOSE = new RegExp(`</(${NAME})\\s*>`, "y");
const END = /\s*(\/?)>/y;
const TEXT = /[^<]+/y;
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d+));/y;
const MEANING: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Returns the root of a document without doctype, comments or CDATA. Throws where it is not well-formed. */
export function readXml(text: string): XmlElement {
  if (FORBIDDEN.test(text)) throw new Error("a character that XML cannot carry");
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  take(/<\?xml version="1\.0" encoding="UTF-8"\?>\n/y);
  const root = element();
  if (root === null || text.slice(at).trim() !== "") throw new Error(`more than one root, or none, at ${at}`);
  return root;

  function element(): XmlElement | null {
    const open = take(OPEN);
    if (open === null) return null;
    const attributes: Record<string, string> = {};
    for (let found = take(ATTRIBUTE); found !== null; found = take(ATTRIBUTE)) {
      if (Object.hasOwn(attributes, found[1]!)) throw new Error(`attribute ${found[1]} twice at ${at}`);
      attributes[found[1]!] = unescaped(found[2] ?? found[3] ?? "");
    }
    const end = take(END);
    if (end === null) throw new Error(`an unfinished tag at ${at}: ${text.slice(at, at + 40)}`);
    const children: (XmlElement | string)[] = [];
    if (end[1] === "/") return { name: open[1]!, attributes, children };
    for (;;) {
      const words = take(TEXT);
      if (words !== null) children.push(unescaped(words[0]));
      const child = element();
      if (child !== null) children.push(child);
      else if (words === null) break;
    }
    const close = take(CLOSE);
    if (close?.[1] !== open[1])
      throw new Error(`<${open[1]}> is not closed at ${at}: ${text.slice(at, at + 40)}`);
    return { name: open[1]!, attributes, children };
  }
}

function unescaped(text: string): string {
  return text.replace(/&[^;]*;?/g, (entity) => {
    ENTITY.lastIndex = 0;
    const match = ENTITY.exec(entity);
    if (match === null || match[0] !== entity) throw new Error(`a bare & or unknown entity: ${entity}`);
    return match[1] ? MEANING[match[1]]! : String.fromCodePoint(Number(match[2]));
  });
}

/** Returns all elements of a name, in document order. */
export function elementsOf(root: XmlElement, name: string): XmlElement[] {
  const own = root.name === name ? [root] : [];
  return [
    ...own,
    ...root.children.flatMap((child) => (typeof child === "string" ? [] : elementsOf(child, name))),
  ];
}

/** Returns all text inside an element. */
export function textOf(root: XmlElement): string {
  return root.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
