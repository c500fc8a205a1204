/** Media types of the files that figures are saved as, in the words of browsers. */
export const FIGURE_TYPES: readonly string[] = ["image/png", "image/svg+xml", "application/pdf"];

const FIGURE_NAME = /\.(?:png|svg|pdf)$/i;

/**
 * Returns the first file that may be a figure, by its media type or, as some systems give none, by how its name ends; null
 * where there is none. Whether it says anything of a view is not looked at.
 */
export function figureAmong<Named extends { readonly name: string; readonly type: string }>(
  files: Iterable<Named>,
): Named | null {
  for (const file of files) if (FIGURE_TYPES.includes(file.type) || FIGURE_NAME.test(file.name)) return file;
  return null;
}
