/** A run before its first tick. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import { COLUMN_PARTS } from '../anatomy/deformation.ts';
import { OWNER_AIR } from '../anatomy/tissueField.ts';
import { startMachine } from '../machine/machineState.ts';
import { cos } from '../math/elementary.ts';
import { hashText, hashValue } from '../math/hash.ts';
import { createRandomStream } from '../math/random.ts';
import { clamp } from '../math/scalar.ts';
import { anyPerpendicular, length, normalize, rejectFrom } from '../math/vec3.ts';
import { createAxialState } from '../needle/axialForce.ts';
import { projectToSurface } from '../probe/contact.ts';
import { findTransducer } from '../probe/catalogue.ts';
import { apertureMm, type Transducer } from '../probe/transducer.ts';
import { createCareState } from '../procedure/care/careState.ts';
import type { Drill } from '../procedure/drill.ts';
import { foldNumber, foldWord, type HashWords } from './commandHash.ts';
import { createPatient } from './patientState.ts';
import { createShaftState } from './shaftState.ts';
import type { SimState } from './state.ts';
import { floorVolumeMl } from './volume.ts';

/** How firmly a flat face rests at the start, mm. */
const FIRST_INDENTATION_MM = 1;
/** A curved face is pressed in until so much gel is left at its ends, but no further than this, mm. */
const GEL_AT_ENDS_MM = 2.5;
const FIRST_CURVED_MM = 8;

/** How firmly the probe rests at the start, mm: a curved face as one presses it to see with all of it. */
function firstIndentationMm(transducer: Transducer | undefined): number {
  if (!transducer || transducer.radiusMm === 0) return FIRST_INDENTATION_MM;
  const { radiusMm } = transducer;
  const liftMm = radiusMm * (1 - cos(apertureMm(transducer) / 2 / radiusMm));
  return clamp(liftMm - GEL_AT_ENDS_MM, FIRST_INDENTATION_MM, FIRST_CURVED_MM);
}

/**
 * The state at tick 0, with the probe at the drill's start; pose and ghost are still to be derived. Drill (and with
 * it the patient), anatomy and seed are mixed into the hash of the commands, so that no two runs share their hashes.
 */
export function initialState(drill: Drill, anatomy: Anatomy, seed: number): SimState {
  const start = anatomy.probeStarts.find((s) => s.id === drill.probe.start) ?? anatomy.probeStarts[0];
  if (!start) throw new Error(`initialState: ${anatomy.id} has no probe start ${drill.probe.start}`);
  const contact = projectToSurface(anatomy.surface, start.contactMm);
  const along = rejectFrom(start.markerDirection, contact.normal);
  const heading = length(along) > 1e-6 ? normalize(along) : anyPerpendicular(contact.normal);
  const commandHash: HashWords = [0x9e3779b9 | 0, 0x85ebca6b | 0];
  foldNumber(commandHash, seed);
  foldWord(commandHash, hashText(anatomy.id));
  foldWord(commandHash, hashText(hashValue(drill)));
  return {
    tick: 0,
    isFinished: false,
    commandHash,
    hands: {
      lateralMm: 0,
      elevationalMm: 0,
      tiltRad: 0,
      rockRad: 0,
      rotateRad: 0,
      pressMm: 0,
      advanceMm: 0,
      pitchRad: 0,
      yawRad: 0,
      rollRad: 0,
    },
    probe: {
      contactMm: contact.pointMm,
      normal: contact.normal,
      heading,
      tiltRad: 0,
      rockRad: 0,
      indentationMm: firstIndentationMm(findTransducer(drill.probe.id)),
      stopDepthMm: 0,
      stopTargetMm: 0,
      shares: new Array<number>(COLUMN_PARTS).fill(1 / COLUMN_PARTS),
      shareTargets: new Array<number>(COLUMN_PARTS).fill(1 / COLUMN_PARTS),
      isColumnStale: false,
      pressureKpa: 0,
      cavityPressed01: 0,
      cavityPressedTarget01: 0,
      positionMm: [0, 0, 0],
      quaternionXyzw: [0, 0, 0, 1],
    },
    needle: {
      choice: 0,
      phase: 'away',
      entryMm: [...contact.pointMm],
      entryNormal: [...contact.normal],
      direction: [-contact.normal[0], -contact.normal[1], -contact.normal[2]],
      rollRad: 0,
      depthMm: 0,
      shaft: createShaftState(contact.pointMm, contact.normal),
      tipMm: [...contact.pointMm],
      tipOwner: OWNER_AIR,
      isStopped: false,
      axial: createAxialState(),
      pressMm: 0,
      stopKpa: 0,
      forceN: 0,
      punctures: 0,
      passes: 0,
      passDeepestMm: 0,
      sidewaysMm: 0,
      redirections: 0,
    },
    syringe: {
      choice: 0,
      parts: [],
      remainingMl: floorVolumeMl(Math.min(drill.target.volumeMl, drill.syringeMl)),
      rateMlPerS: 0,
      injectedMl: 0,
      byStructureMl: {},
      aspiratedMl: {},
      lastAspirate: '',
      aspirateLook: '',
      pressureKpa: 0,
      thumbForceN: 0,
      tipPressureKpa: 0,
      flowMlPerS: 0,
      flowInto: '',
      pullTicks: 0,
      inUse: 'treatment',
      trackRemainingMl: floorVolumeMl(drill.trackAnaesthetic?.volumeMl ?? 0),
      trackInjectedMl: 0,
      trackByStructureMl: {},
      anaestheticShare: 0,
    },
    machine: startMachine(drill.probe),
    cavityVolumeMl: floorVolumeMl(anatomy.restingVolumeMl),
    boluses: [],
    places: [],
    haematomas: [],
    patient: createPatient(seed),
    care: createCareState(drill.care, seed),
    touchedCartilage: '',
    touchedDepthMm: 0,
    scrapedMm: 0,
    tremor: createRandomStream(seed, 'tremor'),
    tremorKnots: [0, 0, 0, 0],
    events: [],
  };
}
