/** Curves through knots: monotone cubic for sizes (never overshoots), natural cubic for centre lines (smooth to the second derivative). */

export type Curve = (at: number) => number;
/** [position, value], positions rising. */
export type Knot = readonly [number, number];

function requireRising(knots: readonly Knot[]): void {
  if (knots.length < 2) throw new Error(`curve: needs at least 2 knots, got ${knots.length}`);
  for (let i = 1; i < knots.length; i++)
    if (!(knots[i]![0] > knots[i - 1]![0]))
      throw new Error(`curve: knot positions must rise, got ${knots[i - 1]![0]} then ${knots[i]![0]}`);
}

/** Index of the span that holds `at`. */
function spanOf(positions: Float64Array, at: number): number {
  let i = 0;
  while (i < positions.length - 2 && at > positions[i + 1]!) i++;
  return i;
}

/** Hermite cubic with harmonic-mean slopes (Fritsch and Butland 1984): monotone wherever the knots are. Constant beyond the ends. */
export function monotoneCubic(knots: readonly Knot[]): Curve {
  requireRising(knots);
  const n = knots.length;
  const t = Float64Array.from(knots, (k) => k[0]);
  const v = Float64Array.from(knots, (k) => k[1]);
  const slope = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const before = i > 0 ? (v[i]! - v[i - 1]!) / (t[i]! - t[i - 1]!) : 0;
    const after = i < n - 1 ? (v[i + 1]! - v[i]!) / (t[i + 1]! - t[i]!) : 0;
    if (i === 0) slope[i] = after;
    else if (i === n - 1) slope[i] = before;
    else slope[i] = before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  }
  return (at) => {
    if (at <= t[0]!) return v[0]!;
    if (at >= t[n - 1]!) return v[n - 1]!;
    const i = spanOf(t, at);
    const h = t[i + 1]! - t[i]!;
    const s = (at - t[i]!) / h;
    const s2 = s * s;
    const s3 = s2 * s;
    return (
      v[i]! * (2 * s3 - 3 * s2 + 1) +
      slope[i]! * h * (s3 - 2 * s2 + s) +
      v[i + 1]! * (3 * s2 - 2 * s3) +
      slope[i + 1]! * h * (s3 - s2)
    );
  };
}

/** Monotone cubic on a circle of the given period; knots within one period, rising. */
export function periodicMonotoneCubic(knots: readonly Knot[], period: number): Curve {
  const before = knots.slice(-3).map(([a, value]): Knot => [a - period, value]);
  const after = knots.slice(0, 3).map(([a, value]): Knot => [a + period, value]);
  const curve = monotoneCubic([...before, ...knots, ...after]);
  return (at) => curve(at - Math.floor(at / period) * period);
}

/** Cubic spline with no curvature at its ends; straight on beyond them. */
export function naturalCubic(knots: readonly Knot[]): Curve {
  requireRising(knots);
  const n = knots.length;
  const t = Float64Array.from(knots, (k) => k[0]);
  const v = Float64Array.from(knots, (k) => k[1]);
  // Second derivatives from the usual tridiagonal system (Thomas algorithm).
  const m = new Float64Array(n);
  const upper = new Float64Array(n);
  for (let i = 1; i < n - 1; i++) {
    const a = t[i]! - t[i - 1]!;
    const b = t[i + 1]! - t[i]!;
    const right = 6 * ((v[i + 1]! - v[i]!) / b - (v[i]! - v[i - 1]!) / a);
    const pivot = 2 * (a + b) - a * upper[i - 1]!;
    upper[i] = b / pivot;
    m[i] = (right - a * m[i - 1]!) / pivot;
  }
  for (let i = n - 2; i > 0; i--) m[i] = m[i]! - upper[i]! * m[i + 1]!;
  const slopeAt = (i: number, h: number, isEnd: boolean): number =>
    (v[i + 1]! - v[i]!) / h +
    (isEnd ? (h / 6) * (m[i]! + 2 * m[i + 1]!) : -(h / 6) * (2 * m[i]! + m[i + 1]!));
  const firstSlope = slopeAt(0, t[1]! - t[0]!, false);
  const lastSlope = slopeAt(n - 2, t[n - 1]! - t[n - 2]!, true);
  return (at) => {
    if (at < t[0]!) return v[0]! + (at - t[0]!) * firstSlope;
    if (at > t[n - 1]!) return v[n - 1]! + (at - t[n - 1]!) * lastSlope;
    const i = spanOf(t, at);
    const h = t[i + 1]! - t[i]!;
    const a = (t[i + 1]! - at) / h;
    const b = 1 - a;
    return a * v[i]! + b * v[i + 1]! + (((a * a * a - a) * m[i]! + (b * b * b - b) * m[i + 1]!) * h * h) / 6;
  };
}
