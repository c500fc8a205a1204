import { DELIMITER_LABEL, doubtWords, encodingLabel, QUOTE_LABEL } from "@/lib/domain/import-page-words";
import type { ChosenShape, TablePreview } from "@/lib/domain/table-survey";
import { formatEncoding } from "@/lib/domain/table-words";
import styles from "./import.module.css";
import { Select } from "./select";
import type { ReadingProblem } from "./table-reader";

/** Encodings that can be chosen, the usual ones first. */
const ENCODINGS = [
  ...["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "windows-1251", "windows-1253"],
  ...["windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874"],
  ...["iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-15", "koi8-r", "koi8-u", "ibm866", "macintosh"],
  ...["x-mac-cyrillic", "gb18030", "big5", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr"],
] as const;

interface Props {
  preview: TablePreview;
  chosen: ChosenShape;
  change: (chosen: ChosenShape) => void;
  /** Why the table cannot be read as it was chosen; the last reading that could stands below. */
  problem: ReadingProblem | null;
}

/** How the file is laid out: found, shown, and corrected; each change reads the preview anew. */
export function ShapeFields({ preview, chosen, change, problem }: Props) {
  const { shape, encoding, doubts } = preview;
  const value = { ...shape, ...chosen };
  const isTable = shape.format === "delimited";
  const from = (part: keyof ChosenShape) => (chosen[part] === undefined ? "Found" : "Chosen");
  return (
    <section className={styles.section} aria-labelledby="shape">
      <h2 id="shape" className="visually-hidden">
        How the file is laid out
      </h2>
      <div className={styles.shape}>
        <Select
          label="Encoding"
          value={value.encoding}
          onChange={(next) => change({ encoding: next })}
          note={doubtWords("encoding", chosen.encoding ? [] : doubts) ?? reasonOf(formatEncoding(encoding))}
          isDoubtful={doubts.includes("encoding")}
        >
          {[...new Set([...ENCODINGS, value.encoding])].map((each) => (
            <option key={each} value={each}>
              {encodingLabel(each)}
            </option>
          ))}
        </Select>
        {isTable ? (
          <>
            <Select
              label="Columns are cut at"
              value={value.delimiter}
              onChange={(next) => change({ delimiter: next })}
              note={doubtWords("delimiter", chosen.delimiter ? [] : doubts) ?? from("delimiter")}
              isDoubtful={doubts.includes("delimiter")}
            >
              {[...new Set([...Object.keys(DELIMITER_LABEL), value.delimiter])].map((each) => (
                <option key={each} value={each}>
                  {DELIMITER_LABEL[each] ?? `“${each}”`}
                </option>
              ))}
            </Select>
            <Select
              label="Cells are quoted with"
              value={value.quote}
              onChange={(next) => change({ quote: next })}
              note={from("quote")}
            >
              {Object.entries(QUOTE_LABEL).map(([each, label]) => (
                <option key={each} value={each}>
                  {label}
                </option>
              ))}
            </Select>
            <Select
              label="The first row"
              value={value.header ? "yes" : "no"}
              onChange={(next) => change({ header: next === "yes" })}
              note={doubtWords("header", chosen.header === undefined ? doubts : []) ?? from("header")}
              isDoubtful={chosen.header === undefined && doubts.includes("header")}
            >
              <option value="yes">Names the columns</option>
              <option value="no">Is data already</option>
            </Select>
          </>
        ) : (
          <p className={styles.small}>JSON Lines: one record in each line.</p>
        )}
      </div>
      {problem ? (
        <p className={styles.problem} role="alert">
          It cannot be read that way: {problem.message}
        </p>
      ) : null}
    </section>
  );
}

// The encoding itself stands in the field above.
function reasonOf(sentence: string): string {
  const reason = sentence.slice(sentence.indexOf(": ") + 2);
  return `${reason[0]?.toUpperCase() ?? ""}${reason.slice(1)}`;
}
