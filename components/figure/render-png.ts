import { tooLargeImage } from "@/lib/domain/figure-check-words";
import { pngSize } from "@/lib/view/png-chunks";

/** An image that could not be made, in words for the person who asked for it. */
export class ImageNotMade extends Error {}

/**
 * Returns an SVG document as a PNG of exactly this many pixels. The document's own width and height must be the same.
 *
 * Rejects with `ImageNotMade`, and never gives a blank or smaller image: the browser's canvas is tried at this size first,
 * and what was drawn is looked at before and after it is encoded.
 */
export async function renderPng(
  svg: string,
  width: number,
  height: number,
  transparent = false,
): Promise<Blob> {
  const canvas = canvasOf(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null || !holdsPixels(context, width, height)) {
    throw new ImageNotMade(tooLargeImage(width, height));
  }
  const image = await decode(svg);
  context.clearRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  if (isBlank(context, width, height, transparent)) {
    throw new ImageNotMade(
      "The browser drew an empty image, so nothing was saved. Choose SVG, or try another browser.",
    );
  }
  const png = await encode(canvas);
  const size = pngSize(new Uint8Array(await png.slice(0, 64).arrayBuffer())) ?? { width: 0, height: 0 };
  canvas.width = 0;
  if (size.width !== width || size.height !== height) {
    throw new ImageNotMade(
      `The browser made ${size.width} × ${size.height} pixels and not ${width} × ${height}. Choose SVG.`,
    );
  }
  return png;
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** Too large a canvas takes drawing without complaint and stays empty, so its last pixel is written and read back. */
function holdsPixels(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  try {
    context.fillStyle = "#123456";
    context.fillRect(width - 1, height - 1, 1, 1);
    const [red, green, blue] = context.getImageData(width - 1, height - 1, 1, 1).data;
    return red === 0x12 && green === 0x34 && blue === 0x56;
  } catch {
    return false;
  }
}

async function decode(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    throw new ImageNotMade(
      "The browser could not read its own drawing of the figure. Choose SVG, or try another browser.",
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Whether the corner or the first line of the title is empty: paper must lie in the one and ink in the other. */
function isBlank(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  transparent: boolean,
): boolean {
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  if (alpha !== (transparent ? 0 : 255)) return true;
  const { data } = context.getImageData(0, 0, width, Math.ceil(height / 6));
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] !== red || data[i + 1] !== green || data[i + 2] !== blue || data[i + 3] !== alpha)
      return false;
  }
  return true;
}

/** Up to so many pixels every browser of the last ten years makes an image; above it is tried. */
const ALWAYS_FITS = 16_000_000;

/** Returns whether this browser can make an image of this size. Costs its memory for a moment where it is large. */
export function canMakeImage(width: number, height: number): boolean {
  if (width * height <= ALWAYS_FITS && Math.max(width, height) <= 8192) return true;
  const canvas = canvasOf(width, height);
  const context = canvas.getContext("2d");
  const fits = context !== null && holdsPixels(context, width, height);
  canvas.width = 0;
  return fits;
}

function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob !== null && blob.size > 0) resolve(blob);
      else reject(new ImageNotMade("The browser could not write the PNG. Choose a smaller scale, or SVG."));
    }, "image/png");
  });
}
