import { DelimitedParser, type Dialect } from "./delimited";
import { TABLE_LIMITS } from "./table-limits";

/** What may separate cells, strongest first: of two that fit equally well, a tab is hardly ever part of a cell. */
export const DELIMITERS = ["\t", ";", "|", ","] as const;
const QUOTES = ['"', "", "'"] as const;

/** Rows that are looked at. */
const ROWS = 200;

/** How delimited text seems to be laid out, and whether anything else fits as well. */
export interface DialectGuess extends Dialect {
  readonly confident: boolean;
}

interface Fit extends Dialect {
  /** Share of the rows that have as many cells as most have. */
  readonly evenness: number;
  readonly width: number;
}

/**
 * Returns the delimiter and quotation mark under which the rows at the start of a text are most alike.
 *
 * `sep=;` in the first line settles the delimiter, as in Excel. Double quotation marks enclose cells unless the rows are
 * more alike without; single ones only where the rows are more alike with them. Text without any delimiter, or none at
 * all, is commas, not confident.
 */
export function guessDialect(start: string, complete: boolean): DialectGuess {
  const said = separatorLine(start);
  const text = said === null ? start : start.slice(said.length);
  const delimiters = said === null ? DELIMITERS : [said.delimiter];
  const fits = delimiters.map((delimiter) => bestQuote(text, delimiter, complete));
  const ranked = fits.filter(({ width }) => width > 1).sort((a, b) => b.evenness - a.evenness);
  const [best] = ranked;
  if (best === undefined) {
    const [delimiter = ",", quote = '"'] = said === null ? [] : [said.delimiter];
    return { delimiter, quote, confident: said !== null };
  }
  const rivals = ranked.filter((fit) => fit !== best && fit.evenness > best.evenness - 0.05);
  // A delimiter that cuts more cells out of equally even rows is the better one.
  const widest = rivals.reduce((a, b) => (b.evenness === best.evenness && b.width > a.width ? b : a), best);
  return {
    delimiter: widest.delimiter,
    quote: widest.quote,
    confident: said !== null || (rivals.length === 0 && best.evenness > 0.9),
  };
}

/** Returns the delimiter that Excel's first line `sep=;` names, and the length of that line, or null. */
export function separatorLine(start: string): { delimiter: string; length: number } | null {
  const found = /^sep=([^\r\n"])(?:\r\n|\r|\n|$)/i.exec(start);
  return found?.[1] === undefined ? null : { delimiter: found[1], length: found[0].length };
}

function bestQuote(text: string, delimiter: string, complete: boolean): Fit {
  let best: Fit | null = null;
  for (const quote of QUOTES) {
    if (quote !== "" && !text.includes(quote) && quote !== QUOTES[0]) continue;
    const fit = fitOf(text, { delimiter, quote }, complete);
    if (fit !== null && (best === null || fit.evenness > best.evenness)) best = fit;
  }
  return best ?? { delimiter, quote: "", evenness: 0, width: 1 };
}

/** Null where a quotation mark is never closed. */
function fitOf(text: string, dialect: Dialect, complete: boolean): Fit | null {
  const widths = new Map<number, number>();
  let rowCount = 0;
  try {
    for (const row of sampleRows(text, dialect, complete, ROWS)) {
      if (row.every((cell) => cell === "")) continue;
      widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
      rowCount++;
    }
  } catch {
    return null;
  }
  const [width, count] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  return { ...dialect, evenness: rowCount === 0 ? 0 : count / rowCount, width };
}

/** Returns the first rows of a text; the last one, which may be cut off, only where the text is complete. */
export function sampleRows(text: string, dialect: Dialect, complete: boolean, count: number): string[][] {
  const parser = new DelimitedParser(dialect, TABLE_LIMITS);
  const rows = parser.push(text);
  if (complete && rows.length < count) rows.push(...parser.end());
  return rows.slice(0, count);
}
