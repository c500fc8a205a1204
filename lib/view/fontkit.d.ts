/** What we use of fontkit, which ships no types. https://github.com/foliojs/fontkit */
declare module "fontkit" {
  export interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: number[];
    /** Shapes one run of one direction; its glyphs come from left to right. Lengths are font units. */
    layout(text: string): GlyphRun;
  }
  export interface GlyphRun {
    readonly glyphs: readonly { readonly path: { toSVG(): string } }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
    readonly advanceWidth: number;
  }
  export function create(font: Uint8Array): Font;
}
