"use client";

import { Collapsible } from "@base-ui/react/collapsible";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./facets.module.css";
import { useSection } from "./use-section";

interface Props {
  title: string;
  /** Whether it is open until a reader has opened or closed it. */
  openAtFirst?: boolean;
  /** Whether it filters, which is said also while it is closed. */
  filtered: boolean;
  /** Made only while the section is open: its counts cost a pass over the claims. */
  children: () => ReactNode;
}

/** A part of the panel that opens and closes, and stays so for the session. */
export function FacetSection({ title, openAtFirst = false, filtered, children }: Props) {
  const [open, setOpen] = useSection(title, openAtFirst);
  return (
    <Collapsible.Root className={styles.section} open={open} onOpenChange={setOpen}>
      <h3>
        <Collapsible.Trigger className={styles.trigger}>
          <ChevronRight size={16} aria-hidden />
          {title}
          {filtered ? <small className={styles.filtered}>filtered</small> : null}
        </Collapsible.Trigger>
      </h3>
      <Collapsible.Panel className={styles.inside}>{open ? children() : null}</Collapsible.Panel>
    </Collapsible.Root>
  );
}
