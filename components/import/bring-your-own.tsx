"use client";

import { FileUp } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { ImportAccess } from "@/lib/domain/table-survey";
import controls from "../shell/controls.module.css";
import { ChooseFile } from "./choose-file";
import styles from "./drop.module.css";
import { FileDrop } from "./file-drop";
import { leaveFile } from "./waiting-file";

/** On the front page: a file is chosen here, or dropped anywhere, and looked at on the page of imports. */
export function BringYourOwn({ access }: { access: ImportAccess }) {
  const router = useRouter();
  const take = useCallback(
    (file: File) => {
      leaveFile(file);
      router.push("/import");
    },
    [router],
  );
  const isOpen = access !== "closed";
  return (
    <section className={styles.invitation} aria-labelledby="bring-your-own">
      {isOpen ? <FileDrop take={take} /> : null}
      <FileUp size={26} strokeWidth={1.5} aria-hidden />
      <div>
        <h2 id="bring-your-own">Bring your own data</h2>
        <p>
          {isOpen
            ? "A table or graph of who did what to whom: drop it anywhere on this page. CSV, TSV, JSON Lines, GEXF, GraphML, Cytoscape, CX2, FollowTheMoney, or a Relata bundle."
            : "A table or graph of who did what to whom: CSV, TSV, JSON Lines, GEXF, GraphML, Cytoscape, CX2, FollowTheMoney, or a Relata bundle."}
        </p>
        {isOpen ? (
          <ChooseFile take={take} />
        ) : (
          <Link className={controls.button} href="/import">
            How to import
          </Link>
        )}
        {isOpen ? (
          <noscript>
            <p>
              Without JavaScript: <code>npx relata import FILE --dossier ID</code>
            </p>
          </noscript>
        ) : null}
      </div>
    </section>
  );
}
