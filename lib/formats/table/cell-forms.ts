const DATE =
  /^(?:\d{4}-\d{1,2}(?:-\d{1,2})?(?:[T ].*)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./]\d{1,2}[./]\d{1,2})$/;
const NUMBER = /^[-+]?\d+(?:[.,]\d+)*(?:e[-+]?\d+)?%?$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** Returns whether a cell is an address on the web. */
export function isAddress(cell: string): boolean {
  return ADDRESS.test(cell.trim());
}

/** Returns whether a cell is a number. */
export function isNumber(cell: string): boolean {
  return NUMBER.test(cell.trim());
}

/** Returns whether a cell is what no header would be: a number, a day or an address. */
export function looksLikeData(cell: string): boolean {
  const text = cell.trim();
  return NUMBER.test(text) || DATE.test(text) || ADDRESS.test(text);
}
