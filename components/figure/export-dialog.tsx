"use client";
export function ExportDialog(_props: Record<string, unknown>) {
  return null;
}
