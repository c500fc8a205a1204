"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import controls from "@/components/shell/controls.module.css";
import styles from "./filter-dialog.module.css";

/** The legend that is the filter, as a dialog where there is no room for it beside the graph. */
export function FilterDialog({
  open,
  onOpenChange,
  count,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What the filter leaves, said on the button that goes back to it. */
  count: string;
  children: ReactNode;
}) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <div className={styles.head}>
            <Dialog.Title>Show</Dialog.Title>
            <Dialog.Close className={controls.icon} aria-label="Close">
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          {children}
          <Dialog.Close className={`${controls.primary} ${styles.done}`}>Show {count}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
