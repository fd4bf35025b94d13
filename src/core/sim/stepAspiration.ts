/** Pulling the plunger: what comes depends on where the opening lies, and how fast on the needle. */
import type { Structure } from '../anatomy/anatomy.ts';
import { leadsIntoOpenCavity } from '../anatomy/openCavity.ts';
import { OWNER_AIR, OWNER_BOLUS, OWNER_CAVITY_FLUID } from '../anatomy/tissueField.ts';
import { isVein } from '../injectate/depot.ts';
import { flowUnderPressure } from '../injectate/hydraulics.ts';
import { type FlowLaw, newtonian } from '../injectate/rheology.ts';
import { PlaceFinder } from '../injectate/placeFinder.ts';
import { TICKS_PER_SECOND } from './command.ts';
import { needleOf, type SimContext } from './context.ts';
import { addEvent } from './events.ts';
import { findOpening, type Opening } from './needleOpening.ts';
import { HAEMATOMA_ID, takeFromPool } from './pools.ts';
import { type AspirateLook, CAVITY_FLUID } from './syringeState.ts';
import { floorVolumeMl } from './volume.ts';

/** An aspiration that brought nothing for so long brings nothing, ticks. */
const EMPTY_PULL_TICKS = 40;
/** Fluid comes at most this fast, mL/s [TKU]. */
const GREATEST_ASPIRATION_ML_PER_S = 1;
/** Vacuum that a hand pulls, kPa, under the atmosphere's 101 [U]. */
const VACUUM_KPA = 60;
const ARTERY_KPA = 12;
const VEIN_KPA = 1.3;

/**
 * Flow laws of what comes back [U]. Healthy joint fluid is thick and thins with shear; inflamed fluid has lost its long
 * chains and runs like water; blood is 3 to 4 mPa·s [TKU].
 */
const CLEAR_FLUID: FlowLaw = { zeroPaS: 2, infinitePaS: 0.003, timeS: 1, power: 0.3, sharpness: 1 };
const CLOUDY_FLUID = newtonian(0.003);
const STAINED_FLUID: FlowLaw = { zeroPaS: 0.5, infinitePaS: 0.004, timeS: 0.5, power: 0.35, sharpness: 1 };
const BLOOD = newtonian(0.0035);
const WATERY = newtonian(0.0015);
const AIR = newtonian(0.000018);

/** What lies at the opening: what it is, how it looks, how much there is, and what drives it. */
interface Source {
  readonly kind: string;
  readonly look: AspirateLook;
  readonly law: FlowLaw;
  readonly pressureKpa: number;
  readonly availableMl: number;
  readonly take: (volumeMl: number) => void;
}

/** Draws back for one tick. */
export function aspirate(context: SimContext): void {
  const { state, drill } = context;
  const { syringe } = state;
  syringe.pullTicks++;
  const heldMl = Object.values(syringe.aspiratedMl).reduce((sum, volume) => sum + volume, 0);
  const room =
    syringe.inUse === 'track'
      ? drill.trackAnaesthetic!.volumeMl - syringe.trackRemainingMl
      : drill.syringeMl - syringe.remainingMl - heldMl;
  const wanted = Math.min(-syringe.rateMlPerS, GREATEST_ASPIRATION_ML_PER_S);
  const source = sourceAt(context, findOpening(context));
  let kind = 'nothing';
  let look: AspirateLook = 'nothing';
  let gotMl = 0;
  if (source && source.availableMl > 0 && room > 0) {
    ({ kind, look } = source);
    const driving = VACUUM_KPA + source.pressureKpa;
    const flow = flowUnderPressure(needleOf(context), source.law, driving, () => 0, wanted);
    gotMl = floorVolumeMl(Math.max(0, Math.min(room, source.availableMl, flow / TICKS_PER_SECOND)));
    if (gotMl > 0) source.take(gotMl);
    syringe.flowMlPerS = -gotMl * TICKS_PER_SECOND;
  } else if (syringe.pullTicks !== EMPTY_PULL_TICKS) return;
  if (gotMl > 0) syringe.aspiratedMl[kind] = (syringe.aspiratedMl[kind] ?? 0) + gotMl;
  // One event for each pull, or each new thing that a pull brings.
  const isNew = syringe.pullTicks <= 1 || syringe.lastAspirate !== kind || kind === 'nothing';
  syringe.lastAspirate = kind;
  syringe.aspirateLook = look;
  if (isNew) addEvent(state, 'aspirated', kind);
}

function sourceAt(context: SimContext, opening: Opening): Source | undefined {
  const { state, anatomy } = context;
  const structure: Structure | undefined = anatomy.structures[opening.owner];
  const isJoint =
    opening.isInCavity || opening.owner === OWNER_CAVITY_FLUID || leadsIntoOpenCavity(anatomy, structure);
  if (isJoint) return jointFluid(context);
  if (opening.owner === OWNER_AIR)
    return source('air', 'air', AIR, 0, Number.POSITIVE_INFINITY, () => undefined);
  if (opening.owner === OWNER_BOLUS) {
    const pool = state.boluses[opening.bolus]!;
    const take = (volumeMl: number): void => {
      takeFromPool(context, opening, volumeMl);
      context.volumeChanged();
    };
    return pool.structure === HAEMATOMA_ID
      ? source('blood', 'dark-red', BLOOD, 0, pool.volumeMl, take)
      : source('injectate', 'injectate', WATERY, 0, pool.volumeMl, take);
  }
  if (structure?.class === 'vessel') {
    const isDark = structure.flow ? structure.flow.kind === 'vein' : isVein(structure.id);
    return isDark
      ? source('blood', 'dark-red', BLOOD, VEIN_KPA, Number.POSITIVE_INFINITY, () => undefined)
      : source('blood', 'bright-red', BLOOD, ARTERY_KPA, Number.POSITIVE_INFINITY, () => undefined);
  }
  if (structure?.class === 'fluid' || structure?.class === 'bursa') return cyst(context, opening);
  return undefined;
}

function source(
  kind: string,
  look: AspirateLook,
  law: FlowLaw,
  pressureKpa: number,
  availableMl: number,
  take: (volumeMl: number) => void,
): Source {
  return { kind, look, law, pressureKpa, availableMl, take };
}

/** The joint's own fluid; it looks as this patient's does, and the cavity shrinks by what is drawn. */
function jointFluid(context: SimContext): Source {
  const { state, drill } = context;
  const fluid = drill.patient.fluid ?? 'clear';
  const look = fluid === 'clear' ? 'clear-yellow' : fluid;
  const law = fluid === 'clear' ? CLEAR_FLUID : fluid === 'cloudy' ? CLOUDY_FLUID : STAINED_FLUID;
  return source(CAVITY_FLUID, look, law, 0, state.cavityVolumeMl, (volumeMl) => {
    state.cavityVolumeMl -= volumeMl;
    context.volumeChanged();
  });
}

/** A closed body of fluid: it runs dry. */
function cyst(context: SimContext, opening: Opening): Source | undefined {
  const { state, anatomy } = context;
  const finder = new PlaceFinder(anatomy, context.field(), state.cavityVolumeMl, state.places);
  const place = finder.at(opening.atMm)?.state;
  if (!place) return undefined;
  const availableMl = place.restingMl + place.volumeMl;
  return source('cyst-fluid', 'cyst', WATERY, 0, availableMl, (volumeMl) => {
    const ownMl = Math.min(place.restingMl, volumeMl);
    place.restingMl -= ownMl;
    place.volumeMl = Math.max(0, place.volumeMl - (volumeMl - ownMl));
  });
}
