"use client";

import Link from "next/link";
import controls from "@/components/shell/controls.module.css";
import styles from "./page.module.css";

/** Stands for a page that could not be made. The cause is in the server's log under the digest. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className={styles.message} role="alert">
      <h1>This page could not be made</h1>
      <p>
        The database may be starting, or out of reach. Nothing was lost.
        {error.digest ? ` Reference for the log: ${error.digest}.` : ""}
      </p>
      <p className={styles.messageActions}>
        <button type="button" className={controls.primary} onClick={reset}>
          Try again
        </button>
        <Link className={controls.button} href="/">
          All dossiers
        </Link>
      </p>
    </main>
  );
}
