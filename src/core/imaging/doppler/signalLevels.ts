/** How strong what moves comes back, over the Doppler receiver's own noise. Levels in dB relative to muscle at rest. */
import { exp, LN10 } from '../../math/elementary.ts';
import { tissueById } from '../tissues.ts';

/** Noise of the Doppler receiver after its pulses are summed [U]; range −70 to −55. */
export const DOPPLER_NOISE_DB = -66;
/** Attenuation of tissue on the whole, dB/cm/MHz one way: the usual 0.6 [TKU]. */
const TISSUE_DB_PER_CM_PER_MHZ = 0.6;
/** Tiny bubbles in what comes out of a syringe [U]. */
export const INJECTATE_DB = -12;
/** Tissue that moves as one. */
export const TISSUE_DB = 0;

export const powerFromDb = (db: number): number => exp((db * LN10) / 10);

/** Level of blood, dB. */
export const BLOOD_DB = tissueById('blood').echoDb;

/** Power over noise of a level (dB) from a depth, mm. */
export const powerAtDepth = (levelDb: number, depthMm: number, frequencyMHz: number): number =>
  powerFromDb(
    levelDb - DOPPLER_NOISE_DB - (2 * TISSUE_DB_PER_CM_PER_MHZ * frequencyMHz * Math.max(0, depthMm)) / 10,
  );
