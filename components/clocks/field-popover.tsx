"use client";

import { Popover } from "@base-ui/react/popover";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./clocks.module.css";
import fields from "./fields.module.css";

interface Props {
  /** What the button says: what is chosen now. */
  value: string;
  /** Names the button, with the value, and the popover. */
  label: string;
  /** Whether something other than the default is chosen. */
  active: boolean;
  children: ReactNode;
}

/** A button that says what is chosen, and opens the fields to type it. */
export function FieldPopover({ value, label, active, children }: Props) {
  return (
    <Popover.Root>
      <Popover.Trigger
        className={styles.value}
        aria-label={`${label}: ${value}`}
        data-active={active || undefined}
      >
        <span>{value}</span>
        <ChevronDown size={13} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner
          side="top"
          align="start"
          sideOffset={22}
          collisionPadding={8}
          style={{ zIndex: 30 }}
        >
          <Popover.Popup className={fields.popup}>
            <Popover.Title className={fields.popupTitle}>{label}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
