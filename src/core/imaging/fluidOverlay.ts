/** Fluid that was not there at rest: it owns its place and bounds what lies round it. */
import type { Deformation, RestKind } from '../anatomy/deformation.ts';
import type { MaterialTables } from './entityTable.ts';
import { type FieldSample, INTERFACE_BAND_MM } from './fieldSample.ts';

/** After `Deformation.restInto` and the look-up at rest (skipped in fluid): puts the fluid into the sample. */
export function overlayFluid(
  deformation: Deformation,
  kind: RestKind,
  tables: MaterialTables,
  out: FieldSample,
): void {
  const entity = deformation.lastFluid < 0 ? tables.cavityFluid : tables.bolusFluid;
  if (kind !== 'tissue') {
    out.owner = entity;
    out.interfaceMm = Math.min(-deformation.lastFluidMm, INTERFACE_BAND_MM);
    out.across = tables.background;
    out.outsideMm = -1;
    return;
  }
  if (deformation.lastFluidMm < out.interfaceMm) {
    out.interfaceMm = deformation.lastFluidMm;
    out.across = entity;
  }
}
