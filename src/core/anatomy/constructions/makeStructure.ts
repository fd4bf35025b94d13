/** A structure from a shape, with what a shape does not know. */
import type { Shape } from '../../geometry/shape.ts';
import type { Box, DistanceFunction, Structure, StructureClass } from '../anatomy.ts';

/** A shape's fibres go along; its layers only where they are named. */
export const makeStructure = (
  id: string,
  name: string,
  kind: StructureClass,
  tissue: string,
  shape: Shape,
  extra: Partial<Structure> = {},
): Structure => ({
  id,
  name,
  class: kind,
  tissue,
  signedDistance: shape.signedDistance,
  bounds: shape.bounds,
  lipschitz: shape.lipschitz,
  ...(shape.fibreInto ? { fibreInto: shape.fibreInto } : {}),
  ...(shape.layer01 && extra.layerNames ? { layer01: shape.layer01 } : {}),
  ...extra,
});

export const makeShape = (signedDistance: DistanceFunction, bounds: Box, lipschitz: number): Shape => ({
  signedDistance,
  bounds,
  lipschitz,
});

/** Steepest slope of a limb's sleeve near what stands out under it, with room to spare. */
const COVER_LIPSCHITZ = 1.6;

/** The outermost so many mm under a surface, as a sheet on it: deep fascia, skin. */
export const makeCover = (
  id: string,
  name: string,
  tissue: 'fascia' | 'skin',
  surface: DistanceFunction,
  thicknessMm: number,
  bounds: Box,
): Structure =>
  makeStructure(
    id,
    name,
    tissue,
    tissue,
    makeShape(
      (x, y, z) => {
        const d = surface(x, y, z);
        return Math.max(d, -thicknessMm - d);
      },
      bounds,
      COVER_LIPSCHITZ,
    ),
    { sheet: { carrier: (x, y, z) => -surface(x, y, z), fromMm: 0, toMm: thicknessMm } },
  );
