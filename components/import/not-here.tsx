import styles from "./drop.module.css";
import { WhatItNeeds } from "./first-look";

/** For visitors who may not import over HTTP: how it is done where Relata runs. */
export function NotHere() {
  return (
    <div className={styles.room}>
      <div className={styles.aside}>
        <h2>Here, files are imported on the command line</h2>
        <p>
          This server takes no files from visitors. Whoever runs it imports a table, or a bundle, where it is
          installed:
        </p>
        <code className={styles.command}>npx relata import events.csv --dossier events</code>
        <code className={styles.command}>npx relata import my-dossier.json</code>
        <p>
          <code>--dry-run</code> shows how it would be read and stores nothing. To let others import over
          HTTP, set <code>RELATA_IMPORT_TOKEN</code>.
        </p>
      </div>
      <WhatItNeeds />
    </div>
  );
}
