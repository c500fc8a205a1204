"use client";

import { Layers } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import controls from "@/components/shell/controls.module.css";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import { fewerWords, partWords } from "@/lib/domain/dossier-scope-words";
import { sourceName } from "@/lib/view/source-name";
import type { View } from "@/lib/view/view-state";
import styles from "./scope-bar.module.css";

const ScopeDialog = dynamic(() => import("./scope-dialog").then((file) => file.ScopeDialog), { ssr: false });

/** Says, where not all of a dossier is here, which part is and how large, and how to get at the rest. Else nothing. */
export function ScopeBar({ data, table, view }: { data: DossierData; table: ClaimTable; view: View }) {
  const [open, setOpen] = useState(false);
  const { part } = data;
  if (!part) return null;
  const nameOf = (id: string) => sourceName(data, part.scope.kind === "report" ? "rep" : "act", id);
  return (
    <section className={styles.bar} aria-label="Part of the dossier">
      <Layers size={16} aria-hidden className={styles.sign} />
      <p>
        <strong>{partWords(part, table.claimCount, nameOf)}.</strong>{" "}
        <span className={styles.hint}>
          {fewerWords(part)} All counts are of this part. The search finds everybody in the dossier.
        </span>
      </p>
      <button type="button" className={controls.button} onClick={() => setOpen(true)}>
        Change part …
      </button>
      {open ? <ScopeDialog data={data} view={view} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
