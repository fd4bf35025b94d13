/** Parts of an anatomy by their id, for who cannot go on without them. */
import type { Vec3 } from '../../math/vec3.ts';
import type { Anatomy, DistanceFunction } from '../anatomy.ts';

/** Distance to a structure. Throws an Error where the anatomy has none of that id. */
export function fieldOf(anatomy: Anatomy, id: string): DistanceFunction {
  const structure = anatomy.structures.find((s) => s.id === id);
  if (!structure) throw new Error(`${anatomy.id} has no structure "${id}"`);
  return structure.signedDistance;
}

/** World point of a landmark, mm. Throws an Error where the anatomy has none of that id. */
export function landmarkOf(anatomy: Anatomy, id: string): Vec3 {
  const landmark = anatomy.landmarks.find((l) => l.id === id);
  if (!landmark) throw new Error(`${anatomy.id} has no landmark "${id}"`);
  return landmark.positionMm;
}
