/** Two speech bubbles that meet. */
export function Mark({ size = 40 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <path
        fill="#20469f"
        d="M5 13a9 9 0 0 1 9-9h9a9 9 0 0 1 9 9v4a9 9 0 0 1-9 9h-7l-7 6.500v-7.800A9 9 0 0 1 5 17z"
      />
      <path
        fill="#e08a5b"
        d="M43 29a9 9 0 0 0-7.500-8.900C34 26.600 29.300 30 23 30h-3.500a9 9 0 0 0 8.500 6h5.500l6.500 6.500v-7.300A9 9 0 0 0 43 29z"
      />
    </svg>
  );
}
