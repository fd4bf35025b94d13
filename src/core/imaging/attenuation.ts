import { LN10, pow } from '../math/elementary.ts';
import type { TissueAcoustics } from './tissues.ts';

/** Attenuation one way at a frequency, dB/cm. */
export const attenuationDbPerCm = (t: TissueAcoustics, frequencyMHz: number): number =>
  t.attenuationDbPerCmPerMHz * pow(frequencyMHz, t.attenuationExponent);

/** Neper per mm from dB per cm. */
export const neperPerMmFromDbPerCm = (dbPerCm: number): number => (dbPerCm * LN10) / 200;
