"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import controls from "./controls.module.css";
import { type ThemeChoice, useTheme } from "./use-theme";

const NEXT: Record<ThemeChoice, ThemeChoice> = { system: "light", light: "dark", dark: "system" };
const ICON = { system: Monitor, light: Sun, dark: Moon };
const NAME = { system: "as the system", light: "light", dark: "dark" };

/** Steps through system, light and dark; its name says which is in force and which comes next. */
export function ThemeButton() {
  const { choice, choose } = useTheme();
  const Icon = ICON[choice];
  const name = `Theme: ${NAME[choice]}. Change to ${NAME[NEXT[choice]]}`;
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={name}
      title={name}
      onClick={() => choose(NEXT[choice])}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
