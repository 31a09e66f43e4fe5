// The mark: a locked-up page with the sealing stamp.
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="1" y="1" width="22" height="22" rx="2" fill="var(--ink)" />
      <path d="M5 6.2h14" stroke="var(--on-ink)" strokeWidth="2.6" />
      <path d="M5 10.4h6M5 13.2h6M5 16h6M5 18.8h6M13 10.4h6M13 13.2h6" stroke="var(--on-ink)" strokeWidth="1.3" />
      <circle cx="16" cy="17.4" r="3" fill="none" stroke="#f0684f" strokeWidth="1.8" />
    </svg>
  )
}
