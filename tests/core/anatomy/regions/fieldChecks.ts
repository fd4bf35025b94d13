/** Checks that every authored region must pass, each returning what is wrong: nothing where all is well. */
import { expect } from 'vitest';
import type {
  Anatomy,
  DistanceFunction,
  PatientParameters,
  Region,
  Structure,
  StructureClass,
} from '../../../../src/core/anatomy/anatomy.ts';
import { fieldOf } from '../../../../src/core/anatomy/constructions/named.ts';
import { ownerAtRest, ownerId, type TissueField } from '../../../../src/core/anatomy/tissueField.ts';
import { createRandomStream, nextUnit01 } from '../../../../src/core/math/random.ts';
import { addScaled, distance, scale, subtract, type Vec3 } from '../../../../src/core/math/vec3.ts';

/** Owners along a straight line with the length spent in each, mm; what is thinner than 0.3 mm is left out. */
export function layersAlong(
  of: Anatomy,
  from: Vec3,
  direction: Vec3,
  lengthMm: number,
): { id: string; mm: number }[] {
  const list: { id: string; mm: number }[] = [];
  const step = 0.05;
  for (let t = 0; t < lengthMm; t += step) {
    const id = ownerId(
      of,
      ownerAtRest(of, from[0] + t * direction[0], from[1] + t * direction[1], from[2] + t * direction[2]),
    );
    const last = list[list.length - 1];
    if (last?.id === id) last.mm += step;
    else list.push({ id, mm: step });
  }
  return list.filter((l) => l.mm > 0.3);
}

/** What is wrong with the order in which ids first stand in a list: empty where all are there, in that order. */
export function outOfOrder(ids: readonly string[], order: readonly string[]): string {
  let last = -1;
  for (const id of order) {
    const at = ids.indexOf(id);
    if (at <= last) return `${at < 0 ? 'no' : 'too early'} ${id} in: ${ids.join(' ')}`;
    last = at;
  }
  return '';
}

export const expectOrder = (ids: readonly string[], order: readonly string[]): void =>
  expect(outOfOrder(ids, order)).toBe('');

/** Fluid below lifts the skin over the place where it was. */
const BEFORE_SKIN_MM = 4;

/** Owners along the straight way of a needle from one place to another, each run of them once. */
export function idsAlong(field: TissueField, from: Vec3, to: Vec3, beyondMm = 1): string[] {
  const lengthMm = distance(from, to);
  const way = scale(subtract(to, from), 1 / lengthMm);
  const ids: string[] = [];
  for (let t = -BEFORE_SKIN_MM; t <= lengthMm + beyondMm; t += 0.1) {
    const id = field.idAt(...addScaled(from, way, t));
    if (ids[ids.length - 1] !== id) ids.push(id);
  }
  return ids;
}

/** Which class may lie hidden under which: maps and fillers run under what outranks them; ligaments root in bone. */
export type MayCover = Readonly<Partial<Record<StructureClass, readonly StructureClass[]>>>;

/** Pairs of structures that lie over one another deeper than 0.3 mm though they may not, with their volume in mm³. */
export function hiddenOverlaps(anatomy: Anatomy, mayCover: MayCover): [string, number][] {
  const { min, max } = anatomy.bounds;
  const found = new Map<string, number>();
  for (let z = min[2]; z < max[2]; z += 2.5)
    for (let y = min[1]; y < max[1]; y += 2.5)
      for (let x = min[0]; x < max[0]; x += 2.5) {
        const inside = anatomy.structures.filter(
          (s) =>
            x > s.bounds.min[0] &&
            x < s.bounds.max[0] &&
            y > s.bounds.min[1] &&
            y < s.bounds.max[1] &&
            z > s.bounds.min[2] &&
            z < s.bounds.max[2] &&
            s.signedDistance(x, y, z) < -0.3,
        );
        for (let i = 0; i < inside.length; i++)
          for (let j = i + 1; j < inside.length; j++) {
            const [a, b] = [inside[i]!, inside[j]!];
            if (mayCover[a.class]?.includes(b.class)) continue;
            const key = `${a.id} over ${b.id}`;
            found.set(key, (found.get(key) ?? 0) + 15.6);
          }
      }
  return [...found].filter(([, mm3]) => mm3 > 1);
}

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
    sizes.push(Math.hypot(g[0]!, g[1]!, g[2]!));
  }
  return sizes.sort((a, b) => a - b);
}

/** A small step of parameters, and how far skin and structures may move for it, mm. */
export type SmallStep = readonly [change: Partial<PatientParameters>, limitMm: number];

/** What moves more than it may at a point near its surface, for each of some small steps. */
export function movedTooFar(
  region: Region,
  base: PatientParameters,
  steps: readonly SmallStep[],
  ids: readonly string[],
  points: readonly Vec3[],
): string[] {
  const before = region.build(base);
  const wrong: string[] = [];
  for (const [change, limitMm] of steps) {
    const after = region.build({ ...base, ...change });
    const hold = (name: string, nearMm: number, f: DistanceFunction, g: DistanceFunction): void => {
      for (const p of points) {
        const d = f(...p);
        if (Math.abs(d) < nearMm && !(Math.abs(g(...p) - d) < limitMm))
          wrong.push(`${name} ${JSON.stringify(change)}: ${g(...p) - d} mm`);
      }
    };
    hold('skin', 5, before.surface, after.surface);
    for (const id of ids) hold(id, 3, fieldOf(before, id), fieldOf(after, id));
  }
  return wrong;
}
