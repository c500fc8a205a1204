"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Tabs } from "@base-ui/react/tabs";
import { X } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import controls from "@/components/shell/controls.module.css";
import type { Explored } from "@/components/shell/use-explored";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import { exportable, firstDataChoices } from "@/lib/view/data-export";
import type { View } from "@/lib/view/view-state";
import { DataPart } from "./data-part";
import styles from "./export-dialog.module.css";
import { FigurePart } from "./figure-part";

export interface ExportDialogProps {
  readonly data: DossierData;
  readonly table: ClaimTable;
  readonly explored: Explored;
  readonly view: View;
  readonly onClose: () => void;
}

/** What can be taken away: the figure of the view as it is now, and the data behind it for other programs. */
export function ExportDialog({ data, table, explored, view, onClose }: ExportDialogProps) {
  const download = useRef<HTMLButtonElement>(null);
  const there = useMemo(() => exportable(data, explored.result), [data, explored.result]);
  const [choices, setChoices] = useState(() => firstDataChoices(there, explored.filters.length > 0));
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} initialFocus={download}>
          <Tabs.Root className={styles.parts} defaultValue="figure">
            <div className={styles.head}>
              <Dialog.Title>
                Export<span className={styles.unseen}> figure</span>
              </Dialog.Title>
              <Tabs.List className={styles.tabs} aria-label="What to export" activateOnFocus>
                <Tabs.Tab className={styles.tab} value="figure">
                  Figure
                </Tabs.Tab>
                <Tabs.Tab className={styles.tab} value="data">
                  Data
                </Tabs.Tab>
              </Tabs.List>
              <Dialog.Close className={controls.icon} aria-label="Close">
                <X size={18} aria-hidden />
              </Dialog.Close>
            </div>
            {/* Kept while the other part is looked at: what somebody wrote for a figure is not lost. */}
            <Tabs.Panel className={styles.figure} value="figure" keepMounted>
              <FigurePart data={data} table={table} explored={explored} view={view} download={download} />
            </Tabs.Panel>
            <Tabs.Panel className={styles.data} value="data">
              <DataPart data={data} explored={explored} there={there} choices={choices} change={setChoices} />
            </Tabs.Panel>
          </Tabs.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
