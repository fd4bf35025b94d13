/**
 * How much it hurts, in points of the usual scale from 0 to 10. Measured figures for each tissue were not found; the
 * order is textbook knowledge: skin, capsule and synovium feel sharply, fat and muscle dully, cartilage not at all,
 * periosteum strongly, a touched nerve like lightning. All figures [U] unless marked.
 */
import type { StructureClass } from '../anatomy/anatomy.ts';

/** What hurts now: '' where nothing does. */
export type PainCause =
  | ''
  | 'skin'
  | 'tissue'
  | 'capsule'
  | 'periosteum'
  | 'nerve'
  | 'tendon'
  | 'vessel'
  | 'sideways'
  | 'pressure'
  | 'probe';

export interface Hurt {
  readonly points: number;
  readonly cause: PainCause;
}

export const NO_HURT: Hurt = { points: 0, cause: '' };

/** Outer diameter that the figures are for: 22 G, mm. Pain grows with the needle (order of gauges TKU). */
const USUAL_DIAMETER_MM = 0.718;
/** Speed of a careful hand, mm/s: haste hurts more, up to twice. */
const CAREFUL_MM_PER_S = 8;

const TISSUES: { readonly [C in StructureClass]?: Hurt } = {
  skin: { points: 3, cause: 'skin' },
  fat: { points: 1, cause: 'tissue' },
  fascia: { points: 2.5, cause: 'tissue' },
  muscle: { points: 1.6, cause: 'tissue' },
  tendon: { points: 4, cause: 'tendon' },
  ligament: { points: 4, cause: 'tendon' },
  fibrocartilage: { points: 3, cause: 'tendon' },
  capsule: { points: 3, cause: 'capsule' },
  synovium: { points: 2.5, cause: 'capsule' },
  pleura: { points: 6, cause: 'tissue' },
  dura: { points: 3, cause: 'tissue' },
  vessel: { points: 3, cause: 'vessel' },
  nerve: { points: 10, cause: 'nerve' },
};

const gaugeFactor = (outerDiameterMm: number): number =>
  Math.min(2, Math.max(0.5, outerDiameterMm / USUAL_DIAMETER_MM));

/** A new hole in the skin. */
export const ofPuncture = (outerDiameterMm: number): Hurt => ({
  points: 3 * gaugeFactor(outerDiameterMm),
  cause: 'skin',
});

/** On its way out the needle cuts nothing. */
const SHARE_ON_THE_WAY_OUT = 0.5;

/** A needle that goes through a tissue, inwards or (speed < 0) outwards; a nerve hurts the same for every needle. */
export function ofPassing(
  structureClass: StructureClass,
  outerDiameterMm: number,
  speedMmPerS: number,
): Hurt {
  const hurt = TISSUES[structureClass];
  if (!hurt || hurt.cause === 'nerve') return hurt ?? NO_HURT;
  const haste = 0.6 + 0.4 * Math.min(3.5, Math.abs(speedMmPerS) / CAREFUL_MM_PER_S);
  const share = speedMmPerS < 0 ? SHARE_ON_THE_WAY_OUT : 1;
  return { points: share * hurt.points * haste * gaugeFactor(outerDiameterMm), cause: hurt.cause };
}

/** A needle dragged sideways through tissue. */
export const ofDragging = (structureClass: StructureClass, outerDiameterMm: number): Hurt => ({
  points: (1.5 + (TISSUES[structureClass]?.points ?? 0)) * gaugeFactor(outerDiameterMm),
  cause: 'sideways',
});

/** A tip pressed on by 0–1 of the most that a hand presses: periosteum feels it, cartilage has no nerves. */
export const ofPressing = (isBone: boolean, press01: number): Hurt =>
  isBone ? { points: 4 + 4 * press01, cause: 'periosteum' } : NO_HURT;

/** Fluid pressed into a place that holds a pressure, kPa; a joint is stretched painfully from a few kPa. */
export function ofInjecting(structureClass: StructureClass | 'air', pressureKpa: number): Hurt {
  if (structureClass === 'air' || structureClass === 'vessel') return NO_HURT;
  if (structureClass === 'nerve') return { points: 10, cause: 'nerve' };
  const isTendon = structureClass === 'tendon' || structureClass === 'ligament';
  const points = Math.min(isTendon ? 7 : 5, 0.12 * Math.max(0, pressureKpa - 2));
  return points > 0 ? { points, cause: isTendon ? 'tendon' : 'pressure' } : NO_HURT;
}

/** A probe that presses in by so much, mm. */
export const ofProbe = (indentationMm: number): Hurt =>
  indentationMm > 7 ? { points: 0.8 * (indentationMm - 7), cause: 'probe' } : NO_HURT;

/** The worse of two. */
export const worse = (a: Hurt, b: Hurt): Hurt => (b.points > a.points ? b : a);
