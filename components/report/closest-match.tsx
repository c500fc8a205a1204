import { matchSentence, methodWords, partRow, scoreWords } from "@/lib/domain/closest-match-words";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { codePointSlice } from "@/lib/text/quote-match";
import type { ReadQuote } from "@/lib/text/read-claims";
import { closestAnchor } from "@/lib/view/report-anchors";
import styles from "./report-claim.module.css";

interface Props {
  read: ReadQuote;
  /** Id of the claim, and the position of the quote in it. */
  claim: string;
  at: number;
  text: string;
}

/** What is offered for a quote that no longer stands in the text: a passage, how like it is, and what that is made of. */
export function ClosestMatch({ read, claim, at, text }: Props) {
  const { closest, sought } = read;
  if (closest === null) {
    return (
      <p id={closestAnchor(claim, at)} className={styles.offer}>
        {sought
          ? "Nothing in the text is like it."
          : "No closest match was looked for: too many quotes of this text are gone."}
      </p>
    );
  }
  return (
    <div className={styles.offer}>
      <p>
        <a href={`#${closestAnchor(claim, at)}`}>Closest match</a>, {scoreWords(closest.score)}:{" "}
        <q dir="auto">{codePointSlice(text, closest.start, closest.end)}</q>
      </p>
      <p>{sentenceCase(matchSentence(closest))}.</p>
      <details>
        <summary>How this score is made</summary>
        <p>
          {methodWords(closest.method)}. Nothing is moved there: whether it is the quote is for an editor to
          say.
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Agrees</th>
              <th scope="col">Counts</th>
            </tr>
          </thead>
          <tbody>
            {closest.parts.map((part) => {
              const { name, share, weight } = partRow(part);
              return (
                <tr key={part.part}>
                  <th scope="row">{name}</th>
                  <td>{share}%</td>
                  <td>{weight}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </div>
  );
}
