import { toRelated } from "@/components/evidence/to-related";
import type { DossierData, RelatedLineIds } from "@/lib/domain/dossier-data";
import { modeMark, type Unreal } from "@/lib/domain/mode-words";
import compare from "./compare.module.css";
import { LineLink } from "./line-link";

interface Props {
  data: DossierData;
  related: RelatedLineIds;
  /** What is said of those of these lines that nobody says are actually so. */
  modes: ReadonlyMap<string, Unreal>;
}

/** The lines that bear on a line: its reasons, what holds together with it, and, kept apart, what stands against it. */
export function BearingLines({ data, related, modes }: Props) {
  const lists = [
    ["Qualified by", "both hold together", related.butAlso],
    ["Contradicted by", "a report sets one against the other", related.contradicts],
    ["Because", "reasons that a report gives", related.because],
    ["Given as the reason for", "", related.reasonFor],
  ] as const;
  const known = lists.map(([title, gloss, ids]) => ({
    title,
    gloss,
    lines: toRelated(ids, data, (line) => modeMark(modes.get(line) ?? null)),
  }));
  const shown = known.filter(({ lines }) => lines.length > 0);
  if (shown.length === 0) return null;
  return (
    <div className={compare.bearing}>
      {shown.map(({ title, gloss, lines }) => (
        <section key={title}>
          <h4>
            {title} {gloss ? <small>{gloss}</small> : null}
          </h4>
          <ul>
            {lines.map((line) => (
              <li key={line.id}>
                <LineLink dossier={data.dossier.id} {...line} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
