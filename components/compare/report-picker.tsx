import controls from "@/components/shell/controls.module.css";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatNumber } from "@/lib/domain/sentence";
import { whenWords } from "@/lib/domain/when-words";
import styles from "./report-picker.module.css";

/** Reports that each list offers at most; those that are chosen are offered in any case. */
const MOST_REPORTS = 1_000;

interface Props {
  data: DossierData;
  a: string | null;
  b: string | null;
}

/** Two lists of reports and a button: a plain form, so that it works before and without any script. */
export function ReportPicker({ data, a, b }: Props) {
  const offered = data.reports.filter(
    (report, at) => at < MOST_REPORTS || report.id === a || report.id === b,
  );
  const names = new Map(data.actors.map((actor) => [actor.id, actor.name]));
  return (
    <form
      // What a list shows is set once, so a link that names others needs a new one.
      key={`${a} ${b}`}
      className={styles.picker}
      method="get"
      action={`/d/${data.dossier.id}/compare`}
    >
      {(["a", "b"] as const).map((name) => (
        <label key={name} className={styles.label}>
          Report {name.toUpperCase()}
          <select name={name} defaultValue={(name === "a" ? a : b) ?? ""} required className={styles.select}>
            <option value="">Choose a report</option>
            {offered.map((report) => (
              <option key={report.id} value={report.id}>
                {names.get(report.publisher) ?? report.publisher}: {report.title} (
                {whenWords(report.published)})
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className={controls.primary}>
        Compare
      </button>
      {data.reports.length > offered.length ? (
        <p className={styles.more}>
          The first {formatNumber(MOST_REPORTS)} of {formatNumber(data.reports.length)} reports are listed.
          Others can be named in the address, as <code>a</code> and <code>b</code>.
        </p>
      ) : null}
    </form>
  );
}
