import type { Family } from "@/lib/domain/family";

/** The end of each family's line, by itself. Contact and standing have none: a plain stroke, and a dotted one. */
const SIGN: Record<Family, React.ReactNode> = {
  contact: <path d="M1 6h10" stroke="currentColor" strokeWidth="2" />,
  cooperation: <path d="M3 1.5 10.5 6 3 10.5z" fill="currentColor" />,
  friction: <path d="M1 6h8M9 1v10" stroke="currentColor" strokeWidth="2" />,
  force: (
    <>
      <path d="M5 1.5 11.5 6 5 10.5z" fill="currentColor" />
      <path d="M2.2 1v10" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  awareness: <path d="m6 1.4 4.6 4.6L6 10.6 1.4 6z" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  standing: <path d="M1 6h10" stroke="currentColor" strokeWidth="2" strokeDasharray="2 2" />,
};

/** The sign of a family in its colour, as small as a letter: which family it is needs no colour. */
export function FamilySign({ family }: { family: Family }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      style={{ color: `var(--family-${family})`, flex: "none" }}
    >
      {SIGN[family]}
    </svg>
  );
}
