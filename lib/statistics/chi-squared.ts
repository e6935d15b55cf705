/**
 * The probability that a chi-squared variable is at least `value`, within about 1e-12. `degreesOfFreedom` is whole, 1 or more.
 * One minus the series of the lower incomplete gamma function: DLMF 8.7.1, https://dlmf.nist.gov/8.7#E1.
 */
export function chiSquaredTail(value: number, degreesOfFreedom: number): number {
  const shape = degreesOfFreedom / 2;
  const half = value / 2;
  // From here on the probability is under 1e-100, and the series would overflow.
  if (half > 600) return 0;
  let term = (half ** shape * Math.exp(-half)) / gamma(shape + 1);
  let lower = term;
  for (let n = 1; term > lower * 1e-17; n++) {
    term *= half / (shape + n);
    lower += term;
  }
  return Math.min(1, Math.max(0, 1 - lower));
}

/** The gamma function of a whole or half number. */
function gamma(number: number): number {
  if (number === 1) return 1;
  if (number === 0.5) return Math.sqrt(Math.PI);
  return (number - 1) * gamma(number - 1);
}
