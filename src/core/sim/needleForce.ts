/** What the needle's hand feels: the force along the needle, and the layers that give way under it. */
import type { StructureClass } from '../anatomy/anatomy.ts';
import { OWNER_BOLUS, ownerId } from '../anatomy/tissueField.ts';
import {
  AXIAL_STEP_MM,
  advanceAxial,
  axialForceN,
  createAxialState,
  holdAxial,
  leaveOpenWay,
  letGo,
  letIn,
  type Puncture,
  withdrawAxial,
} from '../needle/axialForce.ts';
import { GREATEST_PRESS_MM, pressForceN } from '../needle/pressForce.ts';
import { watchBuckling } from './bendShaft.ts';
import { TICKS_PER_SECOND } from './command.ts';
import { needleOf, type SimContext } from './context.ts';
import { addEvent } from './events.ts';
import { createShaftState } from './shaftState.ts';

/** A hand that stops pressing lets go of so much a tick [U]. */
const LET_GO_SHARE = 0.1;

/** A new hole in the skin. */
export function beginForce(context: SimContext): void {
  const { needle } = context.state;
  needle.axial = createAxialState();
  needle.shaft = createShaftState(needle.entryMm, needle.direction);
  needle.shaft.tipAlongMm = needleOf(context).lengthMm;
}

/** Follows the tip inwards to a depth below the skin, mm. */
export function pushTo(context: SimContext, depthMm: number): void {
  const { needle } = context.state;
  const { axial } = needle;
  const spec = needleOf(context);
  const field = context.undraggedField();
  const ownerAhead = (aheadMm: number): number => {
    const k = axial.cutMm + aheadMm - needle.depthMm;
    const [x, y, z] = needle.tipMm;
    const [dx, dy, dz] = needle.shaft.tangent;
    return field.ownerAt(x + dx * k, y + dy * k, z + dz * k);
  };
  const onPuncture = (puncture: Puncture): void => {
    if (puncture.isPop) addEvent(context.state, 'layer-pop', ownerId(context.anatomy, puncture.into));
  };
  for (let left = depthMm - axial.depthMm; left > 1e-9; left = depthMm - axial.depthMm) {
    const step = Math.min(AXIAL_STEP_MM, left);
    const force = advanceAxial(axial, context.media, spec, step, ownerAhead, onPuncture);
    context.motion.forceN = Math.max(context.motion.forceN, force);
  }
}

/** Follows the tip outwards to a depth below the skin, mm. */
export function pullTo(context: SimContext, depthMm: number): void {
  const { needle } = context.state;
  withdrawAxial(needle.axial, context.media, needleOf(context), needle.axial.depthMm - depthMm);
  needle.pressMm = 0;
}

/** The hand pushes on against what the needle cannot enter, mm. */
export function pressOn(context: SimContext, byMm: number): void {
  const { needle } = context.state;
  needle.pressMm = Math.min(GREATEST_PRESS_MM, needle.pressMm + byMm);
}

/** The tip was turned to elsewhere: the way that it had cut is not before it any more. */
export function turned(context: SimContext): void {
  leaveOpenWay(context.state.needle.axial);
  tissueMoved(context);
}

/** Tissue must have moved past the tip by this before it counts as another: a border that trembles there does not, mm. */
const PASSED_MM = 0.25;

/** The tissue moved about the tip, or the tip through it: what it is in may be another, without a pop. */
export function tissueMoved(context: SimContext): void {
  const { axial } = context.state.needle;
  if (axial.isDenting) {
    const isFluid = (owner: number): boolean => context.media(owner).kind === 'fluid';
    // Fluid that comes to the tip needs no puncture, and a wall that fluid has lifted off the tip is dented no more.
    if (isFluid(axial.ahead) && ownerBehind(context, 0) === axial.ahead) letIn(axial);
    else if (isFluid(axial.owner) && ownerBehind(context, axial.cutMm - axial.depthMm) === axial.owner)
      letGo(axial);
    return;
  }
  if (axial.layerOwners.length === 0) return;
  const owner = ownerBehind(context, 0);
  if (owner === axial.owner || (owner === OWNER_BOLUS && isDense(context, axial.owner))) return;
  if (ownerBehind(context, PASSED_MM) === axial.owner || ownerBehind(context, -PASSED_MM) === axial.owner)
    return;
  axial.owner = owner;
  const last = axial.layerOwners.length - 1;
  // A tissue that trembles about a still tip leaves no more layers behind than one.
  if (axial.cutMm - axial.layerFromMm[last]! < AXIAL_STEP_MM) axial.layerOwners[last] = owner;
  else {
    axial.layerOwners.push(owner);
    axial.layerFromMm.push(axial.cutMm);
  }
}

/** What is pressed into these soaks in between their fibres: no lake opens for the tip to be free in. */
const DENSE: readonly StructureClass[] = [
  'tendon',
  'ligament',
  'nerve',
  'fibrocartilage',
  'cartilage',
  'bone',
];

function isDense({ anatomy }: SimContext, owner: number): boolean {
  const structure = anatomy.structures[owner];
  return structure !== undefined && DENSE.includes(structure.class);
}

/** What lies so many mm behind the place to which tissue is cut. */
function ownerBehind(context: SimContext, behindMm: number): number {
  const { axial, tipMm, shaft } = context.state.needle;
  const back = axial.depthMm - axial.cutMm + behindMm;
  const [x, y, z] = tipMm;
  const [dx, dy, dz] = shaft.tangent;
  return context.undraggedField().ownerAt(x - dx * back, y - dy * back, z - dz * back);
}

/** Force along the needle as it now stands, N. */
export function standingForceN(context: SimContext): number {
  const { needle } = context.state;
  return axialForceN(needle.axial, context.media) + pressForceN(needle.pressMm, needle.stopKpa);
}

/** At the end of a tick: a still hand lets the tissue relax; the force that was felt is kept. */
export function feelForce(context: SimContext): void {
  const { state, motion, media } = context;
  const { needle } = state;
  if (needle.phase !== 'inserted') {
    needle.forceN = 0;
    needle.pressMm = 0;
    return;
  }
  if (motion.advancedMm === 0 && motion.withdrawnMm === 0) {
    holdAxial(needle.axial, media, 1 / TICKS_PER_SECOND);
    if (!motion.isPressing) needle.pressMm *= 1 - LET_GO_SHARE;
  }
  const now = standingForceN(context);
  needle.forceN = watchBuckling(context, motion.forceN > 0 ? Math.max(motion.forceN, now) : now);
}
