/** What the image draws of a simulation as it stands. */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import { type FluidLook, fluidLookOf } from '../core/imaging/injectedFluid.ts';
import { type PictureFrame, VesselMotion } from '../core/imaging/motion/vesselMotion.ts';
import { tissueById } from '../core/imaging/tissues.ts';
import { TICKS_PER_SECOND } from '../core/sim/command.ts';
import type { Simulation } from '../core/sim/simulation.ts';
import type { UltrasoundFrame } from '../render/ultrasoundView.ts';

/** Level of joint fluid, as its tissue says. */
const CLEAR_EFFUSION_DB = tissueById('synovial-fluid').echoDb;

/** The moving walls of an anatomy, what they were last asked about, and the copy that the last frame was given. */
interface Walls {
  readonly motion: VesselMotion;
  readonly about: { -readonly [K in keyof PictureFrame]: PictureFrame[K] };
  given: Float32Array;
}
const wallsOf = new WeakMap<Anatomy, Walls>();

/** Frames are kept for the cine loop and the motion's own array is not, so they share a copy until a wall moves. */
function wallShiftsOf(anatomy: Anatomy, frame: UltrasoundFrame): Float32Array {
  let walls = wallsOf.get(anatomy);
  if (!walls) {
    const about = { ...frame, imageDepthMm: frame.settings.depthMm };
    walls = { motion: new VesselMotion(anatomy), about, given: new Float32Array(0) };
    wallsOf.set(anatomy, walls);
  }
  const { about } = walls;
  about.transducer = frame.transducer;
  about.worldFromTransducer = frame.worldFromTransducer;
  about.imageDepthMm = frame.settings.depthMm;
  about.deformation = frame.deformation;
  about.timeS = frame.timeS;
  const now = walls.motion.update(about);
  let isSame = now.length === walls.given.length;
  for (let i = 0; isSame && i < now.length; i++) isSame = now[i] === walls.given[i];
  if (!isSame) walls.given = now.slice();
  return walls.given;
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
  return Object.assign(frame, { wallShiftsMm: wallShiftsOf(simulation.anatomy, frame) });
}

/** What flows through the needle: out of it while the plunger is pushed, back into it while it is drawn. */
const injectionOf = ({ state: { syringe } }: Simulation): number => syringe.flowMlPerS;

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
