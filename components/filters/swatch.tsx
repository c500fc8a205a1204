import type { Family } from "@/lib/domain/family";

const HEAD: Record<Family, React.ReactNode> = {
  contact: null,
  cooperation: <path d="M25 3.2 33 8l-8 4.8z" fill="currentColor" />,
  friction: <path d="M32 2.6v10.8" stroke="currentColor" strokeWidth="2" />,
  force: (
    <>
      <path d="M25 3.2 33 8l-8 4.8z" fill="currentColor" />
      <path d="M21.5 2.6v10.8" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  awareness: <path d="m28 3.4 4.8 4.6-4.8 4.6L23.2 8z" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  standing: null,
};

const END: Record<Family, number> = {
  contact: 34,
  cooperation: 26,
  friction: 32,
  force: 26,
  awareness: 23,
  standing: 34,
};

/** A short sample of a family's line: its colour and its head. Role lines are thin and dotted. */
export function Swatch({ family, role = false }: { family: Family; role?: boolean }) {
  return (
    <svg
      width="36"
      height="16"
      viewBox="0 0 36 16"
      aria-hidden="true"
      style={{ color: `var(--family-${family})` }}
    >
      <path
        d={`M2 8H${END[family]}`}
        stroke="currentColor"
        strokeWidth={role ? 1.3 : 2}
        strokeDasharray={role ? "1.5 3" : undefined}
        strokeLinecap={role ? "round" : "butt"}
      />
      {HEAD[family]}
    </svg>
  );
}
