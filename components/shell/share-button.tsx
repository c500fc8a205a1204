"use client";

import { Check, Link2 } from "lucide-react";
import { useEffect, useState } from "react";
import type { DossierData } from "@/lib/domain/dossier-data";
import { permalink } from "@/lib/view/permalink";
import type { View } from "@/lib/view/view-state";
import controls from "./controls.module.css";
import styles from "./share.module.css";

const SHOWN_MS = 4000;

/** Copies the link that restores this view with this version of the data; where copying is refused, shows it to copy. */
export function ShareButton({ view, data }: { view: View; data: DossierData }) {
  const [state, setState] = useState<{ link: string; copied: boolean } | null>(null);
  useEffect(() => {
    if (!state?.copied) return;
    const timer = setTimeout(() => setState(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const share = async () => {
    const link = permalink(view, data, location.origin);
    const copied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setState({ link, copied });
  };
  return (
    <span className={styles.share}>
      <button type="button" className={controls.button} onClick={() => void share()}>
        {state?.copied ? <Check size={16} aria-hidden /> : <Link2 size={16} aria-hidden />}
        <span className={styles.word}>Share</span>
      </button>
      <span className={styles.toast} aria-live="polite">
        {state?.copied ? "Link copied. It opens exactly this view." : null}
        {state && !state.copied ? (
          <label>
            Copy this link:
            <input
              readOnly
              value={state.link}
              onFocus={(event) => event.currentTarget.select()}
              onBlur={() => setState(null)}
            />
          </label>
        ) : null}
      </span>
    </span>
  );
}
