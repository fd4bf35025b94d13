/** Numbers from 0 to 1 that follow from a seed: multiplication by 48271 modulo 2³¹ − 1. */
export function randomFrom(seed: number): () => number {
  let x = seed;
  return () => {
    x = (x * 48_271) % 2_147_483_647;
    return x / 2_147_483_647;
  };
}
