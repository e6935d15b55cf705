/** A 95 % confidence interval; both ends belong to it. */
export type Range = { lower: number; upper: number };

/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** The interval of a share by the log(-log) transformation, which stays within 0 and 1. Null for 0 and 1, where it is not defined. */
export function logLogRange(share: number, standardError: number): Range | null {
  if (share <= 0 || share >= 1) return null;
  const width = Math.exp((Z * standardError) / (share * Math.abs(Math.log(share))));
  return { lower: share ** width, upper: share ** (1 / width) };
}

/** The interval of the share `count / total`, by Wilson's score: Wilson 1927, doi 10.1080/01621459.1927.10502953. */
export function wilsonRange(count: number, total: number): Range {
  const share = count / total;
  const scale = 1 + Z ** 2 / total;
  const center = (share + Z ** 2 / (2 * total)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2))) / scale;
  return { lower: Math.max(0, center - half), upper: Math.min(1, center + half) };
}
