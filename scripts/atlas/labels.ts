/** Which structures an image plane cuts, where, and the order in which a line meets them. */
import type { Anatomy } from '../../src/core/anatomy/anatomy.ts';
import {
  OWNER_AIR,
  OWNER_BACKGROUND,
  ownerId,
  type TissueField,
} from '../../src/core/anatomy/tissueField.ts';
import { divides } from '../../src/engine/deepFat.ts';
import { type RigidTransform, transformPoint } from '../../src/core/frames/frames.ts';

export interface StructureLabel {
  readonly id: string;
  readonly name: string;
  /** Place to point at, transducer frame, mm. */
  readonly x: number;
  readonly y: number;
}

const STEP_MM = 0.5;
/** Less of a structure than this in the picture is not worth a word, mm². */
const LEAST_MM2 = 3;
/** What is said of every picture anyway. */
const NOT_LABELLED: ReadonlySet<string> = new Set(['air', 'synovium', 'joint-fluid']);

/** The fat below the fascia, which is one with that under the skin to the field. */
const DEEP_FAT = 'deep-fat';

/** English name of what owns a point. */
export function ownerName(anatomy: Anatomy, id: string): string {
  if (id === DEEP_FAT) return 'Fat between the layers';
  if (id === anatomy.background.id) return anatomy.background.name;
  if (id === anatomy.cavity?.id) return anatomy.cavity.name;
  return anatomy.structures.find((s) => s.id === id)?.name ?? id;
}

/**
 * Labels of what can be seen down to the first bone of each line: each points to the place of its structure that lies
 * farthest from everything else.
 */
export function labelsInPlane(
  field: TissueField,
  pose: RigidTransform<'world', 'transducer'>,
  halfWidthMm: number,
  depthMm: number,
  isSeen: (x: number, y: number) => boolean,
): StructureLabel[] {
  const { anatomy } = field;
  const columns = Math.floor((2 * halfWidthMm) / STEP_MM);
  const rows = Math.floor(depthMm / STEP_MM);
  const seen: (string | null)[] = new Array<string | null>(columns * rows).fill(null);
  for (let i = 0; i < columns; i++) {
    let boneMm = 0;
    let isDeep = false;
    for (let j = 0; j < rows && boneMm < 2; j++) {
      const [x, y] = [-halfWidthMm + (i + 0.5) * STEP_MM, (j + 0.5) * STEP_MM];
      if (!isSeen(x, y)) continue;
      const p = transformPoint(pose, [x, y, 0]);
      const owner = field.ownerAt(p[0], p[1], p[2]);
      if (owner === OWNER_AIR) continue;
      if (anatomy.structures[owner]?.class === 'bone') boneMm += STEP_MM;
      isDeep ||= divides(anatomy, owner);
      seen[j * columns + i] = isDeep && owner === OWNER_BACKGROUND ? DEEP_FAT : ownerId(anatomy, owner);
    }
  }
  const best = new Map<string, { i: number; j: number; clear: number; count: number }>();
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const id = seen[j * columns + i];
      if (!id || NOT_LABELLED.has(id)) continue;
      const clear = clearance(seen, columns, rows, i, j, id);
      const known = best.get(id) ?? { i, j, clear: -1, count: 0 };
      const isBetter = clear > known.clear;
      best.set(id, isBetter ? { i, j, clear, count: known.count + 1 } : { ...known, count: known.count + 1 });
    }
  return [...best]
    .filter(([, { count }]) => count * STEP_MM * STEP_MM >= LEAST_MM2)
    .map(([id, { i, j }]) => ({
      id,
      name: ownerName(anatomy, id),
      x: -halfWidthMm + (i + 0.5) * STEP_MM,
      y: (j + 0.5) * STEP_MM,
    }));
}

/** How many steps one can go to either side, up and down within the same owner; the least of the four. */
function clearance(
  seen: readonly (string | null)[],
  columns: number,
  rows: number,
  i: number,
  j: number,
  id: string,
): number {
  let least = 40;
  for (const [di, dj] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    let n = 0;
    for (let a = i + di, b = j + dj; n < least; a += di, b += dj) {
      if (a < 0 || b < 0 || a >= columns || b >= rows || seen[b * columns + a] !== id) break;
      n++;
    }
    least = Math.min(least, n);
  }
  return least;
}

/** Owners down the middle line of the picture, each with its thickness, to the first bone. */
export function layersDown(
  field: TissueField,
  pose: RigidTransform<'world', 'transducer'>,
  x: number,
  depthMm: number,
): { readonly id: string; readonly fromMm: number; readonly mm: number }[] {
  const step = 0.05;
  const list: { id: string; fromMm: number; mm: number }[] = [];
  let isDeep = false;
  for (let y = 0.02; y < depthMm; y += step) {
    const p = transformPoint(pose, [x, y, 0]);
    const owner = field.ownerAt(p[0], p[1], p[2]);
    if (owner === OWNER_AIR) continue;
    isDeep ||= divides(field.anatomy, owner);
    const id = isDeep && owner === OWNER_BACKGROUND ? DEEP_FAT : ownerId(field.anatomy, owner);
    const last = list[list.length - 1];
    if (last?.id === id) last.mm += step;
    else list.push({ id, fromMm: y, mm: step });
    if (field.anatomy.structures[owner]?.class === 'bone' && list[list.length - 1]!.mm > 1) break;
  }
  return list.filter((layer) => layer.mm >= 0.3);
}
