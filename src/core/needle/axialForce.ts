/**
 * Force along the needle: the tissue ahead dents (tents) until it opens, is cut at a constant force behind its surface,
 * and holds the shaft by friction, which turns round on the way out. After Okamura's three parts (stiffness, friction,
 * cutting); the numbers are in tissueMechanics.ts. Plain data and functions, in steps of at most 0.05 mm.
 *
 * d is how far the tip has come along its path, m the depth to which tissue is cut, w = d − m ≥ 0 the tent.
 *   F_tip = k₁ w + k₂ w² inside a tissue, cut as soon as it exceeds the cutting force;
 *   at a closed surface, met at d₁ with force F₁:  F_tip = F₁ + k₁ (d − d₁) + k₂ (d − d₁)², until it opens.
 *   F_shaft = one bristle that slips at ∫ friction ds.
 */
import { OWNER_AIR } from '../anatomy/tissueField.ts';
import { clamp } from '../math/scalar.ts';
import type { MediaOf } from './media.ts';
import type { NeedleSpec } from './needle.ts';
import { openingForceN, TABLE_DIAMETER_MM, type TissueMechanics } from './tissueMechanics.ts';

export interface AxialState {
  depthMm: number;
  cutMm: number;
  /** What the tip has cut into. */
  owner: number;
  /** The closed surface that the tip dents: 1 while there is one, what lies behind it, and where and at what force it was met. */
  isDenting: boolean;
  ahead: number;
  metAtMm: number;
  metForceN: number;
  /** Deepest cut so far: up to there the way is open already. */
  openMm: number;
  /** Elastic slip of the shaft in its hole, mm, + on the way in. */
  slipMm: number;
  /** What a hand that holds still has lost to relaxation, at the tip and along the shaft, N. */
  relaxedTipN: number;
  relaxedShaftN: number;
  /** Layers along the shaft: owner and the depth where it begins, shallowest first. */
  layerOwners: number[];
  layerFromMm: number[];
}

/** Where a surface opened. */
export interface Puncture {
  /** What was left and what was entered, as owners. */
  readonly from: number;
  readonly into: number;
  /** Way of the tip, and the depth of the surface with its tissue at rest, mm. */
  readonly depthMm: number;
  readonly surfaceDepthMm: number;
  /** Force on the tip and on the hub as it opened, N. */
  readonly tipForceN: number;
  readonly axialForceN: number;
  /** False where the force that was there already was enough: no rise, no pop. */
  readonly isPop: boolean;
}

export const createAxialState = (): AxialState => ({
  depthMm: 0,
  cutMm: 0,
  owner: OWNER_AIR,
  isDenting: false,
  ahead: OWNER_AIR,
  metAtMm: 0,
  metForceN: 0,
  openMm: 0,
  slipMm: 0,
  relaxedTipN: 0,
  relaxedShaftN: 0,
  layerOwners: [],
  layerFromMm: [],
});

export const AXIAL_STEP_MM = 0.05;
/** A dented surface is looked for again at most this far beyond where it was met, mm. */
const MOST_SHIFT_MM = 2;
/** Grain of gritty tissue, mm [U]. */
const GRAIN_MM = 0.3;
/** A way that was cut before costs this share of cutting [U]. */
const OPEN_SHARE = 0.3;
/** Stiffness of the shaft's hold on its hole: N/mm at the skin and per mm of depth [U]. */
const HOLD_N_PER_MM = 0.25;
const HOLD_N_PER_MM2 = 0.02;
/** Share that relaxes when the hand stops, with what time constant, and over what movement it comes back [U]. */
const RELAXING_SHARE = 0.35;
const RELAXING_S = 1.5;
const RECOVERY_MM = 1;

/** Blunt tips push harder than ground ones [TKU]; among ground bevels the angle hardly changes the force (JMBBM 2020 [S]). */
const BEVEL_FORCE: { readonly [B in NeedleSpec['bevel']]: number } = {
  short: 1,
  quincke: 1,
  chiba: 1,
  tuohy: 1.2,
  'pencil-point': 1.4,
};

/** Factor on the forces of the table for a needle. */
export const tipForceFactor = (needle: NeedleSpec): number =>
  (needle.outerDiameterMm / TABLE_DIAMETER_MM) * BEVEL_FORCE[needle.bevel];

const dentForceN = (t: TissueMechanics, w: number): number => (t.dentNPerMm + t.dentNPerMm2 * w) * w;

/** The tent at which a tissue pushes back with a force, mm. */
const dentMm = (t: TissueMechanics, forceN: number): number =>
  (2 * forceN) / (t.dentNPerMm + Math.sqrt(t.dentNPerMm * t.dentNPerMm + 4 * t.dentNPerMm2 * forceN));

/** Force that the tissue holds against the tip, N, ≥ 0. */
export function tipForceN(state: AxialState, media: MediaOf): number {
  const elastic = state.isDenting
    ? state.metForceN + dentForceN(media(state.ahead), state.depthMm - state.metAtMm)
    : dentForceN(media(state.owner), state.depthMm - state.cutMm);
  return Math.max(0, elastic - state.relaxedTipN);
}

/** Friction that the shaft slips at, N. */
export function frictionLimitN(state: AxialState, media: MediaOf, needle: NeedleSpec): number {
  let sum = 0;
  for (let i = 0; i < state.layerOwners.length; i++) {
    const from = state.layerFromMm[i]!;
    const to = Math.min(state.cutMm, state.layerFromMm[i + 1] ?? state.cutMm);
    if (to > from) sum += (to - from) * media(state.layerOwners[i]!).frictionNPerMm;
  }
  return sum * (needle.outerDiameterMm / TABLE_DIAMETER_MM);
}

/** Friction of the shaft, N: + against going in, − against coming out. */
export const shaftForceN = (state: AxialState): number =>
  holdNPerMm(state) * state.slipMm - state.relaxedShaftN;

const holdNPerMm = (state: AxialState): number => HOLD_N_PER_MM + HOLD_N_PER_MM2 * state.cutMm;

/** Force that the hand feels along the needle, N: + pushes back, − holds. */
export const axialForceN = (state: AxialState, media: MediaOf): number =>
  tipForceN(state, media) + shaftForceN(state);

/**
 * Moves the tip by at most AXIAL_STEP_MM. `ownerAhead` tells what lies so many mm beyond the depth that is cut.
 * Surfaces that open are told to `onPuncture`. Returns the largest axial force within the step, N.
 */
export function advanceAxial(
  state: AxialState,
  media: MediaOf,
  needle: NeedleSpec,
  byMm: number,
  ownerAhead: (aheadMm: number) => number,
  onPuncture: (puncture: Puncture) => void,
): number {
  state.depthMm += byMm;
  recover(state, byMm);
  slip(state, media, needle, byMm);
  let peak = 0;
  const factor = tipForceFactor(needle);
  // Each round cuts up to the next surface, or opens one.
  for (let round = 0; round < 64; round++) {
    if (state.isDenting) {
      const tip = tipForceN(state, media);
      const open = openingForceN(media(state.owner), media(state.ahead)) * factor;
      if (media(state.ahead).kind === 'hard' || tip < open) break;
      const axial = tip + shaftForceN(state);
      const puncture: Puncture = {
        from: state.owner,
        into: state.ahead,
        depthMm: state.depthMm,
        surfaceDepthMm: state.cutMm,
        tipForceN: tip,
        axialForceN: axial,
        isPop: tip > state.metForceN + 0.005,
      };
      if (puncture.isPop) peak = Math.max(peak, axial);
      followSurface(state, ownerAhead);
      enter(state, state.ahead);
      onPuncture(puncture);
    }
    const tissue = media(state.owner);
    const isOpen = state.cutMm < state.openMm;
    const cutting = tissue.cuttingN * factor * (isOpen ? OPEN_SHARE : gritAt(tissue, state.cutMm));
    const keeps = dentMm(tissue, cutting + state.relaxedTipN);
    const spare = state.depthMm - state.cutMm - keeps;
    if (spare <= 1e-9) break;
    cut(state, media, spare, ownerAhead);
  }
  return Math.max(peak, axialForceN(state, media));
}

/** Fibre by fibre: gritty tissues are cut at a force that changes each GRAIN_MM, always the same at a depth. */
function gritAt(tissue: TissueMechanics, cutMm: number): number {
  if (!tissue.gritShare) return 1;
  let h = Math.imul(Math.floor(cutMm / GRAIN_MM) + 1, 0x2c1b3c6d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x297a2d39);
  h ^= h >>> 13;
  return 1 + tissue.gritShare * ((h & 0xffff) / 0x8000 - 1);
}

/** Cuts by at most so much and at most one step, up to the next surface. */
function cut(
  state: AxialState,
  media: MediaOf,
  spareMm: number,
  ownerAhead: (aheadMm: number) => number,
): void {
  const step = Math.min(spareMm, AXIAL_STEP_MM);
  const ahead = ownerAhead(step);
  if (ahead === state.owner) {
    state.cutMm += step;
    state.openMm = Math.max(state.openMm, state.cutMm);
    return;
  }
  let free = 0;
  let beyond = step;
  let owner = ahead;
  for (let i = 0; i < 5; i++) {
    const middle = (free + beyond) / 2;
    const there = ownerAhead(middle);
    if (there === state.owner) free = middle;
    else {
      beyond = middle;
      owner = there;
    }
  }
  state.cutMm += free;
  const wasOpen = state.cutMm < state.openMm - AXIAL_STEP_MM;
  state.openMm = Math.max(state.openMm, state.cutMm);
  if (wasOpen && media(owner).kind !== 'hard') {
    state.cutMm += beyond - free;
    enter(state, owner);
    return;
  }
  state.isDenting = true;
  state.ahead = owner;
  state.metAtMm = state.depthMm;
  state.metForceN = dentForceN(media(state.owner), state.depthMm - state.cutMm);
}

/**
 * While a surface tented, the shaft bent and the tissue moved: it may lie a little deeper along the needle's line than
 * where it was met. Without this the tip would meet it again right behind the place that opened.
 */
function followSurface(state: AxialState, ownerAhead: (aheadMm: number) => number): void {
  const most = Math.min(MOST_SHIFT_MM, state.depthMm - state.cutMm);
  for (let shift = 0; shift <= most; shift += AXIAL_STEP_MM)
    if (ownerAhead(shift + AXIAL_STEP_MM / 16) === state.ahead) {
      state.cutMm += shift;
      return;
    }
}

function enter(state: AxialState, owner: number): void {
  state.isDenting = false;
  state.owner = owner;
  // Into it by a hair, so that what lies ahead is asked behind the surface.
  state.cutMm = Math.min(state.depthMm, state.cutMm + AXIAL_STEP_MM / 16);
  state.openMm = Math.max(state.openMm, state.cutMm);
  state.layerOwners.push(owner);
  state.layerFromMm.push(state.cutMm);
}

/** Brings the tip back. Returns the axial force, N, which is below 0 once the shaft slips the other way. */
export function withdrawAxial(state: AxialState, media: MediaOf, needle: NeedleSpec, byMm: number): number {
  state.depthMm = Math.max(0, state.depthMm - byMm);
  state.isDenting = false;
  recover(state, byMm);
  if (state.cutMm > state.depthMm) {
    state.cutMm = state.depthMm;
    while (state.layerFromMm.length > 0 && state.layerFromMm[state.layerFromMm.length - 1]! >= state.cutMm) {
      state.layerFromMm.pop();
      state.layerOwners.pop();
    }
    state.owner = state.layerOwners[state.layerOwners.length - 1] ?? OWNER_AIR;
  }
  slip(state, media, needle, -byMm);
  return axialForceN(state, media);
}

/** A hand that holds still for so long: the tissue relaxes, s. */
export function holdAxial(state: AxialState, media: MediaOf, dtS: number): void {
  // Backward Euler, which needs no exponential.
  const share = 1 - 1 / (1 + dtS / RELAXING_S);
  const tip = tipForceN(state, media) + state.relaxedTipN;
  const shaft = holdNPerMm(state) * state.slipMm;
  state.relaxedTipN += share * (RELAXING_SHARE * tip - state.relaxedTipN);
  state.relaxedShaftN += share * (RELAXING_SHARE * shaft - state.relaxedShaftN);
}

/** The surface that the tip dents has been parted before it, as by fluid: the tip lies in what was behind it. */
export function letIn(state: AxialState): void {
  enter(state, state.ahead);
  letGo(state);
}

/** The surface that the tip dents has moved off it: the tip lies free in what it had cut into. */
export function letGo(state: AxialState): void {
  state.isDenting = false;
  state.cutMm = state.depthMm;
  state.openMm = Math.max(state.openMm, state.cutMm);
  state.relaxedTipN = 0;
}

/** Forgets the way cut so far: the tip now points elsewhere. */
export function leaveOpenWay(state: AxialState): void {
  state.openMm = state.cutMm;
}

function recover(state: AxialState, byMm: number): void {
  const left = 1 - Math.min(1, Math.abs(byMm) / RECOVERY_MM);
  state.relaxedTipN *= left;
  state.relaxedShaftN *= left;
}

function slip(state: AxialState, media: MediaOf, needle: NeedleSpec, byMm: number): void {
  const most = frictionLimitN(state, media, needle) / holdNPerMm(state);
  state.slipMm = clamp(state.slipMm + byMm, -most, most);
}
