import type { Report } from "@/lib/domain/report";
import { formatWhen, isInferred } from "@/lib/domain/when-words";
import { Tag } from "./tag";

/** When a report was published, and whether that is inferred, with the coder's note on it. */
export function Published({ report }: { report: Pick<Report, "published"> }) {
  return (
    <>
      {formatWhen(report.published)}
      {isInferred(report.published) ? <Tag title={report.published.note}>inferred</Tag> : null}
    </>
  );
}
