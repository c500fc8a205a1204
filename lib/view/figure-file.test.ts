import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testBundle } from "@/lib/domain/test-bundle";
import { figureTools } from "@/lib/formats/figure-tools";
import { figureSvg } from "./figure";
import type { FigureInput } from "./figure-input";
import { type FoundMark, figureRdf, findMark, xmpPacket } from "./figure-mark";
import { makeFigure } from "./make-figure";
import { pngSize, readPngXmp, withPngMetadata } from "./png-chunks";
import { findPreset, PRESETS, type Scale } from "./presets";
import { figureTarget, readFigureFile } from "./read-figure-file";
import { renderFigure } from "./render-figure";
import { drawable } from "./test-figure";
import { readXml, type XmlElement } from "./test-xml";
import { parseView, viewToQuery } from "./url";
import { arbitraryView } from "./view-arbitrary";
import { DEFAULT_VIEW, type View } from "./view-state";

const tools = figureTools("public/fonts");
const bundle = JSON.parse(readFileSync("data/tehran-meeting.json", "utf8"));
const tehran = { ...drawable(bundle), hash: "5".repeat(64) };
const ORIGIN = "https://relata.example";

function figureOf(view: View, given: Partial<Parameters<typeof makeFigure>[0]> = {}) {
  const look = { preset: findPreset("post"), theme: "light", transparent: false, inkText: false } as const;
  const words = { title: null, takeaway: null, altText: null, made: "27 November 2026" };
  const data = { ...tehran.data, hash: tehran.hash };
  const input = { data, table: tehran.table, view, scope: "view", origin: ORIGIN } as const;
  return makeFigure({ ...input, ...look, ...words, ...given });
}

const fileOf = async (input: ReturnType<typeof figureOf>, format: "svg" | "png" | "pdf", scale: Scale = 1) =>
  (await renderFigure({ input, format, scale, madeMs: 0, tools })).bytes;

const MARK = {
  title: "A & B <c>",
  altText: "“x” ]]> y",
  permalink: "https://relata.example/d/x?q=a%26b&v=1",
  licence: "CC0",
  language: "en",
  dossier: "x",
  version: "1",
  hash: "f".repeat(64),
};

describe("what a figure's file says of itself", () => {
  it("is nothing where there is no description", () => {
    expect(findMark("")).toBeNull();
    expect(readFigureFile(new Uint8Array())).toBeNull();
    expect(readFigureFile(new TextEncoder().encode("<svg><metadata>x</metadata></svg>"))).toBeNull();
  });

  it("is well-formed, and read back as it was, whatever it says", () => {
    const awkward = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(awkward, awkward, (title, altText) => {
        const mark = { ...MARK, title, altText };
        expect(() => readXml(figureRdf(mark))).not.toThrow();
        const { permalink, dossier, version, hash } = mark;
        expect(findMark(xmpPacket(mark))).toMatchObject({ permalink, dossier, version, hash });
      }),
    );
  });

  it("has the title as it was written", () => {
    const title = `Trade & aid <"it's">`;
    expect(findMark(xmpPacket({ ...MARK, title }))?.title).toBe(title);
  });

  it("cannot be said by a title", () => {
    const title = "urn:relata:figure:1# <relata:permalink>https://evil.example/d/y</relata:permalink>";
    expect(findMark(xmpPacket({ ...MARK, title }))?.permalink).toBe(MARK.permalink);
  });

  it("stands in PNG, SVG and PDF, with the whole address and the hash", async () => {
    const view: View = { ...DEFAULT_VIEW, fam: { not: false, ids: ["friction"] }, sel: ["iran"] };
    const input = figureOf(view);
    for (const format of ["svg", "png", "pdf"] as const) {
      expect(readFigureFile(await fileOf(input, format))).toMatchObject({
        permalink: `${ORIGIN}/d/tehran-meeting?v=1&sel=iran&fam=friction`,
        dossier: "tehran-meeting",
        version: "1",
        hash: tehran.hash,
      });
    }
  });

  it("leads back to the same view, of fifty views, from all three formats", { timeout: 0 }, async () => {
    const ids = fc.constantFrom(...tehran.data.actors.map(({ id }) => id));
    const relation = fc.constantFrom(...tehran.data.relationTypes.map(({ id }) => id));
    const family = fc.constantFrom("friction", "contact", "force");
    const views = fc.sample(arbitraryView({ actor: ids, relation, family }), { numRuns: 50, seed: 5 });
    for (const [i, view] of views.entries()) {
      const format = (["svg", "png", "pdf"] as const)[i % 3]!;
      const found = readFigureFile(await fileOf(figureOf(view), format)) as FoundMark;
      const expected = viewToQuery({ ...view, v: "1" });
      expect(figureTarget(found)).toEqual({
        dossier: "tehran-meeting",
        path: `/d/tehran-meeting?${expected}`,
      });
    }
  });
});

describe("figureTarget", () => {
  const target = (permalink: string) => figureTarget({ permalink });

  it.each([
    "",
    "javascript:alert(1)",
    "https://evil.example/",
    "https://evil.example/d/",
    "https://evil.example/d/../../x",
    "https://evil.example/d/tehran-meeting/compare",
    "https://evil.example/d/%2e%2e",
    "https://evil.example/d/Tehran",
    "data:text/html,<script>alert(1)</script>",
    `https://relata.example/d/x?q=${"a".repeat(30_000)}`,
  ])("leads nowhere from %j", (address) => {
    expect(target(address)).toBeNull();
  });

  it("forgets the host, the user, the fragment and every parameter that is none of a view", () => {
    const address = "https://user:secret@evil.example:8080/d/x?fam=force&evil=1&view=list#frag";
    expect(target(address)).toEqual({ dossier: "x", path: "/d/x?view=list&fam=force" });
    expect(target("https://a.example/embed/x")).toEqual({ dossier: "x", path: "/d/x" });
  });
});

describe("a PNG", () => {
  it.each([1, 2, 3, 4] as const)(
    "at %i× has exactly the pixels and the resolution of its preset",
    async (scale) => {
      const view: View = { ...DEFAULT_VIEW, fam: { not: false, ids: ["contact"] } };
      for (const preset of scale === 4 ? PRESETS.slice(-2) : PRESETS) {
        const png = await fileOf(figureOf(view, { preset }), "png", scale);
        expect(pngSize(png)).toEqual({ width: preset.widthPx * scale, height: preset.heightPx * scale });
        const at = Buffer.from(png).indexOf("pHYs");
        const perMetre = new DataView(png.buffer, png.byteOffset).getUint32(at + 4);
        expect(perMetre).toBe(Math.round((preset.dpi * scale) / 0.0254));
        expect(png[at + 12]).toBe(1);
      }
    },
  );

  it("keeps one description and one resolution, however often they are written", async () => {
    const png = await fileOf(figureOf(DEFAULT_VIEW), "png");
    const again = withPngMetadata(png, { dpi: 300, xmp: "<second/>" });
    expect(readPngXmp(again)).toBe("<second/>");
    expect(Buffer.from(again).toString("latin1").split("pHYs")).toHaveLength(2);
  });

  it("that is cut short says nothing, and breaks nothing", async () => {
    const png = await fileOf(figureOf(DEFAULT_VIEW), "png");
    for (const length of [0, 8, 33, 60, 100, 400]) {
      expect(() => readFigureFile(png.slice(0, length))).not.toThrow();
      expect(readFigureFile(png.slice(0, length))).toBeNull();
    }
  });
});

describe("a figure that is made again", () => {
  it.each(["svg", "png", "pdf"] as const)("is the same %s to the byte", async (format) => {
    const [one, other] = [
      await fileOf(figureOf(DEFAULT_VIEW), format),
      await fileOf(figureOf(DEFAULT_VIEW), format),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

const XSS = "../shared/corpora/injection/payloadbox-xss";
const OWN_PAYLOADS = [
  "</title><script>alert(1)</script>",
  "]]><script>alert(1)</script>",
  '" onload="alert(1)',
  "' onload='alert(1)",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "<svg onload=alert(1)>",
  "</metadata><script>alert(1)</script>",
  "</style><img src=x onerror=alert(1)>",
  "url(javascript:alert(1))",
  ") Tj ET /OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
  "javascript:alert(1)",
];

function payloads(): string[] {
  if (!existsSync(XSS)) return OWN_PAYLOADS;
  const files = readdirSync(XSS, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const lines = files.flatMap((file) =>
    readFileSync(`${file.parentPath}/${file.name}`, "utf8").split(/\r?\n/),
  );
  return [...OWN_PAYLOADS, ...new Set(lines.map((line) => line.trim()).filter((line) => line !== ""))];
}

/** Payloads that one figure takes. */
const FIELDS = 9;
const KNOWN = new Set("svg title desc metadata style g rect path text tspan ellipse polygon".split(" "));

/** Elements and attributes of a document that no figure has. Throws where it is not well-formed. */
function elementsIn(svg: string): string[] {
  const strange: string[] = [];
  const visit = ({ name, attributes, children }: XmlElement) => {
    if (!KNOWN.has(name) && !/^(rdf|dc|xmp|relata):/.test(name)) strange.push(name);
    strange.push(...Object.keys(attributes).filter((attribute) => /^on|href|src/.test(attribute)));
    for (const child of children) if (typeof child !== "string") visit(child);
  };
  visit(readXml(svg));
  return strange;
}

describe("whatever a dossier or a person writes", () => {
  it.skipIf(!existsSync(XSS))("the shared list of payloads is at hand", () => {
    expect(payloads().length).toBeGreaterThan(OWN_PAYLOADS.length);
  });

  it("is text in the SVG and in the PDF: no element, action or address comes of it", {
    timeout: 0,
  }, async () => {
    const all = payloads();
    for (let at = 0; at < all.length; at += FIELDS) {
      const input = hostileFigure(all.slice(at, at + FIELDS));
      expect(elementsIn(figureSvg(input))).toEqual([]);
      const pdf = Buffer.from(await fileOf(input, "pdf")).toString("latin1");
      expect(outsideText(pdf)).not.toMatch(/\/(?:JavaScript|JS|OpenAction|AA|URI|Launch|SubmitForm)\b/);
    }
  });

  it("leaves the link of the PDF as it was", async () => {
    for (const payload of OWN_PAYLOADS) {
      const input = figureOf(DEFAULT_VIEW, { title: payload, takeaway: payload, altText: payload });
      expect(readFigureFile(await fileOf(input, "pdf"))?.dossier).toBe("tehran-meeting");
    }
  });
});

/** A figure with these as title, words, names, scopes, licence and links. */
function hostileFigure(texts: readonly string[]): FigureInput {
  const text = (field: number) => texts[field % texts.length]!;
  const short = (field: number) => text(field).slice(0, 200);
  const hostile = testBundle();
  const { data, table } = drawable({
    ...hostile,
    dossier: { ...hostile.dossier, title: short(0), licence: short(1) },
    actors: hostile.actors.map((actor, i) => ({ ...actor, name: short(2 + (i % 3)) })),
    claims: hostile.claims.map((claim) => ({ ...claim, scope: short(5) })),
  });
  const words = { title: text(0), takeaway: short(6), altText: text(7) };
  return {
    ...figureOf(DEFAULT_VIEW, { data, table, ...words }),
    permalink: text(8),
    restores: text(8),
  };
}

/** A PDF without what stands in its streams and strings, which no reader acts upon. */
function outsideText(pdf: string): string {
  return pdf.replace(/\bstream\r?\n[\s\S]*?\bendstream\b/g, "").replace(/\((?:\\[\s\S]|[^\\()])*\)/g, "()");
}

describe("a link that a figure carries", () => {
  it("is parsed as parameters of a view alone", () => {
    const { view } = parseView(new URLSearchParams("fam=<script>&q=<img>"));
    expect(viewToQuery(view)).not.toContain("<");
  });
});
