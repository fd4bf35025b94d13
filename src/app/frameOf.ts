/** What the image draws of a simulation as it stands. */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import { type FluidLook, fluidLookOf } from '../core/imaging/injectedFluid.ts';
import { VesselMotion } from '../core/imaging/motion/vesselMotion.ts';
import { tissueById } from '../core/imaging/tissues.ts';
import { TICKS_PER_SECOND } from '../core/sim/command.ts';
import type { Simulation } from '../core/sim/simulation.ts';
import type { UltrasoundFrame } from '../render/ultrasoundView.ts';

/** Level of joint fluid, as its tissue says. */
const CLEAR_EFFUSION_DB = tissueById('synovial-fluid').echoDb;

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
    ...fluidOf(simulation),
  };
  const walls = motionOf(simulation.anatomy).update({ ...frame, imageDepthMm: frame.settings.depthMm });
  // Frames are kept for the cine loop, the motion's array is not.
  return { ...frame, wallShiftsMm: walls.slice() };
}

const injectionOf = ({ state: { syringe } }: Simulation): number =>
  syringe.flowInto === '' ? 0 : Math.max(0, syringe.rateMlPerS);

/** When each run last injected: the pattern in the fluid settles from then on. */
const lastInjections = new WeakMap<Simulation, { injectedMl: number; tick: number }>();

function fluidOf(simulation: Simulation): { readonly fluidLook?: FluidLook } {
  const { syringe, tick } = simulation.state;
  if (syringe.injectedMl <= 0) return {};
  let last = lastInjections.get(simulation);
  if (last?.injectedMl !== syringe.injectedMl) {
    last = { injectedMl: syringe.injectedMl, tick };
    lastInjections.set(simulation, last);
  }
  const cavity = simulation.anatomy.cavity;
  const ageS = Math.max(0, tick - last.tick) / TICKS_PER_SECOND;
  return {
    fluidLook: fluidLookOf(simulation.agent(), syringe.injectedMl, ageS, {
      injectedMl: cavity ? (syringe.byStructureMl[cavity.id] ?? 0) : 0,
      totalMl: simulation.deformationState().cavityVolumeMl,
      clearDb: CLEAR_EFFUSION_DB,
    }),
  };
}
