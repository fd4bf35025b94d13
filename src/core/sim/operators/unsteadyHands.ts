/** What hands do without being told to while the needle is in: the probe creeps, the needle trembles. */
import type { Command } from '../command.ts';
import { TICKS_PER_SECOND } from '../command.ts';
import type { HumanErrors } from './humanErrors.ts';
import type { OperatorHands } from './operatorHands.ts';

/** The probe creeps one way for so long before it creeps another, ticks. */
const CREEP_TICKS = 150;
/** Half a period of tremor, ticks: 10 Hz, within the 8–12 Hz of physiological tremor [TKU]. */
const TREMOR_TICKS = 5;
/** The creep is less along the probe's face, which lies on the skin with its long side. */
const ALONG_SHARE = 0.4;

/** Commands that come by themselves in each tick. */
export function unsteadyHands(hands: OperatorHands, errors: HumanErrors): () => readonly Command[] {
  const umPerTick = (errors.creepMmPerS * 1000) / TICKS_PER_SECOND;
  let lateral = 0;
  let elevational = 0;
  let lateralUm = 0;
  let elevationalUm = 0;
  let pitchUrad = 0;
  let yawUrad = 0;
  let ticks = 0;
  return () => {
    if (hands.simulation.state.needle.phase !== 'inserted') return [];
    const commands: Command[] = [];
    if (umPerTick > 0) {
      if (ticks % CREEP_TICKS === 0) {
        lateral = hands.gaussian(umPerTick * ALONG_SHARE);
        elevational = hands.gaussian(umPerTick);
      }
      // Fractions of a µm are carried over, so that a slow creep is not rounded away.
      lateralUm += lateral;
      elevationalUm += elevational;
      const now = { lateralUm: Math.round(lateralUm), elevationalUm: Math.round(elevationalUm) };
      lateralUm -= now.lateralUm;
      elevationalUm -= now.elevationalUm;
      if (now.lateralUm !== 0 || now.elevationalUm !== 0) commands.push({ kind: 'slideProbe', ...now });
    }
    if (errors.tremorRad > 0 && ticks % TREMOR_TICKS === 0) {
      // Every turn takes back the one before: tremor leads nowhere.
      const pitch = Math.round(hands.gaussian(errors.tremorRad) * 1e6);
      const yaw = Math.round(hands.gaussian(errors.tremorRad) * 1e6);
      commands.push({ kind: 'aimNeedle', pitchUrad: pitch - pitchUrad, yawUrad: yaw - yawUrad });
      pitchUrad = pitch;
      yawUrad = yaw;
    }
    ticks++;
    return commands;
  };
}
