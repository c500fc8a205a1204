import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import "./fonts.css";
import "./globals.css";
import { OpenFigure } from "@/components/figure/open-figure";
import { ThemeStyle } from "./theme-style";

export const metadata: Metadata = {
  title: { default: "Relata", template: "%s – Relata" },
  description:
    "Who did what to whom, according to whom: reported relations between actors, with their evidence.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get("theme")?.value;
  const theme = chosen === "light" || chosen === "dark" ? chosen : undefined;
  return (
    <html lang="en" data-theme={theme} suppressHydrationWarning>
      <head>
        <ThemeStyle />
      </head>
      <body>
        {children}
        <OpenFigure />
      </body>
    </html>
  );
}
