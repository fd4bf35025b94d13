/** A coarse volume of owners and what can be counted on it. */
import type { Anatomy, Structure } from '../anatomy.ts';
import { ownerAtRest } from '../tissueField.ts';

export interface Labels {
  readonly pitchMm: number;
  readonly size: readonly [number, number, number];
  readonly owners: Int16Array;
}

/** @param pitchMm edge of a cell; owners as in tissueField.ts */
export function labelVolume(anatomy: Anatomy, pitchMm: number): Labels {
  const { min, max } = anatomy.bounds;
  const size = [0, 1, 2].map((k) => Math.floor((max[k]! - min[k]!) / pitchMm)) as [number, number, number];
  const owners = new Int16Array(size[0] * size[1] * size[2]);
  let at = 0;
  for (let k = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++)
        owners[at++] = ownerAtRest(
          anatomy,
          min[0] + (i + 0.5) * pitchMm,
          min[1] + (j + 0.5) * pitchMm,
          min[2] + (k + 0.5) * pitchMm,
        );
  return { pitchMm, size, owners };
}

/** What is left of a distance as a way that certainly leads nowhere into the structure, beside its own steepness. */
const CAUTION = 0.5;

/** The part of a structure that it owns, 0 there and −1 elsewhere, on a grid of its own box. */
export function labelsOf(anatomy: Anatomy, structure: Structure, pitchMm: number): Labels {
  const own = anatomy.structures.indexOf(structure);
  const { min, max } = structure.bounds;
  const size = [0, 1, 2].map((k) => Math.floor((max[k]! - min[k]!) / pitchMm)) as [number, number, number];
  const owners = new Int16Array(size[0] * size[1] * size[2]).fill(-1);
  const cellsPerMm = CAUTION / (Math.max(1, structure.lipschitz) * pitchMm);
  for (let k = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++) {
      const row = size[0] * (j + size[1] * k);
      const y = min[1] + (j + 0.5) * pitchMm;
      const z = min[2] + (k + 0.5) * pitchMm;
      for (let i = 0; i < size[0]; i++) {
        const x = min[0] + (i + 0.5) * pitchMm;
        const d = structure.signedDistance(x, y, z);
        if (d < 0) {
          if (ownerAtRest(anatomy, x, y, z) === own) owners[row + i] = 0;
        } else i += Math.floor(d * cellsPerMm);
      }
    }
  return { pitchMm, size, owners };
}

/** Sizes in mm³ of the face-connected parts of one owner, largest first. */
export function partsOf(labels: Labels, owner: number): number[] {
  const [nx, ny] = labels.size;
  const seen = new Uint8Array(labels.owners.length);
  const steps = [1, -1, nx, -nx, nx * ny, -nx * ny];
  const parts: number[] = [];
  const stack: number[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || labels.owners[start] !== owner) continue;
    seen[start] = 1;
    stack.push(start);
    let count = 0;
    while (stack.length > 0) {
      const at = stack.pop()!;
      count++;
      for (const step of steps) {
        const next = at + step;
        if (next < 0 || next >= seen.length || seen[next] || labels.owners[next] !== owner) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    parts.push(count * labels.pitchMm * labels.pitchMm * labels.pitchMm);
  }
  return parts.sort((a, b) => b - a);
}
