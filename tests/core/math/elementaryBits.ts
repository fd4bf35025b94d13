/** A hash of each elementary function's results over fixed arguments: the same in every engine, or the core is not portable. */
import * as elementary from '../../../src/core/math/elementary.ts';
import { StateHasher } from '../../../src/core/math/hash.ts';
import { createRandomStream, nextGaussian, nextUnit01 } from '../../../src/core/math/random.ts';

export function elementaryBits(): Record<string, string> {
  const result: Record<string, string> = {};
  const sweep = (name: string, f: (u: number, v: number) => number): void => {
    const stream = createRandomStream(11, name);
    const hasher = new StateHasher();
    for (let i = 0; i < 20000; i++) hasher.number(f(nextUnit01(stream), nextUnit01(stream)));
    result[name] = hasher.digest();
  };
  const signed = (u: number): number => 2 * u - 1;
  sweep('sin', (u) => elementary.sin(signed(u) * 1e4));
  sweep('cos', (u) => elementary.cos(signed(u) * 1e4));
  sweep('tan', (u) => elementary.tan(signed(u) * 1.5));
  sweep('atan', (u) => elementary.atan(signed(u) * 40));
  sweep('atan2', (u, v) => elementary.atan2(signed(u), signed(v)));
  sweep('asin', (u) => elementary.asin(signed(u)));
  sweep('acos', (u) => elementary.acos(signed(u)));
  sweep('exp', (u) => elementary.exp(signed(u) * 300));
  sweep('log', (u) => elementary.log(u * 1e6 + 1e-9));
  sweep('pow', (u, v) => elementary.pow(u * 50 + 0.01, signed(v) * 12));
  sweep('cbrt', (u) => elementary.cbrt(signed(u) * 1e5));
  const stream = createRandomStream(3, 'gaussian');
  const hasher = new StateHasher();
  for (let i = 0; i < 20000; i++) hasher.number(nextGaussian(stream));
  result['gaussian'] = hasher.digest();
  return result;
}

export const ELEMENTARY_BITS: Record<string, string> = {
  sin: 'e4b418838bf66e20',
  cos: 'e9e461e2479dd87f',
  tan: 'a3ea7920a0f1f93e',
  atan: 'e7bdfa2e1af0d82b',
  atan2: '87c2a0aa5044a396',
  asin: 'ebdf7788a16f675d',
  acos: '96be9c3c3b78a492',
  exp: '7db3f46c88617ed3',
  log: '034b6728f5f9e5f4',
  pow: '906534e3fcf4bb0a',
  cbrt: 'b5738e647d7f2fd5',
  gaussian: 'ce065b55b6e50180',
};
