/** The normal distribution, and Student's t where samples are small. */

/** The value below which a share p of a standard normal lies (Acklam's approximation, good to nine digits). */
export function quantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
  ];
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
  const poly = (k: number[], x: number) => k.reduce((sum, each) => sum * x + each, 0);
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  if (p > 0.97575) return -quantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return poly(c, q) / (poly(d, q) * q + 1);
  }
  const q = p - 0.5;
  const r = q * q;
  return (poly(a, r) * q) / (poly(b, r) * r + 1);
}

/** Half widths of a two-sided interval, in standard errors: of 95% where nothing else is said. */
export const Z95 = quantile(0.975);

/** As `quantile`, for a mean whose variance is estimated from `free` + 1 values (Cornish and Fisher). */
export function studentQuantile(p: number, free: number): number {
  const z = quantile(p);
  if (free < 1) return Number.POSITIVE_INFINITY;
  const z3 = z ** 3;
  const z5 = z ** 5;
  return z + (z3 + z) / (4 * free) + (5 * z5 + 16 * z3 + 3 * z) / (96 * free * free);
}
