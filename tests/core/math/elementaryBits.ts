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
  sin: 'e29f32452c4a10df',
  cos: '2aceca7b4915f583',
  tan: '43019fed82144bc2',
  atan: '3499b8e499620d5a',
  atan2: '27c00747d652f5da',
  asin: '0b18c7eb776d8b2c',
  acos: '7e01769bce3963e8',
  exp: 'a38344ef04fa5779',
  log: 'a634d497de592636',
  pow: 'd31617dcee4b24ef',
  cbrt: '581b3a246df509cc',
  gaussian: '5d9ba88c97f568ba',
};
