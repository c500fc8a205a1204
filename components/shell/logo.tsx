/** The mark: two actors and the line between them, with the hollow diamond of a relation that somebody reports. */
export function Logo() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path d="M5.4 18.6 18.6 5.4" stroke="currentColor" strokeWidth="1.8" strokeDasharray="3 2.2" />
      <circle cx="4.6" cy="19.4" r="3.1" fill="currentColor" />
      <rect x="16.2" y="1.6" width="6.2" height="6.2" rx="1.2" fill="currentColor" />
      <path d="m12 8.4 3.6 3.6-3.6 3.6L8.4 12z" fill="var(--paper)" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}
