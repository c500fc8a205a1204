"use client";

import { useCallback, useEffect, useState } from "react";
import { commandFor, tooLargeSentence } from "@/lib/domain/import-page-words";
import { ChooseFile } from "./choose-file";
import { FileDrop } from "./file-drop";
import { FirstLook } from "./first-look";
import styles from "./import.module.css";
import type { ImportRoomProps } from "./import-room-props";
import { OpenedFile } from "./opened-file";
import { forgetFile, waitingFile } from "./waiting-file";

/** The page of imports: a file is chosen, looked at, corrected, imported, and what came of it is told. */
export function ImportRoom(props: ImportRoomProps) {
  const { limits } = props;
  const [file, setFile] = useState<File | null>(waitingFile);
  const [isBusy, setIsBusy] = useState(false);
  useEffect(forgetFile, []);
  const take = useCallback((chosen: File) => setFile(chosen), []);
  return (
    <>
      <FileDrop take={take} disabled={isBusy} />
      {file === null ? (
        <>
          <h1 className={styles.title}>Bring your own data</h1>
          <FirstLook take={take} limits={limits} />
        </>
      ) : file.size > Math.max(limits.bytes, limits.bundleBytes) ? (
        <TooLarge file={file} limit={limits.bytes} take={take} />
      ) : (
        <OpenedFile key={keyOf(file)} {...props} file={file} take={take} setIsBusy={setIsBusy} />
      )}
    </>
  );
}

function TooLarge({ file, limit, take }: { file: File; limit: number; take: (file: File) => void }) {
  return (
    <div className={styles.message} role="alert">
      <h1 className={styles.title}>
        <bdi>{file.name}</bdi> is too large
      </h1>
      <p>{tooLargeSentence(file.size, limit)} The command line, where Relata runs, takes up to 1 GB:</p>
      <code className={styles.command}>{commandFor(file.name, file.name.endsWith(".json"))}</code>
      <ChooseFile take={take} label="Choose another file" />
    </div>
  );
}

let chosen = 0;
const keys = new WeakMap<File, number>();

// A file that is chosen again may have changed, and nothing settled before holds for another.
function keyOf(file: File): number {
  const key = keys.get(file) ?? ++chosen;
  keys.set(file, key);
  return key;
}
