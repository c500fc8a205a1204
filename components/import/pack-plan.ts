import type { TableMapping, TableShape } from "@/lib/domain/table-import";

/** Characters of a plan that fit into an address. */
export const PLAN_LENGTH = 48_000;

/** Resolves to how a table is read as the server takes it: JSON as raw DEFLATE in base64url, because it travels in an address. */
export async function packPlan(plan: { shape: TableShape; mapping: TableMapping }): Promise<string> {
  const json = new Blob([JSON.stringify(plan)]).stream();
  const packed = await new Response(json.pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer();
  let text = "";
  for (const byte of new Uint8Array(packed)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
