/** The tissues as rows of numbers that the texture program and the GPU read: 10 vec4 each. */
import { amplitudeFromDb, PI } from '../math/elementary.ts';
import { impedanceMRayl, type Tissue } from './tissues.ts';

export const TISSUE_STRIDE = 40;
/** Places in a row, by vec4. */
export const T_SCATTER = 0; // scatter amplitude, its variation, free scatter amplitude, wall amplitude
export const T_WALL = 4; // wall half thickness mm, wall tilt floor, mask from, mask to
export const T_CELL = 8; // cell u v w mm, warp across mm
export const T_WARP = 12; // warp in depth mm, streak amplitude, fine streak amplitude, anisotropy Np
export const T_MASK = 16; // mask lengths u v w mm, 1 / anisotropy angle rad
export const T_STREAK = 20; // streak lengths u v w mm, edge amplitude
export const T_FINE = 24; // fine streak lengths u v w mm, edge middle mm
export const T_EDGE = 28; // edge half thickness mm, attenuation dB/cm/MHz, its exponent, speed mm/µs
export const T_INTERFACE = 32; // impedance MRayl, roughness factor, lobe dB/deg², diffuse share
export const T_FLAGS = 36; // 1 where opaque, ringing below it and its length mm, share of a mirror image

const amplitude = (db: number): number => (db <= -90 ? 0 : amplitudeFromDb(db));

/** Speed used for the time of flight in what no sound comes back from: there is nothing to place behind it. */
const FASTEST_SPEED = 1.8;

export function createTissueTable(tissues: readonly Tissue[], isSmooth: boolean): Float32Array {
  const table = new Float32Array(TISSUE_STRIDE * tissues.length);
  tissues.forEach((tissue, index) => {
    const look = tissue.look;
    const row = table.subarray(index * TISSUE_STRIDE, (index + 1) * TISSUE_STRIDE);
    row.set(
      [amplitude(tissue.echoDb), look.speckleVariation, amplitude(look.freeDb), amplitude(look.wallDb)],
      T_SCATTER,
    );
    row.set([look.wallHalfMm, look.wallTiltFloor, look.maskRange[0], look.maskRange[1]], T_WALL);
    row.set([...look.cellMm, look.warpMm[0]], T_CELL);
    row.set(
      [
        look.warpMm[1],
        amplitude(look.streakDb[0]),
        amplitude(look.streakDb[1]),
        look.anisotropyDb > 0 ? look.anisotropyDb * 0.1151292546 : 0,
      ],
      T_WARP,
    );
    row.set([...look.maskMm, 180 / PI / look.anisotropyDeg], T_MASK);
    row.set([...look.streakMm, amplitude(look.edgeDb)], T_STREAK);
    row.set([...look.fineStreakMm, look.edgeAtMm], T_FINE);
    row.set(
      [
        look.edgeHalfMm,
        tissue.attenuationDbPerCmPerMHz,
        tissue.attenuationExponent,
        look.isOpaque ? Math.min(tissue.speedMmPerUs, FASTEST_SPEED) : tissue.speedMmPerUs,
      ],
      T_EDGE,
    );
    row.set(
      [
        impedanceMRayl(tissue),
        isSmooth ? 1 : look.roughness,
        look.lobeDbPerDeg2,
        isSmooth ? 0 : look.diffuse,
      ],
      T_INTERFACE,
    );
    row.set([look.isOpaque ? 1 : 0, look.ringing, look.ringingMm, look.mirror], T_FLAGS);
  });
  return table;
}
