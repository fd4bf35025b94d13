/** The reckless operator: straight for a structure that must not be touched, at full speed, blind, and injects there. */
import type { Structure } from '../../anatomy/anatomy.ts';
import { OWNER_AIR } from '../../anatomy/tissueField.ts';
import {
  addScaled,
  cross,
  distance,
  normalize,
  type ReadonlyVec3,
  scale,
  subtract,
  type Vec3,
} from '../../math/vec3.ts';
import { projectToSurface } from '../../probe/contact.ts';
import { findNeedle } from '../../needle/catalogue.ts';
import type { AvoidRule } from '../../procedure/drill.ts';
import { isHardOwner } from '../hardTissue.ts';
import type { Simulation } from '../simulation.ts';
import { isCoveredByProbe } from '../stepProbe.ts';
import { turnTowards } from './aimAt.ts';
import { inject } from './expert.ts';
import type { OperatorHands } from './operatorHands.ts';

interface Assault {
  readonly structure: Structure;
  readonly entryMm: Vec3;
  readonly targetMm: Vec3;
}

/** Goes that it has at what it must not touch, before one at what is merely better left alone and a stab anywhere. */
const MOST_ROUNDS = 7;
/** How far about the probe it looks for what it goes for, mm: with a long needle, that share of its length. */
const LEAST_AROUND_MM = 35;
const REACH01 = 0.65;
/** Places that it looks for a structure at: a thin one fills a thousandth of the room about the probe. */
const PLACES = 12_000;

export function runReckless(hands: OperatorHands): void {
  hands.slideProbe(hands.gaussian(4), hands.gaussian(4), 0.4);
  hands.settle();
  hands.wait(0.3);
  const { avoid } = hands.simulation.drill;
  const critical = avoid.filter((rule) => rule.isCritical);
  const worst = critical.length > 0 ? critical : avoid;
  let isAimed = assailAgain(hands, worst);
  // Nothing within reach, as under much fat: the longest needle reaches farther.
  if (!isAimed && !hands.isOver && takeLongestNeedle(hands)) isAimed = assailAgain(hands, worst);
  if (!isAimed && !hands.isOver) isAimed = assail(hands, avoid);
  if (!isAimed && !hands.isOver) {
    hands.step({ kind: 'setEntry' });
    hands.aimNeedle(0.8, 0, 0.3);
    plunge(hands);
    hands.settle();
  }
  inject(hands, 1000);
  hands.takeNeedleOut(40);
  hands.finish();
}

/** Round after round; true where the needle is left in something. */
function assailAgain(hands: OperatorHands, rules: readonly AvoidRule[]): boolean {
  for (let round = 1; round <= MOST_ROUNDS && !hands.isOver; round++) if (assail(hands, rules)) return true;
  return false;
}

/** False where it is in the hand already. */
function takeLongestNeedle(hands: OperatorHands): boolean {
  const { simulation } = hands;
  const lengths = simulation.drill.needles.map((id) => findNeedle(id)?.lengthMm ?? 0);
  const index = lengths.indexOf(Math.max(...lengths));
  if (lengths[index]! <= simulation.needleSpec().lengthMm) return false;
  hands.step({ kind: 'chooseNeedle', index });
  return true;
}

/** Goes for one structure after the other until one is met; true where the needle is left in it. */
function assail(hands: OperatorHands, rules: readonly AvoidRule[]): boolean {
  for (const assault of findAssaults(hands, rules)) {
    if (!tryAssault(hands, assault)) continue;
    // As deep as it goes; bent aside on the way, it comes out and goes for the next.
    plunge(hands);
    hands.settle();
    if (hands.isOver || isEntered(hands.simulation, assault.structure)) return true;
    hands.takeNeedleOut(40);
  }
  return false;
}

/** True where the tip has been in the structure, or has struck it where it is bone. */
function isEntered({ state: { events } }: Simulation, { id }: Structure): boolean {
  return events.some(
    ({ kind, subject }) => subject === id && (kind === 'structure-entered' || kind === 'bone-contact'),
  );
}

/** Drives the needle in, spinning it between the fingers so that the bevel does not lead it off its line. */
function plunge(hands: OperatorHands): void {
  const { simulation } = hands;
  for (let i = 0; i < 400 && !hands.isOver && !simulation.state.needle.isStopped; i++) {
    if (simulation.state.needle.depthMm >= simulation.needleSpec().lengthMm) break;
    hands.step({ kind: 'advanceNeedle', byUm: 220 }, { kind: 'rollNeedle', byUrad: 80_000 });
  }
}

/** Sets the needle down and aims it; lifts it again where the line as it then lies would miss. */
function tryAssault(hands: OperatorHands, assault: Assault): boolean {
  const { simulation } = hands;
  const [xUm, yUm, zUm] = assault.entryMm.map((mm) => Math.round(mm * 1000)) as Vec3;
  hands.step({ kind: 'placeEntry', xUm, yUm, zUm });
  hands.step({ kind: 'setEntry' });
  const { needle } = simulation.state;
  if (needle.phase !== 'touching') return false;
  const turn = turnTowards(simulation, assault.targetMm);
  hands.aimNeedle(turn.pitchRad, turn.yawRad, 0.3);
  const deepest = addScaled(needle.entryMm, needle.direction, distance(assault.targetMm, needle.entryMm));
  if (isReached(simulation, assault.structure, needle.entryMm, deepest)) return true;
  hands.step({ kind: 'liftNeedle' });
  return false;
}

/** Straight ways that end in structures to avoid: one for each that can be reached, beginning with any of them. */
function findAssaults(hands: OperatorHands, rules: readonly AvoidRule[]): Assault[] {
  const { anatomy } = hands.simulation;
  const found = rules.flatMap((rule) => {
    const structure = anatomy.structures.find((s) => s.id === rule.structure);
    const way = structure && findAssault(hands, structure);
    return way ? [way] : [];
  });
  const first = Math.floor(hands.uniform(0, found.length));
  return [...found.slice(first), ...found.slice(0, first)];
}

/** Tries seeded places in a structure near the probe and entries about it. */
function findAssault(hands: OperatorHands, structure: Structure): Assault | undefined {
  const { simulation } = hands;
  const { probe } = simulation.state;
  const around = Math.max(LEAST_AROUND_MM, REACH01 * simulation.needleSpec().lengthMm);
  const low = [0, 1, 2].map((k) => Math.max(structure.bounds.min[k]!, probe.positionMm[k]! - around));
  const high = [0, 1, 2].map((k) => Math.min(structure.bounds.max[k]!, probe.positionMm[k]! + around));
  if (low.some((value, k) => value >= high[k]!)) return undefined;
  let targets = 0;
  for (let i = 0; i < PLACES && targets < 40; i++) {
    const p = low.map((value, k) => hands.uniform(value, high[k]!)) as Vec3;
    if (simulation.field().distanceTo(structure, p[0], p[1], p[2]) > -0.4) continue;
    targets++;
    for (let j = 0; j < 8; j++) {
      const entry = randomEntry(hands, p);
      if (entry && isReached(simulation, structure, entry, p))
        return { structure, entryMm: entry, targetMm: p };
    }
  }
  return undefined;
}

/** A place on the skin over a target and somewhat aside, which the probe does not cover. */
function randomEntry(hands: OperatorHands, target: ReadonlyVec3): Vec3 | undefined {
  const { simulation } = hands;
  const { probe } = simulation.state;
  const field = simulation.field();
  const across = cross(probe.heading, scale(probe.normal, -1));
  let from = addScaled(target, probe.normal, 15);
  from = addScaled(from, probe.heading, hands.uniform(-30, 30));
  from = addScaled(from, across, hands.uniform(-30, 30));
  try {
    const { pointMm } = projectToSurface((x, y, z) => field.surfaceMm(x, y, z), from);
    return isCoveredByProbe(simulation, pointMm) ? undefined : pointMm;
  } catch {
    return undefined;
  }
}

/** True where the straight way from the skin comes to the structure before anything stops it. */
function isReached(
  simulation: Simulation,
  structure: Structure,
  entry: ReadonlyVec3,
  target: ReadonlyVec3,
): boolean {
  const field = simulation.field();
  const lengthMm = distance(target, entry);
  if (lengthMm > simulation.needleSpec().lengthMm - 2 || lengthMm < 3) return false;
  const direction = normalize(subtract(target, entry));
  const wanted = simulation.anatomy.structures.indexOf(structure);
  for (let along = 0.3; along <= lengthMm + 0.2; along += 0.3) {
    const [x, y, z] = addScaled(entry, direction, along);
    const owner = field.ownerAt(x, y, z);
    if (owner === wanted) return true;
    if (owner === OWNER_AIR || isHardOwner(simulation, owner)) return false;
  }
  return false;
}
