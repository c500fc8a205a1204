import { bytesWords } from "@/lib/domain/import-page-words";
import { ChooseFile } from "./choose-file";
import styles from "./import.module.css";

/** The line that says which file is looked at, and changes it. */
export function FileBar({ file, take }: { file: File; take: ((file: File) => void) | null }) {
  return (
    <p className={styles.file}>
      <bdi>{file.name}</bdi>
      <span>{bytesWords(file.size)}</span>
      {take ? <ChooseFile take={take} label="Choose another file" look="quiet" /> : null}
    </p>
  );
}
