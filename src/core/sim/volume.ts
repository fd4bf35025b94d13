/**
 * Volumes are whole multiples of 2⁻²⁰ mL (about a nanolitre), so that sums of them are exact in doubles and what
 * left the syringe is, to the last bit, what arrived.
 */
const PARTS_PER_ML = 1048576;

/** The largest such volume that is not above x, mL. */
export const floorVolumeMl = (x: number): number => Math.floor(x * PARTS_PER_ML) / PARTS_PER_ML;
