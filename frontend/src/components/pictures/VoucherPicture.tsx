/** A phone that gets a present: data. */
export function VoucherPicture() {
  return (
    <svg viewBox="0 0 320 170" aria-hidden="true">
      <path
        fill="#e2f1ec"
        d="M44 96c-8-44 40-70 92-64 28 3 44-16 82-10 50 8 72 38 62 76-8 34-58 44-116 44S50 136 44 96z"
      />
      <rect
        x="98"
        y="22"
        width="74"
        height="130"
        rx="14"
        fill="#fff"
        stroke="#1d2136"
        strokeWidth="3"
      />
      <rect x="107" y="36" width="56" height="96" rx="6" fill="#e8eefb" />
      <path stroke="#1d2136" strokeWidth="3" strokeLinecap="round" d="M129 142h12" />
      <path
        stroke="#20469f"
        strokeWidth="7"
        strokeLinecap="round"
        d="M119 108v-8M131 108v-18M143 108v-30M155 108v-42"
      />
      <rect
        x="176"
        y="82"
        width="66"
        height="52"
        rx="5"
        fill="#fbe6d8"
        stroke="#1d2136"
        strokeWidth="3"
      />
      <path stroke="#c8643a" strokeWidth="8" d="M209 84v49" />
      <path
        fill="#fbe6d8"
        stroke="#1d2136"
        strokeWidth="3"
        strokeLinejoin="round"
        d="M170 68h78v17h-78z"
      />
      <path stroke="#c8643a" strokeWidth="8" d="M209 69.500v14" />
      <path
        fill="#fff"
        stroke="#1d2136"
        strokeWidth="3"
        strokeLinejoin="round"
        d="M209 67c-9-22-32-17-26-5 3 5 14 6 26 5zM209 67c9-22 32-17 26-5-3 5-14 6-26 5z"
      />
    </svg>
  );
}
