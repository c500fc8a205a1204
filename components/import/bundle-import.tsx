"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import type { BundleProblems, BundleReport } from "@/lib/domain/bundle-report";
import { bundleSentence, IMPORT_CANCELLED } from "@/lib/domain/import-page-words";
import { formatCount } from "@/lib/domain/sentence";
import controls from "../shell/controls.module.css";
import { ChooseFile } from "./choose-file";
import { FileBar } from "./file-bar";
import styles from "./import.module.css";
import type { ImportRoomProps } from "./import-room-props";
import { ProgressBar } from "./progress-bar";
import look from "./report.module.css";
import { TextField } from "./text-field";
import { useBundleImport } from "./use-bundle-import";

interface Props extends ImportRoomProps {
  file: File;
  take: (file: File) => void;
  setIsBusy: (isBusy: boolean) => void;
}

/** A bundle brings its own records: it is checked whole, every problem is named with its path, and then it is stored or not. */
export function BundleImport({ file, take, access, setIsBusy }: Props) {
  const { state, send, cancel } = useBundleImport(file);
  const [token, setToken] = useState("");
  const isBusy = state.step === "checking" || state.step === "storing";
  useEffect(() => setIsBusy(isBusy), [isBusy, setIsBusy]);
  useEffect(() => {
    if (access === "open") send(true, "");
  }, [access, send]);
  return (
    <div className={styles.message}>
      <h1 className={styles.title}>
        {state.step === "done" ? <Check size={30} aria-hidden /> : null}
        {HEADING[state.step]}
      </h1>
      <FileBar file={file} take={isBusy ? null : take} />
      <p className="visually-hidden" role="status">
        {HEADING[state.step]}
      </p>
      {access === "token" && state.step !== "done" ? (
        <div className={styles.token}>
          <TextField
            label="Token for imports"
            type="password"
            value={token}
            note="This server takes files from those who have its token. It is sent with the file and kept nowhere."
            onChange={setToken}
          />
        </div>
      ) : null}
      {state.step === "checking" || state.step === "storing" ? (
        <>
          <ProgressBar
            label={HEADING[state.step]}
            share={state.share < 1 ? state.share : null}
            words={state.share < 1 ? "On its way to the server" : "The server is at work"}
          />
          <p className={styles.actions}>
            <button type="button" className={controls.button} onClick={cancel}>
              Cancel
            </button>
            <span className={styles.small}>Cancelled, it leaves nothing behind.</span>
          </p>
        </>
      ) : null}
      {state.step === "cancelled" ? <p className={styles.lead}>{IMPORT_CANCELLED}</p> : null}
      {state.step === "checked" || state.step === "done" ? <BundleCard report={state.report} /> : null}
      {state.step === "failed" ? <Problems problem={state.problem} /> : null}
      <p className={styles.actions}>
        {state.step === "done" ? (
          <Link className={controls.primary} href={`/d/${state.report.dossier}`} prefetch={false}>
            Open the dossier
          </Link>
        ) : null}
        {state.step === "checked" && state.report.result === "unchanged" ? (
          <Link className={controls.primary} href={`/d/${state.report.dossier}`} prefetch={false}>
            Open the dossier
          </Link>
        ) : null}
        {state.step === "checked" && state.report.result !== "unchanged" ? (
          <button type="button" className={controls.primary} onClick={() => send(false, token)}>
            {state.report.result === "replaced"
              ? `Replace version ${state.report.replaced}`
              : "Import the dossier"}
          </button>
        ) : null}
        {state.step === "idle" || state.step === "cancelled" || state.step === "failed" ? (
          <button
            type="button"
            className={controls.primary}
            disabled={access === "token" && token === ""}
            onClick={() => send(true, token)}
          >
            {state.step === "failed" ? "Check it again" : "Check it"}
          </button>
        ) : null}
        {state.step === "done" ? <ChooseFile take={take} label="Import another file" look="button" /> : null}
      </p>
    </div>
  );
}

const HEADING = {
  idle: "A Relata bundle",
  cancelled: "A Relata bundle",
  checking: "Checking the bundle",
  storing: "Importing the bundle",
  checked: "A Relata bundle, without a problem",
  done: "The dossier is there",
  failed: "The bundle is refused",
} as const;

function BundleCard({ report }: { report: BundleReport }) {
  return (
    <div className={look.card}>
      <h2>
        <bdi>{report.title}</bdi>
      </h2>
      <p>
        <code>{report.dossier}</code>, version <bdi>{report.version}</bdi>
      </p>
      <p>
        {formatCount(report.claims, "claim")} · {formatCount(report.actors, "actor")} ·{" "}
        {formatCount(report.reports, "report")} · {formatCount(report.relationTypes, "relation type")}
      </p>
      <p>{bundleSentence(report)}</p>
    </div>
  );
}

function Problems({ problem }: { problem: { title: string; detail: string } & Partial<BundleProblems> }) {
  const { issues = [], issueCount = 0, title, detail } = problem;
  return (
    <div role="alert">
      <p className={styles.lead}>{issues.length > 0 ? detail : `${title} ${detail}`}</p>
      {issues.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <section className={look.scroll} tabIndex={0} aria-label="Problems of the bundle">
          <table className={look.table}>
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">Expected</th>
                <th scope="col">Got</th>
              </tr>
            </thead>
            <tbody>
              {issues.map((issue) => (
                <tr key={`${issue.path} ${issue.code} ${issue.expected}`}>
                  <td>
                    <code>{issue.path}</code>
                  </td>
                  <td>{issue.expected}</td>
                  <td>
                    <bdi>{issue.got}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {issueCount > issues.length ? (
        <p className={styles.small}>
          These are the first {issues.length} of {formatCount(issueCount, "problem")}.
        </p>
      ) : null}
    </div>
  );
}
