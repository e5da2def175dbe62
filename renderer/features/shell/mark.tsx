/** The sign of the application: a line that rises over its own ground. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path d="M3 23.2h22" stroke="var(--line-strong)" strokeWidth="1.2" strokeLinecap="round" opacity="0.6" />
      <path
        d="M3 21.5c3.2 0 4.6-1.2 6-3.6s3-2.6 5-3.1 3.4-1.8 4.7-4.6 2.4-4 4.3-4.4"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <circle cx="23.4" cy="5.6" r="2.5" fill="var(--level-5)" />
    </svg>
  );
}
