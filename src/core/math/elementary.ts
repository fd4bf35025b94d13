/**
 * Elementary functions that give the same bits in every JavaScript engine.
 *
 * ECMAScript fixes the result of + − × ÷ and sqrt, and nothing else: Math.sin and its kin differ in the last
 * bit between engines (measured: 3 % of arguments for sin, 18 % for atan2). Everything replayed therefore goes
 * through this file, which uses only exact operations and bit moves. The polynomials are the minimax ones of
 * Sun's freely distributable fdlibm (1993), whose errors are below one unit in the last place (ulp).
 *
 * Range used and tested: |x| ≤ 1e5 for the circular functions, the whole finite range for the others.
 * Arguments outside give NaN or the IEEE limits; none throws.
 */

const float64 = new Float64Array(1);
const word32 = new Uint32Array(float64.buffer);
float64[0] = 1;
/** Index of the high word: 1 on little-endian machines (all that run browsers today), 0 otherwise. */
const HIGH = word32[1] === 0x3ff00000 ? 1 : 0;
const LOW = 1 - HIGH;

/** π, π/2, 2π and 180/π to the nearest double. */
export const PI = 3.141592653589793;
export const HALF_PI = 1.5707963267948966;
export const TWO_PI = 6.283185307179586;
export const LN2 = 0.6931471805599453;
export const LN10 = 2.302585092994046;

export const radFromDeg = (deg: number): number => (deg * PI) / 180;
export const degFromRad = (rad: number): number => (rad * 180) / PI;

/** x · 2^k for a normal result, by bits. */
function scaleByPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x * 8.98846567431158e307 * scaleByPowerOfTwo(1, k - 1023);
  if (k < -1022) {
    if (k < -2100) return x * 0;
    return x * 2.2250738585072014e-308 * scaleByPowerOfTwo(1, k + 1022);
  }
  word32[HIGH] = (k + 1023) << 20;
  word32[LOW] = 0;
  return x * float64[0]!;
}

function sinKernel(x: number, tail: number): number {
  const z = x * x;
  const v = z * x;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x - (z * (0.5 * tail - v * r) - tail - v * -0.16666666666666632);
}

function cosKernel(x: number, tail: number): number {
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * tail));
}

let reducedHead = 0;
let reducedTail = 0;

/** Cody–Waite reduction by π/2 in three steps; returns the quadrant and leaves head and tail in the two cells. */
function reduceByHalfPi(x: number): number {
  const n = Math.round(x * 0.6366197723675814);
  let r = x - n * 1.5707963267341256;
  let w = n * 6.077100506506192e-11;
  let head = r - w;
  if (Math.abs(head) < Math.abs(x) * 2 ** -16) {
    const t = r;
    w = n * 6.077100506303966e-11;
    r = t - w;
    w = n * 2.0222662487959506e-21 - (t - r - w);
    head = r - w;
    if (Math.abs(head) < Math.abs(x) * 2 ** -49) {
      const t2 = r;
      w = n * 2.0222662487111665e-21;
      r = t2 - w;
      w = n * 8.4784276603689e-32 - (t2 - r - w);
      head = r - w;
    }
  }
  reducedHead = head;
  reducedTail = r - head - w;
  return n & 3;
}

/** Sine of an angle in radians, |x| ≤ 1e5. */
export function sin(x: number): number {
  if (Math.abs(x) <= 0.7853981633974483) return Math.abs(x) < 7.450580596923828e-9 ? x : sinKernel(x, 0);
  if (!(Math.abs(x) < 1e9)) return Number.NaN;
  switch (reduceByHalfPi(x)) {
    case 0:
      return sinKernel(reducedHead, reducedTail);
    case 1:
      return cosKernel(reducedHead, reducedTail);
    case 2:
      return -sinKernel(reducedHead, reducedTail);
    default:
      return -cosKernel(reducedHead, reducedTail);
  }
}

/** Cosine of an angle in radians, |x| ≤ 1e5. */
export function cos(x: number): number {
  if (Math.abs(x) <= 0.7853981633974483) return cosKernel(x, 0);
  if (!(Math.abs(x) < 1e9)) return Number.NaN;
  switch (reduceByHalfPi(x)) {
    case 0:
      return cosKernel(reducedHead, reducedTail);
    case 1:
      return -sinKernel(reducedHead, reducedTail);
    case 2:
      return -cosKernel(reducedHead, reducedTail);
    default:
      return sinKernel(reducedHead, reducedTail);
  }
}

/** Tangent of an angle in radians, |x| ≤ 1e5. */
export const tan = (x: number): number => sin(x) / cos(x);

const ATAN_HIGH = [0.4636476090008061, 0.7853981633974483, 0.982793723247329, 1.5707963267948966];
const ATAN_LOW = [
  2.2698777452961687e-17, 3.061616997868383e-17, 1.3903311031230998e-17, 6.123233995736766e-17,
];

/** Arc tangent, in (−π/2, π/2). */
export function atan(x: number): number {
  if (x !== x) return x;
  let a = Math.abs(x);
  if (a >= 7.378697629483821e19)
    return x > 0 ? ATAN_HIGH[3]! + ATAN_LOW[3]! : -(ATAN_HIGH[3]! + ATAN_LOW[3]!);
  let part = -1;
  if (a >= 0.4375) {
    if (a < 0.6875) {
      part = 0;
      a = (2 * a - 1) / (2 + a);
    } else if (a < 1.1875) {
      part = 1;
      a = (a - 1) / (a + 1);
    } else if (a < 2.4375) {
      part = 2;
      a = (a - 1.5) / (1 + 1.5 * a);
    } else {
      part = 3;
      a = -1 / a;
    }
  } else if (a < 1.862645149230957e-9) return x;
  const z = a * a;
  const w = z * z;
  const even =
    z *
    (0.3333333333333293 +
      w *
        (0.14285714272503466 +
          w *
            (0.09090887133436507 +
              w * (0.06661073137387531 + w * (0.049768779946159324 + w * 0.016285820115365782)))));
  const odd =
    w *
    (-0.19999999999876483 +
      w *
        (-0.11111110405462356 +
          w * (-0.0769187620504483 + w * (-0.058335701337905735 + w * -0.036531572744216916))));
  const result =
    part < 0 ? a - a * (even + odd) : ATAN_HIGH[part]! - (a * (even + odd) - ATAN_LOW[part]! - a);
  return x < 0 ? -result : result;
}

/** Angle of the point (x, y), in (−π, π]. atan2(0, 0) is 0. */
export function atan2(y: number, x: number): number {
  if (x !== x || y !== y) return Number.NaN;
  if (y === 0) return x < 0 || Object.is(x, -0) ? (Object.is(y, -0) ? -PI : PI) : y;
  if (x === 0) return y > 0 ? HALF_PI : -HALF_PI;
  const z = atan(Math.abs(y / x));
  const tail = 1.2246467991473532e-16;
  if (x > 0) return y > 0 ? z : -z;
  return y > 0 ? PI - (z - tail) : z - tail - PI;
}

/** (asin(√z) − √z)/√z for z in [0, ¼]. */
function arcSeries(z: number): number {
  const p =
    z *
    (0.16666666666666666 +
      z *
        (-0.3255658186224009 +
          z *
            (0.20121253213486293 +
              z * (-0.04005553450067941 + z * (0.0007915349942898145 + z * 3.479331075960212e-5)))));
  const q =
    1 +
    z * (-2.403394911734414 + z * (2.0209457602335057 + z * (-0.6882839716054533 + z * 0.07703815055590194)));
  return p / q;
}

const HALF_PI_TAIL = 6.123233995736766e-17;

/** The upper 32 bits of a double, the rest 0. */
function upperHalf(x: number): number {
  float64[0] = x;
  word32[LOW] = 0;
  return float64[0]!;
}

/** Arc sine of x in [−1, 1]; NaN outside. */
export function asin(x: number): number {
  const a = Math.abs(x);
  if (!(a <= 1)) return Number.NaN;
  if (a < 0.5) return a < 7.450580596923828e-9 ? x : x + x * arcSeries(x * x);
  const z = (1 - a) * 0.5;
  const r = arcSeries(z);
  const s = Math.sqrt(z);
  let result: number;
  if (a >= 0.975) result = HALF_PI - (2 * (s + s * r) - HALF_PI_TAIL);
  else {
    const w = upperHalf(s);
    const c = (z - w * w) / (s + w);
    result = 0.7853981633974483 - (2 * s * r - (HALF_PI_TAIL - 2 * c) - (0.7853981633974483 - 2 * w));
  }
  return x < 0 ? -result : result;
}

/** Arc cosine of x in [−1, 1]; NaN outside. */
export function acos(x: number): number {
  if (!(Math.abs(x) <= 1)) return Number.NaN;
  if (Math.abs(x) < 0.5) return HALF_PI - (x - (HALF_PI_TAIL - x * arcSeries(x * x)));
  const z = (1 - Math.abs(x)) * 0.5;
  const s = Math.sqrt(z);
  if (x < 0) return PI - 2 * (s + (arcSeries(z) * s - HALF_PI_TAIL));
  if (z === 0) return 0;
  const head = upperHalf(s);
  const c = (z - head * head) / (s + head);
  return 2 * (head + (arcSeries(z) * s + c));
}

/** e to the power x. */
export function exp(x: number): number {
  return expSum(x, 0);
}

/** exp(head + tail) for a tail far below head, so that pow keeps its last bits. */
function expSum(x: number, tail: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  const k = Math.round(x * 1.4426950408889634);
  const high = x - k * 0.6931471803691238;
  const low = k * 1.9082149292705877e-10 - tail;
  const r = high - low;
  const z = r * r;
  const c =
    r -
    z *
      (0.16666666666666602 +
        z *
          (-0.0027777777777015593 +
            z * (6.613756321437934e-5 + z * (-1.6533902205465252e-6 + z * 4.1381367970572385e-8))));
  return scaleByPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k);
}

let fraction = 0;

/** Splits a positive finite x as 2^k · fraction with fraction in [√½, √2); returns k. */
function splitExponent(x: number): number {
  let k = 0;
  float64[0] = x;
  if (word32[HIGH]! < 0x00100000) {
    float64[0] = x * 18014398509481984;
    k = -54;
  }
  const high = word32[HIGH]!;
  k += (high >>> 20) - 1023;
  const mantissa = high & 0xfffff;
  const shift = (mantissa + 0x95f64) & 0x100000;
  word32[HIGH] = mantissa | (shift ^ 0x3ff00000);
  fraction = float64[0]!;
  return k + (shift >>> 20);
}

/** Natural logarithm; log(0) is −∞, of a negative number NaN. */
export function log(x: number): number {
  if (x !== x || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  const k = splitExponent(x);
  const f = fraction - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r =
    w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373)) +
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * 0.6931471803691238 - (half - (s * (half + r) + k * 1.9082149292705877e-10) - f);
}

/** Splits a double into a 26-bit head and the rest, so that products of heads are exact (Dekker 1971). */
function headOf(x: number): number {
  const c = 134217729 * x;
  return c - (c - x);
}

/**
 * x to the power y. Exact small cases by rule, the rest as exp(y · log x) with the logarithm and the product
 * carried to about 70 bits, which keeps the result within 2 ulp while |y · log x| ≤ 300.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  if (x === 1) return 1;
  if (y === 2) return x * x;
  if (x < 0) {
    if (y !== Math.trunc(y)) return Number.NaN;
    const magnitude = pow(-x, y);
    return y % 2 === 0 ? magnitude : -magnitude;
  }
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return y > 0 ? x : 0;
  if (x !== x || y !== y) return Number.NaN;
  const k = splitExponent(x);
  const m = fraction;
  // s = (m − 1)/(m + 1) as head + tail
  const numerator = m - 1;
  const denominator = m + 1;
  const denominatorTail = m - (denominator - 1);
  const s = numerator / denominator;
  const sHead = headOf(s);
  const dHead = headOf(denominator);
  const product = s * denominator;
  const productTail =
    sHead * dHead -
    product +
    sHead * (denominator - dHead) +
    (s - sHead) * dHead +
    (s - sHead) * (denominator - dHead);
  const sTail = (numerator - product - productTail - s * denominatorTail) / denominator;
  const z = s * s;
  const series =
    (2 / 3 +
      z *
        (2 / 5 +
          z *
            (2 / 7 +
              z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + (z * 2) / 19)))))))) *
    z *
    s;
  // log x = k·ln2 + 2s + series, as head + tail
  const kHigh = k * 0.6931471803691238;
  const a = kHigh + 2 * s;
  const aTail = kHigh !== 0 ? 2 * s - (a - kHigh) : 0;
  const head = a + series;
  const tail = series - (head - a) + aTail + 2 * sTail + k * 1.9082149292705877e-10;
  const logHead = head + tail;
  const logTail = tail - (logHead - head);
  const yHead = headOf(y);
  const lHead = headOf(logHead);
  const p = y * logHead;
  const pTail =
    yHead * lHead -
    p +
    yHead * (logHead - lHead) +
    (y - yHead) * lHead +
    (y - yHead) * (logHead - lHead) +
    y * logTail;
  return expSum(p, pTail);
}

/** Cube root. */
export function cbrt(x: number): number {
  if (x === 0 || x !== x || !Number.isFinite(x)) return x;
  const a = Math.abs(x);
  const k = splitExponent(a);
  const third = Math.floor(k / 3);
  const m = scaleByPowerOfTwo(fraction, k - 3 * third); // in [√½, 4√2)
  let y = 0.6 + 0.38 * m - 0.025 * m * m;
  for (let i = 0; i < 5; i++) y -= (y * y * y - m) / (3 * y * y);
  const result = scaleByPowerOfTwo(y, third);
  return x < 0 ? -result : result;
}

/** Length of (x, y) and of (x, y, z). No guard against overflow: the core's numbers stay below 1e100. */
export const hypot2 = (x: number, y: number): number => Math.sqrt(x * x + y * y);
export const hypot3 = (x: number, y: number, z: number): number => Math.sqrt(x * x + y * y + z * z);

/** Amplitude ratio of a level in dB, and back. */
export const amplitudeFromDb = (db: number): number => exp((db * LN10) / 20);
export const dbFromAmplitude = (amplitude: number): number => (log(amplitude) * 20) / LN10;
