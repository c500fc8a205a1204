/** What stands in a PNG's first 24 bytes: signature, then the length and name of the header, width and height. */
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** An image that could not be made, in words for the person who asked for it. */
export class ImageNotMade extends Error {}

/**
 * Returns an SVG document as a PNG of exactly this many pixels. The document's own width and height must be the same.
 *
 * Rejects with `ImageNotMade`, and never gives a blank or smaller image: the browser's canvas is tried at this size first,
 * and what was drawn is looked at before and after it is encoded.
 */
export async function renderPng(svg: string, width: number, height: number): Promise<Blob> {
  const canvas = canvasOf(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null || !holdsPixels(context, width, height)) {
    throw new ImageNotMade(
      `This browser cannot make an image of ${width} × ${height} pixels. Choose a smaller scale, or SVG, which has no such limit.`,
    );
  }
  const image = await decode(svg);
  context.clearRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  if (isBlank(context, width, height)) {
    throw new ImageNotMade(
      "The browser drew an empty image, so nothing was saved. Choose SVG, or try another browser.",
    );
  }
  const png = await encode(canvas);
  const size = await pngSize(png);
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
function isBlank(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  if (alpha !== 255) return true;
  const { data } = context.getImageData(0, 0, width, Math.ceil(height / 6));
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] !== red || data[i + 1] !== green || data[i + 2] !== blue) return false;
  }
  return true;
}

function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob !== null && blob.size > 0) resolve(blob);
      else reject(new ImageNotMade("The browser could not write the PNG. Choose a smaller scale, or SVG."));
    }, "image/png");
  });
}

async function pngSize(png: Blob): Promise<{ width: number; height: number }> {
  const head = new DataView(await png.slice(0, 24).arrayBuffer());
  const isPng = head.byteLength === 24 && PNG_SIGNATURE.every((byte, i) => head.getUint8(i) === byte);
  return isPng ? { width: head.getUint32(16), height: head.getUint32(20) } : { width: 0, height: 0 };
}
