"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type FormEvent, useState } from "react";
import controls from "@/components/shell/controls.module.css";
import { problemDetail } from "@/components/shell/problem-sentence";
import type { DossierData } from "@/lib/domain/dossier-data";
import { type DossierScope, formatScope, SCOPE_LIMITS } from "@/lib/domain/dossier-scope";
import { actorChoice } from "@/lib/domain/dossier-scope-words";
import { draftOf, type ScopeDraft, scopeOfDraft } from "@/lib/view/scope-draft";
import { scopeLink } from "@/lib/view/scope-link";
import type { View } from "@/lib/view/view-state";
import { ActorPicker } from "./actor-picker";
import styles from "./scope-dialog.module.css";

const TOPS = [100, 300, 1_000, 3_000] as const;

const KINDS = [
  { kind: "top", label: "The actors with most lines" },
  { kind: "near", label: "Everything on some actors" },
  { kind: "path", label: "The ways between two actors" },
  { kind: "time", label: "What happened within some days" },
] as const;

interface Props {
  data: DossierData;
  view: View;
  onClose: () => void;
}

/** Chooses which part of a large dossier is here. The server says first whether it can be had. */
export function ScopeDialog({ data, view, onClose }: Props) {
  const { id } = data.dossier;
  const [draft, setDraft] = useState(() => draftOf(data));
  const [state, setState] = useState<"resting" | "asking">("resting");
  const [problem, setProblem] = useState<string | null>(null);
  const [asking] = useState(() => new AbortController());
  const close = () => {
    asking.abort();
    onClose();
  };
  const change = (changed: Partial<ScopeDraft>) => {
    setDraft((before) => ({ ...before, ...changed }));
    setProblem(null);
  };
  const scope = scopeOfDraft(draft);
  const show = async (event: FormEvent) => {
    event.preventDefault();
    if (typeof scope === "string") return setProblem(scope);
    setState("asking");
    const { signal } = asking;
    const refused = await refusal(id, scope, signal);
    // Whoever closes the dialog while the server looks stays where they are.
    if (signal.aborted) return;
    if (refused === null) location.assign(scopeLink(id, view, scope));
    else {
      setProblem(refused);
      setState("resting");
    }
  };
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <div className={styles.head}>
            <Dialog.Title>Which part of the dossier?</Dialog.Title>
            <Dialog.Close className={controls.icon} aria-label="Close">
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          <form onSubmit={show}>
            <fieldset className={styles.kinds}>
              <legend className={styles.legend}>
                All of it is too much for a browser. Choose what to show:
              </legend>
              {KINDS.map(({ kind, label }) => (
                <div key={kind} className={styles.kind} data-chosen={draft.kind === kind || undefined}>
                  <label className={styles.choice}>
                    <input
                      type="radio"
                      name="kind"
                      checked={draft.kind === kind}
                      onChange={() => change({ kind })}
                    />
                    {label}
                  </label>
                  {draft.kind === kind ? (
                    <div className={styles.fields}>
                      <Fields draft={draft} dossier={id} change={change} />
                    </div>
                  ) : null}
                </div>
              ))}
            </fieldset>
            {problem ? (
              <p role="alert" className={styles.problem}>
                {problem}
              </p>
            ) : null}
            <div className={styles.foot}>
              <Dialog.Close className={controls.button}>Cancel</Dialog.Close>
              <button type="submit" className={controls.primary} disabled={state === "asking"}>
                {state === "asking" ? "Looking …" : "Show this part"}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface FieldsProps {
  draft: ScopeDraft;
  dossier: string;
  change: (changed: Partial<ScopeDraft>) => void;
}

function Fields({ draft, dossier, change }: FieldsProps) {
  if (draft.kind === "top")
    return (
      <fieldset className={styles.tops} aria-label="How many">
        {TOPS.map((top) => (
          <label key={top} className={styles.choice}>
            <input type="radio" name="top" checked={draft.top === top} onChange={() => change({ top })} />
            {actorChoice(top)}
          </label>
        ))}
      </fieldset>
    );
  if (draft.kind === "near")
    return (
      <ActorPicker
        dossier={dossier}
        label="Actors"
        picked={draft.near}
        most={SCOPE_LIMITS.near}
        onChange={(near) => change({ near })}
      />
    );
  if (draft.kind === "path")
    return (
      <ActorPicker
        dossier={dossier}
        label="Two actors"
        picked={draft.path}
        most={2}
        onChange={(path) => change({ path })}
      />
    );
  return (
    <div className={styles.days}>
      <label>
        From
        <input type="date" value={draft.from} onChange={(event) => change({ from: event.target.value })} />
      </label>
      <label>
        to
        <input type="date" value={draft.to} onChange={(event) => change({ to: event.target.value })} />
      </label>
    </div>
  );
}

/** Returns why a part cannot be had, in a sentence, or null where it can. */
async function refusal(dossier: string, scope: DossierScope, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(
      `/api/dossiers/${dossier}/scope?scope=${encodeURIComponent(formatScope(scope))}`,
      { signal },
    );
    return response.ok ? null : await problemDetail(response);
  } catch {
    return "The server did not answer. Try again in a moment.";
  }
}
