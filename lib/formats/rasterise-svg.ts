import { Resvg } from "@resvg/resvg-js";

/**
 * Returns an SVG without text as a PNG of its own width and height. The same on every machine: the rasteriser brings its own
 * code and looks at no font. Throws where the document is none.
 */
export function rasteriseSvg(svg: string): Uint8Array {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: "original" },
    logLevel: "off",
  });
  return image.render().asPng();
}
