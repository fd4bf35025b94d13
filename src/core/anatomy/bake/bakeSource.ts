/** What the bake evaluates: the structures of an anatomy and the air outside it, in the order in which they win. */
import { distanceToBox } from '../../geometry/shape.ts';
import type { Anatomy, Box, DistanceFunction, Structure } from '../anatomy.ts';

export interface BakeSource {
  /** Index in `BakedAnatomy.entities`. */
  readonly entity: number;
  readonly isSheet: boolean;
  readonly fromMm: number;
  readonly toMm: number;
  /** Signed distance to what is occupied: decides culling, neighbours, and whose value a voxel holds. */
  readonly distance: DistanceFunction;
  /** What is stored, but for the bias of its interpolation: the same distance for solids, the carrier for sheets. */
  readonly stored: DistanceFunction;
  /** Of sheets with an outline: what is stored in the channel behind the carrier's. */
  readonly taper: DistanceFunction | null;
  /** Nothing is inside beyond this box; null where there is no such box (air). */
  readonly bounds: Box | null;
  readonly lipschitz: number;
  readonly structure: Structure | null;
}

/** A skin field is a smooth loft; this is the steepest that was met on fitted hulls, with room to spare. */
const SURFACE_LIPSCHITZ = 1.4;

/** Air first, then the structures by precedence. Structures that are only points have no inside and are left out. */
export function bakeSources(anatomy: Anatomy): BakeSource[] {
  const { surface, structures } = anatomy;
  const skin = structures.find((s) => s.class === 'skin');
  const outside: DistanceFunction = (x, y, z) => -surface(x, y, z);
  const sources: BakeSource[] = [
    {
      entity: structures.length + 1,
      isSheet: false,
      fromMm: Number.NEGATIVE_INFINITY,
      toMm: 0,
      distance: outside,
      stored: outside,
      taper: null,
      bounds: null,
      lipschitz: Math.max(SURFACE_LIPSCHITZ, skin?.lipschitz ?? 0),
      structure: null,
    },
  ];
  structures.forEach((structure, entity) => {
    if (structure.pointsMm) return;
    const { sheet, signedDistance, bounds } = structure;
    // beyond its outline a patch's field only says how far its carrier is: the box says how far the patch is
    const distance: DistanceFunction = sheet
      ? (x, y, z) => Math.max(signedDistance(x, y, z), distanceToBox(bounds, x, y, z))
      : signedDistance;
    sources.push({
      entity,
      isSheet: sheet !== undefined,
      fromMm: sheet ? sheet.fromMm : Number.NEGATIVE_INFINITY,
      toMm: sheet ? sheet.toMm : 0,
      distance,
      stored: sheet ? sheet.carrier : signedDistance,
      taper: sheet?.taper ?? null,
      bounds,
      lipschitz: Math.max(1, structure.lipschitz),
      structure,
    });
  });
  return sources;
}
