/** Samples the baked volumes under a deformation: what the GPU does, on the same bytes. */
import type { BakedAnatomy } from '../anatomy/bake/bakedAnatomy.ts';
import { createBakedSample, sampleBaked, sampleBakedFibre } from '../anatomy/bake/sampleBaked.ts';
import type { Deformation } from '../anatomy/deformation.ts';
import type { MaterialTables } from './entityTable.ts';
import { COUPLING_GEL_MM, type FieldSampler, INTERFACE_BAND_MM } from './fieldSample.ts';
import { overlayFluid } from './fluidOverlay.ts';

export function bakedSampler(
  baked: BakedAnatomy,
  deformation: Deformation,
  tables: MaterialTables,
  wallShiftsMm?: Float32Array,
): FieldSampler {
  const found = createBakedSample();
  return {
    sample(x, y, z, out) {
      const kind = deformation.restInto(x, y, z, out.restMm);
      if (kind === 'tissue') {
        sampleBaked(baked, out.restMm[0], out.restMm[1], out.restMm[2], found, wallShiftsMm);
        // Air near the skin is the coupling gel; baked distances end at the band, which is where air begins.
        const reach = Math.min(COUPLING_GEL_MM, 0.97 * baked.bandMm);
        const isAir = found.owner === tables.air;
        out.outsideMm = isAir ? -found.depthMm : -1;
        out.owner = isAir && out.outsideMm < reach ? tables.couplingGel : found.owner;
        out.across = found.across === tables.air ? tables.couplingGel : found.across;
        out.interfaceMm = Math.min(found.interfaceMm + deformation.lastFartherMm, INTERFACE_BAND_MM);
      }
      for (let k = 0; k < 3; k++) out.restMm[k] = deformation.lastShownMm[k]!;
      overlayFluid(deformation, kind, tables, out);
    },
    fibre(sample, out) {
      const [x, y, z] = sample.restMm;
      return sampleBakedFibre(baked, x, y, z, out);
    },
  };
}
