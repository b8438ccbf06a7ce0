/** Two people talk to each other through their screens. */
export function TalkPicture() {
  return (
    <svg viewBox="0 0 320 190" aria-hidden="true">
      <path
        fill="#fbe6d8"
        d="M22 120C8 70 52 30 104 34c34 3 52-22 98-16 62 8 106 52 96 104-9 46-66 52-138 52S34 166 22 120z"
      />
      <rect
        x="40"
        y="62"
        width="104"
        height="84"
        rx="12"
        fill="#fff"
        stroke="#1d2136"
        strokeWidth="3"
      />
      <rect x="50" y="72" width="84" height="64" rx="6" fill="#e8eefb" />
      <path fill="#20469f" d="M62 136c2-18 14-26 30-26s28 8 30 26z" />
      <circle cx="92" cy="94" r="15" fill="#f0bd9a" />
      <path
        fill="#5b3420"
        d="M76 95c-2-14 6-20 16-20s18 6 16 20c-3-6-6-9-10-10-6 3-16 3-19 2-2 2-3 5-3 8z"
      />
      <path
        d="M87 100c3 3.500 7 3.500 10 0"
        stroke="#5b3420"
        strokeWidth="2"
        fill="none"
        strokeLinecap="round"
      />
      <path stroke="#1d2136" strokeWidth="3" strokeLinecap="round" d="M74 158h36" />
      <path stroke="#1d2136" strokeWidth="3" d="M92 146v12" />
      <rect
        x="208"
        y="48"
        width="66"
        height="112"
        rx="13"
        fill="#fff"
        stroke="#1d2136"
        strokeWidth="3"
      />
      <rect x="216" y="60" width="50" height="84" rx="6" fill="#e2f1ec" />
      <path fill="#c8643a" d="M220 144c1-17 10-24 21-24s20 7 21 24z" />
      <circle cx="241" cy="103" r="14" fill="#a86f4c" />
      <path
        fill="#1d2136"
        d="M226 104c-3-16 6-22 15-22s18 6 15 22c-1-4-3-7-5-9-5 2-15 2-20 0-2 2-4 5-5 9z"
      />
      <path
        d="M236 109c3 3 7 3 10 0"
        stroke="#3b2417"
        strokeWidth="2"
        fill="none"
        strokeLinecap="round"
      />
      <path stroke="#1d2136" strokeWidth="3" strokeLinecap="round" d="M236 152h10" />
      <path
        fill="#fff"
        stroke="#1d2136"
        strokeWidth="3"
        strokeLinejoin="round"
        d="M152 38h34a9 9 0 0 1 9 9v12a9 9 0 0 1-9 9h-14l-10 9v-9h-10a9 9 0 0 1-9-9V47a9 9 0 0 1 9-9z"
      />
      <path
        fill="#c8643a"
        d="M169 61l-7.500-6.800a4.600 4.600 0 0 1 6.500-6.500l1 1 1-1a4.600 4.600 0 0 1 6.500 6.500z"
      />
      <path
        d="M158 112c5 0 7 6 12 6s7-6 12-6 7 6 12 6"
        stroke="#e7a27c"
        strokeWidth="3"
        fill="none"
        strokeLinecap="round"
      />
    </svg>
  );
}
