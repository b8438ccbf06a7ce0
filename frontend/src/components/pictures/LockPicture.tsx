/** The address bar with the sign that holds the permissions. */
export function LockPicture() {
  return (
    <svg viewBox="0 0 260 64" width="260" aria-hidden="true">
      <rect
        x="4"
        y="10"
        width="252"
        height="44"
        rx="22"
        fill="#fff"
        stroke="#1d2136"
        strokeWidth="3"
      />
      <circle cx="32" cy="32" r="17" fill="#fbe6d8" stroke="#a8471f" strokeWidth="3" />
      <path
        stroke="#1d2136"
        strokeWidth="2.500"
        strokeLinecap="round"
        d="M24 28h9M38 28h2M24 36h3M32 36h8"
      />
      <circle cx="35.500" cy="28" r="2.800" fill="#fff" stroke="#1d2136" strokeWidth="2.200" />
      <circle cx="29.500" cy="36" r="2.800" fill="#fff" stroke="#1d2136" strokeWidth="2.200" />
      <path stroke="#c9bdb0" strokeWidth="6" strokeLinecap="round" d="M64 32h120" />
    </svg>
  );
}
