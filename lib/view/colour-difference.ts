/** Test support for the palette: how bright colours are, how people with each kind of vision see them, how far apart they are. */

type Triple = readonly [number, number, number];

export const VISIONS = ["normal", "protan", "deutan", "tritan"] as const;
export type Vision = (typeof VISIONS)[number];

/**
 * What linear RGB becomes for somebody without one kind of cone. G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
 * physiologically-based model for simulation of color vision deficiency", IEEE TVCG 15 (6), 2009; severity 1.0.
 */
const CONES: Readonly<Record<Vision, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Returns the contrast ratio of two colours given as #RRGGBB, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

/** Returns how far apart two colours given as #RRGGBB are to somebody with this vision, in CIEDE2000 units (D65). */
export function difference(one: string, other: string, vision: Vision = "normal"): number {
  return ciede2000(toLab(simulate(toLinear(one), vision)), toLab(simulate(toLinear(other), vision)));
}

/**
 * Returns the CIEDE2000 distance of two CIELAB colours, all weights 1. G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000
 * color-difference formula", Color Research and Application 30 (1), 2005, whose numbering of steps is kept.
 */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  // Step 1: chroma and hue, with greys stretched along a.
  const stretch = 1 + 0.5 * (1 - chromaWeight((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const c1 = Math.hypot(a1 * stretch, b1);
  const c2 = Math.hypot(a2 * stretch, b2);
  const h1 = hue(a1 * stretch, b1);
  const h2 = hue(a2 * stretch, b2);
  // Step 2: differences.
  const grey = c1 * c2 === 0;
  const turn = h2 - h1 - 360 * Math.round((h2 - h1) / 360);
  const deltaHue = grey ? 0 : 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
  // Step 3: weights at the middle of the two colours.
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const h = grey ? h1 + h2 : middleHue(h1, h2);
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const rotation = -sin(60 * Math.exp(-(((h - 275) / 25) ** 2))) * 2 * chromaWeight(c);
  const light = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const chroma = (c2 - c1) / (1 + 0.045 * c);
  const hueTerm = deltaHue / (1 + 0.015 * c * t);
  return Math.sqrt(light ** 2 + chroma ** 2 + hueTerm ** 2 + rotation * chroma * hueTerm);
}

function luminance(hex: string): number {
  const [red, green, blue] = toLinear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(hex: string): Triple {
  return channels((at) => {
    const value = Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function simulate(linear: Triple, vision: Vision): Triple {
  return channels((at) => Math.min(1, Math.max(0, dot(CONES[vision][at]!, linear))));
}

/** sRGB primaries, then CIELAB for D65 (IEC 61966-2-1; CIE 15). */
function toLab(linear: Triple): Triple {
  const [x, y, z] = [
    dot([0.4124564, 0.3575761, 0.1804375], linear) / 0.95047,
    dot([0.2126729, 0.7151522, 0.072175], linear),
    dot([0.0193339, 0.119192, 0.9503041], linear) / 1.08883,
  ].map((value) =>
    value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116,
  ) as unknown as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function chromaWeight(chroma: number): number {
  return Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
}

function hue(a: number, b: number): number {
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

function middleHue(h1: number, h2: number): number {
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
}

function channels(at: (channel: 0 | 1 | 2) => number): Triple {
  return [at(0), at(1), at(2)];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
