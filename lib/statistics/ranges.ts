/** Both ends belong to the range. */
export type Range = { lower: number; upper: number };

/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * The 95 % range of a share, by the log(-log) transformation: it stays within 0 and 1.
 * Null for 0 and 1, where it is not defined.
 */
export function logLogRange(share: number, standardError: number): Range | null {
  if (share <= 0 || share >= 1) return null;
  const width = Math.exp((Z * standardError) / (share * Math.abs(Math.log(share))));
  return { lower: share ** width, upper: share ** (1 / width) };
}

/** The 95 % range of `count` in `of`, by Wilson's score. Source: Wilson 1927, doi 10.1080/01621459.1927.10502953. */
export function wilsonRange(count: number, of: number): Range {
  const share = count / of;
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))) / (1 + Z ** 2 / of);
  return { lower: Math.max(0, middle - half), upper: Math.min(1, middle + half) };
}
