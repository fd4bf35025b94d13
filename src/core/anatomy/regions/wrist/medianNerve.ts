/**
 * Median nerve: an oval of 9.33 ± 1.55 mm² at the wrist [S71], flatter within the tunnel [TKU]. Bifid, it parts above
 * the wrist into two cords of half that section each. A persistent median artery, 1–2 mm across [TKU], comes down in
 * front of it and goes in between the cords, or along the ulnar side of an undivided nerve.
 */
import type { Shape } from '../../../geometry/shape.ts';
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import { smoothMin } from '../../../math/scalar.ts';
import type { BloodFlow, DistanceFunction } from '../../anatomy.ts';
import { bundle } from '../../constructions/bundle.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { NERVE_AT, onNerve } from './authoring.ts';

type NerveShape = Shape & Required<Pick<Shape, 'fibreInto'>>;

/** Which way the nerve is grown, and how thick the artery with it is, authored mm. */
export interface NerveForm {
  readonly isBifid: boolean;
  /** 0 where there is none. */
  readonly arteryMm: number;
}

export const makeMedianNerve: () => NerveShape = once(() => {
  const nerve = sweep(
    [
      { atMm: onNerve(80), halfWidthMm: 2.2, halfThicknessMm: 1.35 },
      { atMm: onNerve(20), halfWidthMm: 2.3, halfThicknessMm: 1.3 },
      { atMm: onNerve(-4), halfWidthMm: 2.45, halfThicknessMm: 1.3 },
      { atMm: onNerve(-26), halfWidthMm: 2.47, halfThicknessMm: 1.18 },
      { atMm: onNerve(-44), halfWidthMm: 2.5, halfThicknessMm: 1.13 },
      { atMm: onNerve(-64), halfWidthMm: 2.4, halfThicknessMm: 1 },
    ],
    { thicknessToward: [0, -1, 0] },
  );
  return { ...nerve, signedDistance: remembered(nerve.signedDistance) };
});

/** Between a cord and what lies beside it: epineurium, fat [TKU]. */
const BESIDE_CORD_MM = 0.3;
const CORD_HALF_MM = 1.45;
/** The cords lie a little further forwards than a single nerve, clear of the tendons under them, mm. */
const CORDS_FORWARDS_MM = 0.15;

/** One cord, towards medial (+1) or lateral (−1) of the nerve's course. */
function cord(side: 1 | -1, apartMm: number): ReturnType<typeof sweep> {
  const knot = (up: number, aside: number, halfWidthMm: number, halfThicknessMm: number): SweepKnot => {
    const [x, y, z] = onNerve(up);
    return { atMm: [x + side * aside, y - CORDS_FORWARDS_MM, z], halfWidthMm, halfThicknessMm };
  };
  return sweep(
    [
      knot(80, 0.75, 1.5, 1.25),
      knot(40, 0.75, 1.5, 1.25),
      knot(20, 0.75, 1.5, 1.22),
      knot(12, 0.4 + 0.35 * apartMm, 1.5, 1.15),
      knot(4, apartMm, CORD_HALF_MM, 1.1),
      knot(-4, apartMm, CORD_HALF_MM, 1.1),
      knot(-26, apartMm, CORD_HALF_MM, 1),
      knot(-44, apartMm + 0.8, 1.5, 0.95),
      knot(-64, apartMm + 2, 1.4, 0.85),
    ],
    { thicknessToward: [0, -1, 0], segments: 40 },
  );
}

/** How what lies between cords and artery is bridged where they are wrapped as one, mm. */
const BRIDGE_MM = 2.4;

export interface NerveAndArtery {
  readonly nerve: Shape;
  readonly artery?: ReturnType<typeof sweep>;
  /** Both as one body with what binds them; absent where there is but the usual nerve. */
  readonly together?: DistanceFunction;
}

export function makeNerveAndArtery(form: NerveForm): NerveAndArtery {
  const { isBifid, arteryMm } = form;
  const artery = arteryMm > 0 ? makeMedianArtery(form) : undefined;
  // Between the cords there is room for the artery, or no more than a septum.
  const apartMm = CORD_HALF_MM + BESIDE_CORD_MM + arteryMm / 2;
  const cords = isBifid ? ([cord(-1, apartMm), cord(1, apartMm)] as const) : undefined;
  const nerve = cords ? bundle(cords) : makeMedianNerve();
  const parts = [...(cords ?? [nerve]), ...(artery ? [artery] : [])];
  if (parts.length === 1) return { nerve };
  const together: DistanceFunction = (x, y, z) =>
    parts.reduce((d, part) => smoothMin(d, part.signedDistance(x, y, z), BRIDGE_MM), FAR_MM);
  return { nerve, ...(artery ? { artery } : {}), together };
}

export const medianArteryFlow = (arteryMm: number): BloodFlow => ({
  kind: 'artery',
  radiusMm: arteryMm / 2,
  axisMmPerS: 250,
  profileExponent: 2,
  source: 'U: 0.1–0.3 m/s',
});

const FAR_MM = 1e9;
/** Half the width of the undivided nerve at the tunnel's inlet, mm. */
const SINGLE_HALF_MM = 2.5;

function makeMedianArtery({ isBifid, arteryMm }: NerveForm): ReturnType<typeof sweep> {
  const radius = arteryMm / 2;
  const [x, y] = NERVE_AT;
  const knot = (xMm: number, yMm: number, zMm: number, share = 1): SweepKnot => ({
    atMm: [xMm, yMm, zMm],
    halfWidthMm: share * radius,
    halfThicknessMm: share * radius,
  });
  // In front of the nerve in the forearm, where tendons lie at both its sides.
  const frontY = y - 1.42 - BESIDE_CORD_MM - radius;
  const aside = isBifid ? 0 : SINGLE_HALF_MM + BESIDE_CORD_MM + radius;
  const besideY = y - (isBifid ? CORDS_FORWARDS_MM : 0.3);
  return sweep(
    [
      knot(x + 0.4, frontY, 80),
      knot(x + 0.4, frontY, 40),
      knot(x + 0.3, frontY, 22),
      knot(x + 0.55 * aside, frontY + (isBifid ? 0.5 : 0.2), 12),
      knot(x + aside, besideY, 3),
      knot(x + aside, besideY, -4),
      knot(x + aside, besideY - (isBifid ? 0.25 : 0.1), -26),
      knot(x + aside + 0.1, besideY - 0.3, -44, 0.95),
      knot(x + aside + 0.2, besideY - 0.3, -64, 0.9),
    ],
    { segments: 44 },
  );
}
