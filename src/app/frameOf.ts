/** What the image draws of a simulation as it stands. */
import { TICKS_PER_SECOND } from '../core/sim/command.ts';
import type { Simulation } from '../core/sim/simulation.ts';
import type { UltrasoundFrame } from '../render/ultrasoundView.ts';

export const frameOf = (simulation: Simulation): UltrasoundFrame => ({
  transducer: simulation.transducer,
  worldFromTransducer: simulation.worldFromTransducer(),
  settings: simulation.imageSettings(),
  deformation: simulation.deformationState(),
  needle: simulation.needleInImage(),
  isFrozen: simulation.state.machine.isFrozen,
  timeS: simulation.state.tick / TICKS_PER_SECOND,
  doppler: simulation.dopplerSettings(),
  injectionMlPerS: injectionOf(simulation),
});

const injectionOf = ({ state: { syringe } }: Simulation): number =>
  syringe.flowInto === '' ? 0 : Math.max(0, syringe.rateMlPerS);
