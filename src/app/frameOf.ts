/** What the image draws of a simulation as it stands. */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import { VesselMotion } from '../core/imaging/motion/vesselMotion.ts';
import { TICKS_PER_SECOND } from '../core/sim/command.ts';
import type { Simulation } from '../core/sim/simulation.ts';
import type { UltrasoundFrame } from '../render/ultrasoundView.ts';

const motions = new WeakMap<Anatomy, VesselMotion>();

function motionOf(anatomy: Anatomy): VesselMotion {
  let motion = motions.get(anatomy);
  if (!motion) {
    motion = new VesselMotion(anatomy);
    motions.set(anatomy, motion);
  }
  return motion;
}

export function frameOf(simulation: Simulation): UltrasoundFrame {
  const frame = {
    transducer: simulation.transducer,
    worldFromTransducer: simulation.worldFromTransducer(),
    settings: simulation.imageSettings(),
    deformation: simulation.deformationState(),
    needle: simulation.needleInImage(),
    isFrozen: simulation.state.machine.isFrozen,
    timeS: simulation.state.tick / TICKS_PER_SECOND,
    doppler: simulation.dopplerSettings(),
    injectionMlPerS: injectionOf(simulation),
  };
  const walls = motionOf(simulation.anatomy).update({ ...frame, imageDepthMm: frame.settings.depthMm });
  // Frames are kept for the cine loop, the motion's array is not.
  return { ...frame, wallShiftsMm: walls.slice() };
}

const injectionOf = ({ state: { syringe } }: Simulation): number =>
  syringe.flowInto === '' ? 0 : Math.max(0, syringe.rateMlPerS);
