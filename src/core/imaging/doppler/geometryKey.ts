import type { DopplerFrame } from './dopplerFrame.ts';

/** Equal for frames whose probe, transducer and tissue stand alike. */
export const geometryKey = (frame: DopplerFrame): string =>
  JSON.stringify([
    frame.transducer.id,
    frame.worldFromTransducer.positionMm,
    frame.worldFromTransducer.quaternionXyzw,
    frame.deformation,
  ]);
