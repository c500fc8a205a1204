import { toRelated } from "@/components/evidence/to-related";
import type { LineOfOne } from "@/lib/claims/compare-reports";
import { onlyWords } from "@/lib/domain/comparison-words";
import type { DossierData } from "@/lib/domain/dossier-data";
import { commonMode, modeMark } from "@/lib/domain/mode-words";
import { formatCount } from "@/lib/domain/sentence";
import { STANCE_WORDS } from "@/lib/domain/stance-words";
import compare from "./compare.module.css";
import { LineLink } from "./line-link";
import styles from "./report-comparison.module.css";
import { Tag } from "./tag";

interface Props {
  letter: "A" | "B";
  lines: readonly LineOfOne[];
  data: DossierData;
}

/** What one of two reports says alone, as lines that lead to their own comparison. */
export function OnlyInOne({ letter, lines, data }: Props) {
  const id = `only-${letter}`;
  return (
    <section className={compare.section} aria-labelledby={id}>
      <h3 id={id}>
        Only in {letter}: {formatCount(lines.length, "line")}
      </h3>
      {lines.length === 0 ? (
        <p className={compare.lead}>{letter} says nothing that the other report does not carry too.</p>
      ) : (
        <ul className={styles.only}>
          {lines.map(({ line, claims }) => {
            const mode = commonMode(claims.map((claim) => claim.mode));
            const [known] = toRelated([line], data, () => modeMark(mode));
            const stance = claims.find((claim) => claim.stance !== "asserts")?.stance ?? "asserts";
            return known ? (
              <li key={line}>
                <span className="visually-hidden">{onlyWords(letter, stance)} </span>
                <LineLink dossier={data.dossier.id} {...known} />
                {stance === "asserts" ? null : <Tag kind="warn">{STANCE_WORDS[stance].verb}</Tag>}
              </li>
            ) : null;
          })}
        </ul>
      )}
    </section>
  );
}
