import { Menu } from "@base-ui/react/menu";
import { ChevronUp, Copy } from "lucide-react";
import { useRef } from "react";
import controls from "@/components/shell/controls.module.css";
import styles from "./copy-menu.module.css";

export interface Copyable {
  readonly label: string;
  /** Returns what to say once it is copied; rejects with the reason. */
  readonly copy: () => Promise<string>;
}

/** Everything of a figure that can be taken away by the clipboard. */
export function CopyMenu({ items, run }: { items: readonly Copyable[]; run: (item: Copyable) => void }) {
  // In the dialog, of which it is a part, and not at the end of the page.
  const place = useRef<HTMLSpanElement>(null);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={controls.button}>
        <Copy size={15} aria-hidden /> Copy as <ChevronUp size={15} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal container={place}>
        <Menu.Positioner className={styles.positioner} side="top" align="start" sideOffset={6}>
          <Menu.Popup className={styles.popup}>
            {items.map((item) => (
              <Menu.Item key={item.label} className={styles.item} onClick={() => run(item)}>
                {item.label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
      <span ref={place} />
    </Menu.Root>
  );
}
