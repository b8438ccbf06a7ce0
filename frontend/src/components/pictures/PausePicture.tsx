/** A cup and a note: nothing is lost, take your time. */
export function PausePicture() {
  return (
    <svg viewBox="0 0 320 150" aria-hidden="true">
      <path
        fill="#fbe6d8"
        d="M40 86c-6-38 34-62 84-58 30 2 40-14 82-10 52 5 84 32 78 68-6 34-56 42-120 42S46 122 40 86z"
      />
      <path
        fill="#fff"
        stroke="#1d2136"
        strokeWidth="3"
        strokeLinejoin="round"
        d="M92 62h66v34a26 26 0 0 1-26 26h-14a26 26 0 0 1-26-26z"
      />
      <path fill="none" stroke="#1d2136" strokeWidth="3" d="M158 72h8a12 12 0 0 1 0 24h-9" />
      <path
        fill="none"
        stroke="#c8643a"
        strokeWidth="3"
        strokeLinecap="round"
        d="M110 50c-5-7 5-10 0-17M126 50c-5-7 5-10 0-17M142 50c-5-7 5-10 0-17"
      />
      <path stroke="#1d2136" strokeWidth="3" strokeLinecap="round" d="M78 130h96" />
      <path
        fill="#e8eefb"
        stroke="#1d2136"
        strokeWidth="3"
        strokeLinejoin="round"
        d="M198 58l52-8 8 62-52 8z"
      />
      <path
        stroke="#20469f"
        strokeWidth="3"
        strokeLinecap="round"
        d="M210 74l28-4M212 88l32-5M214 102l20-3"
      />
    </svg>
  );
}
