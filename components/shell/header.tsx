"use client";

import { Redo2, Undo2 } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import controls from "./controls.module.css";
import styles from "./header.module.css";
import { Logo } from "./logo";

/** The bar over every page: where you are, a search, and what you can do with the view. */
export function Header({
  title,
  version,
  find,
  actions,
}: {
  title?: string;
  version?: string;
  find?: ReactNode;
  actions: ReactNode;
}) {
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.home} aria-label="Relata, all dossiers">
        <Logo />
        <span className={styles.wordmark}>Relata</span>
      </Link>
      {title ? (
        <h1 className={styles.title} title={title}>
          <bdi>{title}</bdi>
          <span className={styles.version}>v{version}</span>
        </h1>
      ) : null}
      <div className={styles.find}>{find}</div>
      <div className={styles.actions}>{actions}</div>
    </header>
  );
}

/** Undo and redo of filters, hiding, expanding and moving. */
export function UndoRedo({ undo, redo }: { undo: (() => void) | null; redo: (() => void) | null }) {
  return (
    <span className={styles.undo}>
      <button
        type="button"
        className={controls.icon}
        aria-label="Undo"
        disabled={!undo}
        onClick={undo ?? undefined}
      >
        <Undo2 size={18} aria-hidden />
      </button>
      <button
        type="button"
        className={controls.icon}
        aria-label="Redo"
        disabled={!redo}
        onClick={redo ?? undefined}
      >
        <Redo2 size={18} aria-hidden />
      </button>
    </span>
  );
}
