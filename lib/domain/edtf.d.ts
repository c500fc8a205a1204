/** What we use of `edtf` 4.11.1, which ships no types: a second opinion in tests on which texts are dates. */
declare module "edtf" {
  export function parse(text: string, options?: { level?: number }): { type: string; level: number };
  export default function edtf(text: string): { min: number; max: number };
}
