import { limitsSentence } from "@/lib/domain/import-page-words";
import type { ImportLimits } from "@/lib/domain/table-survey";
import { ChooseFile } from "./choose-file";
import styles from "./drop.module.css";

/** The page of imports before there is a file: where to put one, what a table needs, and how much is taken. */
export function FirstLook({ take, limits }: { take: (file: File) => void; limits: ImportLimits }) {
  return (
    <div className={styles.room}>
      <div>
        <div className={styles.target}>
          <strong>Drop a file here</strong>
          <span>CSV, TSV, JSON Lines, a Relata bundle</span>
          <span>or a graph: GEXF, GraphML, Cytoscape JSON, CX2, FollowTheMoney</span>
          <ChooseFile take={take} />
        </div>
        <p className={styles.limits}>
          {limitsSentence(limits)} On the command line: <code>npx relata import FILE --dossier ID</code>
        </p>
      </div>
      <WhatItNeeds />
    </div>
  );
}

/** What a table has to have, by example. */
export function WhatItNeeds() {
  return (
    <div className={styles.aside}>
      <h2>One row, one claim</h2>
      <p>
        Three columns are enough, under any names: <strong>who</strong>, <strong>did what</strong>,{" "}
        <strong>to whom</strong>. A date, a source, the words and what it is about make it better.
      </p>
      <table className={styles.example}>
        <thead>
          <tr>
            <th scope="col">who</th>
            <th scope="col">what</th>
            <th scope="col">whom</th>
            <th scope="col">when</th>
            <th scope="col">source</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>Averia</td>
            <td style={{ color: "var(--family-friction)" }}>refused support to</td>
            <td>Brunmark</td>
            <td>2030-05</td>
            <td>The Beacon</td>
          </tr>
          <tr>
            <td>Brunmark</td>
            <td style={{ color: "var(--family-contact)" }}>met with</td>
            <td>Cadia</td>
            <td>2030-06-02</td>
            <td>Kestrel</td>
          </tr>
        </tbody>
      </table>
      <p>What each column means is guessed and shown to you first. Nothing is stored before you say so.</p>
    </div>
  );
}
