/** Elementary functions to about 60 decimal digits, by series in fixed-point BigInt: slow, obvious, independent. */

const BITS = 256n;
const ONE = 1n << BITS;

/** The exact value of a double as a fixed-point number. */
export function fromDouble(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  let mantissa = bits & 0xfffffffffffffn;
  if (exponent > 0) mantissa |= 1n << 52n;
  const shift = BigInt(Math.max(exponent, 1) - 1075) + BITS;
  const magnitude = shift >= 0n ? mantissa << shift : mantissa >> -shift;
  return bits >> 63n ? -magnitude : magnitude;
}

const multiply = (a: bigint, b: bigint): bigint => (a * b) >> BITS;
const divide = (a: bigint, b: bigint): bigint => (a << BITS) / b;

function squareRoot(a: bigint): bigint {
  const n = a << BITS;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** arctan by halving the angle until the series is short. */
export function bigAtan(a: bigint): bigint {
  if (a < 0n) return -bigAtan(-a);
  let x = a;
  let doublings = 0n;
  while (x > ONE >> 6n) {
    x = divide(x, ONE + squareRoot(ONE + multiply(x, x)));
    doublings++;
  }
  const square = multiply(x, x);
  let term = x;
  let sum = 0n;
  for (let k = 0n; term !== 0n; k++) {
    sum += k % 2n === 0n ? term / (2n * k + 1n) : -(term / (2n * k + 1n));
    term = multiply(term, square);
  }
  return sum << doublings;
}

export const BIG_PI = bigAtan(ONE) * 4n;

export function bigSin(a: bigint): bigint {
  let x = a % (2n * BIG_PI);
  if (x < 0n) x += 2n * BIG_PI;
  if (x > BIG_PI) return -bigSin(x - BIG_PI);
  const square = multiply(x, x);
  let term = x;
  let sum = 0n;
  for (let k = 1n; term !== 0n; k++) {
    sum += term;
    term = -multiply(term, square) / (2n * k * (2n * k + 1n));
  }
  return sum;
}

export const bigCos = (a: bigint): bigint => bigSin(a + BIG_PI / 2n);

export function bigExp(a: bigint): bigint {
  const halvings = 12n;
  const x = a >> halvings;
  let term = ONE;
  let sum = 0n;
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    sum += term;
    term = multiply(term, x) / k;
  }
  for (let i = 0n; i < halvings; i++) sum = multiply(sum, sum);
  return sum;
}

/** Natural logarithm by Newton on bigExp, from a double's guess. */
export function bigLog(a: bigint): bigint {
  const shift = BigInt(a.toString(2).length) - BITS - 1n;
  const m = shift >= 0n ? a >> shift : a << -shift;
  const atanh = (x: bigint): bigint => {
    const square = multiply(x, x);
    let term = x;
    let sum = 0n;
    for (let k = 0n; term !== 0n && term !== -1n; k++) {
      sum += term / (2n * k + 1n);
      term = multiply(term, square);
    }
    return sum;
  };
  const ln2 = 2n * atanh(ONE / 3n);
  return 2n * atanh(divide(m - ONE, m + ONE)) + shift * ln2;
}

export function bigAsin(a: bigint): bigint {
  if (a === ONE || a === -ONE) return (BIG_PI / 2n) * (a > 0n ? 1n : -1n);
  return bigAtan(divide(a, squareRoot(ONE - multiply(a, a))));
}

export const bigAcos = (a: bigint): bigint => BIG_PI / 2n - bigAsin(a);
export const bigTan = (a: bigint): bigint => divide(bigSin(a), bigCos(a));
export const bigMultiply = multiply;

/** Error of a double against the reference, in units of the double's last place. */
export function errorInUlp(value: number, truth: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const exponent = Math.max(Number((view.getBigUint64(0) >> 52n) & 0x7ffn), 1);
  const difference = fromDouble(value) - truth;
  const ulp = 1n << (BigInt(exponent - 1075) + BITS);
  return Math.abs(Number((difference * 1000n) / ulp)) / 1000;
}
