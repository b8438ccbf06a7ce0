/** A friendly room with an open door and a chair to wait in. */
export function DoorPicture() {
  return (
    <svg viewBox="0 0 320 170" aria-hidden="true">
      <path
        fill="#fbe6d8"
        d="M34 100C24 52 66 26 118 30c34 3 50-16 92-10 54 8 84 36 74 80-8 36-60 44-124 44S42 138 34 100z"
      />
      <rect
        x="180"
        y="32"
        width="66"
        height="112"
        rx="4"
        fill="#fff"
        stroke="#1d2136"
        strokeWidth="3"
      />
      <path
        fill="#e8eefb"
        stroke="#1d2136"
        strokeWidth="3"
        strokeLinejoin="round"
        d="M180 32l38 12v106l-38-6z"
      />
      <circle cx="209" cy="98" r="3.500" fill="#c8643a" />
      <path fill="#20469f" d="M88 82h42a8 8 0 0 1 8 8v22H80V90a8 8 0 0 1 8-8z" />
      <path
        fill="#2f5ab8"
        stroke="#1d2136"
        strokeWidth="3"
        strokeLinejoin="round"
        d="M72 108h74a6 6 0 0 1 6 6v12H66v-12a6 6 0 0 1 6-6z"
      />
      <path
        fill="none"
        stroke="#1d2136"
        strokeWidth="3"
        strokeLinejoin="round"
        d="M80 108V90a8 8 0 0 1 8-8h42a8 8 0 0 1 8 8v18"
      />
      <path
        stroke="#1d2136"
        strokeWidth="3"
        strokeLinecap="round"
        d="M74 128v16M144 128v16M52 145h216"
      />
      <path
        fill="#fff"
        stroke="#1d2136"
        strokeWidth="3"
        d="M92 46a15 15 0 1 0 30 0 15 15 0 0 0-30 0z"
      />
      <path
        stroke="#1d2136"
        strokeWidth="2.500"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
        d="M107 38v8l6 3"
      />
      <path fill="#c8643a" d="M158 145l-3-22h14l-3 22z" />
      <path
        stroke="#2f6b5e"
        strokeWidth="3.500"
        strokeLinecap="round"
        fill="none"
        d="M162 123c0-14-10-16-12-24M162 123c0-16 8-18 11-28M162 121c0-10 1-20-1-28"
      />
    </svg>
  );
}
