/** The browser's question, and the finger on the right answer. */
export function AllowPicture() {
  return (
    <svg viewBox="0 0 220 170" aria-hidden="true">
      <rect
        x="44"
        y="8"
        width="104"
        height="154"
        rx="16"
        fill="#fff"
        stroke="#1d2136"
        strokeWidth="3"
      />
      <rect x="53" y="22" width="86" height="122" rx="7" fill="#fbe6d8" />
      <rect
        x="60"
        y="46"
        width="72"
        height="66"
        rx="8"
        fill="#fff"
        stroke="#1d2136"
        strokeWidth="2.500"
      />
      <rect x="70" y="56" width="20" height="14" rx="3.500" fill="#20469f" />
      <path fill="#20469f" d="M91 61l7-4v13l-7-4z" />
      <rect x="109" y="54" width="9" height="14" rx="4.500" fill="#20469f" />
      <path
        stroke="#20469f"
        strokeWidth="2.500"
        fill="none"
        strokeLinecap="round"
        d="M106 64a7.500 7.500 0 0 0 15 0M113.500 72v3"
      />
      <rect x="68" y="84" width="26" height="17" rx="8.500" fill="#eee6dc" />
      <rect x="99" y="84" width="28" height="17" rx="8.500" fill="#2f6b5e" />
      <path
        stroke="#fff"
        strokeWidth="3"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M107 92.500l4 4 7-7.500"
      />
      <path
        fill="#f0bd9a"
        stroke="#1d2136"
        strokeWidth="3"
        strokeLinejoin="round"
        d="M120 98c-4-5 3-11 7-6l22 25c5-4 10-2 12 2 5-2 9 0 10 4 5 0 8 3 9 8l6 27-40 2c-16-10-29-15-24-25 3-5 9-2 14 2z"
      />
    </svg>
  );
}
