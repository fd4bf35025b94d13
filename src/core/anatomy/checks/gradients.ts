/** How steep the distances of a body are near its surfaces. */
import { createRandomStream, nextUnit01 } from '../../math/random.ts';
import type { Vec3 } from '../../math/vec3.ts';
import type { Anatomy, Structure, StructureClass } from '../anatomy.ts';

/** Least and greatest length of the gradient within 1 mm of a surface, by class. */
const GRADIENTS: Readonly<Partial<Record<StructureClass, readonly [number, number]>>> = {
  bone: [0.5, 1.1],
  tendon: [0.5, 1.1],
  vessel: [0.5, 1.1],
  nerve: [0.5, 1.1],
  skin: [0.85, 1.1],
  cartilage: [0.55, 1.9],
  muscle: [0.3, 1.6],
};

/** Structures whose gradients leave those bounds near their surface, or jump. */
export function badGradients(anatomy: Anatomy): string[] {
  const e = 0.02;
  const wrong: string[] = [];
  const bones = anatomy.structures.filter((s) => s.class === 'bone');
  for (const s of anatomy.structures) {
    const range = GRADIENTS[s.class];
    if (!range) continue;
    const sizes = gradientSizes(anatomy, s, bones, e);
    if (sizes.length < 60) continue;
    const low = sizes[Math.floor(0.03 * sizes.length)]!;
    // Rims of cartilage are steep by design.
    const high = sizes[Math.floor((s.class === 'cartilage' ? 0.95 : 0.97) * sizes.length)]!;
    const largest = sizes[sizes.length - 1]!;
    if (low <= range[0]) wrong.push(`${s.id}: 3rd percentile ${low}`);
    if (high >= range[1]) wrong.push(`${s.id}: upper percentile ${high}`);
    if (largest >= (s.class === 'cartilage' ? 10 : 6)) wrong.push(`${s.id}: largest ${largest}`);
  }
  return wrong;
}

function gradientSizes(anatomy: Anatomy, s: Structure, bones: readonly Structure[], e: number): number[] {
  const f = s.sheet?.carrier ?? s.signedDistance;
  const stream = createRandomStream(5, s.id);
  const { min, max } = anatomy.bounds;
  const low = [0, 1, 2].map((k) => Math.max(s.bounds.min[k]! - 1, min[k]!));
  const top = [0, 1, 2].map((k) => Math.min(s.bounds.max[k]! + 1, max[k]!));
  const sizes: number[] = [];
  for (let k = 0; k < 30000 && sizes.length < 400; k++) {
    const p = low.map((l, i) => l + (top[i]! - l) * nextUnit01(stream)) as Vec3;
    const d = f(...p);
    if (Math.abs(d) > 1) continue;
    // A map on a bone means nothing inside the bone, which outranks it.
    if (s.class === 'cartilage' && bones.some((b) => b.signedDistance(...p) < -0.2)) continue;
    const g = [0, 1, 2].map((i) => {
      const q: Vec3 = [...p];
      q[i]! += e;
      return (f(...q) - d) / e;
    });
    sizes.push(Math.sqrt(g[0]! * g[0]! + g[1]! * g[1]! + g[2]! * g[2]!));
  }
  return sizes.sort((a, b) => a - b);
}
