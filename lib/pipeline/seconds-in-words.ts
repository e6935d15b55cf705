/** "40 seconds", "7 minutes", "2 hours"; rounds up. */
export function secondsInWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 90) return `${whole} ${whole === 1 ? "second" : "seconds"}`;
  if (whole < 5400) return `${Math.ceil(whole / 60)} minutes`;
  return `${Math.ceil(whole / 3600)} hours`;
}
