export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 28 28"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      aria-hidden
    >
      <path d="M3 11c6 0 5.500 10 10.500 10S17 8.500 21.500 7.600" />
      <circle cx="23.600" cy="7.200" r="2.500" fill="currentColor" stroke="none" />
    </svg>
  );
}
