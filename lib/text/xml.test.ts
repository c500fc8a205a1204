import { describe, expect, it } from "vitest";
import { escapeXml, unescapeXml } from "./xml";

describe("text in XML", () => {
  it("is no markup, and is read as what it was", () => {
    const text = `<a b="c">&amp;'`;
    expect(escapeXml(text)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;amp;&#39;");
    expect(unescapeXml(escapeXml(text))).toBe(text);
    expect(unescapeXml("&apos;&#9;&other;")).toBe("'&#9;&other;");
  });

  it("has U+FFFD for what XML cannot carry", () => {
    expect(escapeXml("a\u0000b\ud800c\uffff😀\n")).toBe("a\ufffdb\ufffdc\ufffd😀\n");
  });
});
