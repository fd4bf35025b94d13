/**
 * The capsule of the shoulder: from the neck of the glenoid over the labrum and the head to the anatomical neck, all round;
 * below it reaches some 10 mm down the shaft [TKU]. Behind it lies on the recess, whose film it holds.
 */
import { lerp, smoothMax, smoothMin, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { HEAD_RADIUS_MM, INTO_GLENOID, THROUGH_HEAD } from './authoring.ts';
import type { Recess } from './recess.ts';
import { fromGlenoidAxis } from './scapula.ts';

/** Its inner face lies on the head's cartilage, mm from the centre. */
const ON_HEAD_MM = HEAD_RADIUS_MM + 1.4;
/** And outside the labrum, mm from the glenoid's axis in the measure of its half-width, drawing in behind the rim to the neck. */
const ON_LABRUM_MM = 15.8;
const RIM_AT_MM = 24;
const DRAWS_IN = 0.5;
/** The sleeve over the labrum begins within the head. */
const SLEEVE_FROM_MM = 10;
/** It ends so far along the glenoid's axis, and so far through the head: above, and below. */
const GLENOID_END_MM = 30;
const NECK_END_MM = 1.5;
const BELOW_END_MM = -7;
/** It goes on so far beyond the film of the recess, mm. */
const BEYOND_FILM_MM = 4;
/** Wherever the film is, and so far about it, it lies on the film's deep wall; farther off on head and labrum, mm. */
const FILM_FROM_MM = 1;
const FILM_TO_MM = 5.5;
/** How much thinner it gets on each face per mm towards its edge. */
const TAPER = 0.6;
/** From so far within its edge it sinks into the bone, so fast: no film with a ragged rim is left on the bone, mm. */
const SINKS_FROM_MM = 3;
const SINKS = 0.8;
/** So far within a tendon nothing is left of it, mm. */
const WITHIN_TENDON_MM = 0.8;

const alongGlenoid: DistanceFunction = (x, y, z) =>
  x * INTO_GLENOID[0] + y * INTO_GLENOID[1] + z * INTO_GLENOID[2];

/** Distance to head and labrum under one smooth cover. */
const onHeadAndLabrum: DistanceFunction = (x, y, z) => {
  const along = alongGlenoid(x, y, z);
  const radius = ON_LABRUM_MM - DRAWS_IN * Math.max(0, along - RIM_AT_MM);
  const sleeve = Math.max(fromGlenoidAxis(x, y, z) - radius, SLEEVE_FROM_MM - along);
  return smoothMin(Math.sqrt(x * x + y * y + z * z) - ON_HEAD_MM, 0.9 * sleeve, 5);
};

/** Distance to the edge on both bones, negative within. */
const bonyEdge: DistanceFunction = (x, y, z) => {
  const through = x * THROUGH_HEAD[0] + y * THROUGH_HEAD[1] + z * THROUGH_HEAD[2];
  const end = lerp(NECK_END_MM, BELOW_END_MM, smoothstep(0, -20, z));
  return smoothMax(end - through, alongGlenoid(x, y, z) - GLENOID_END_MM, 4);
};

/**
 * @param halfMm half its thickness at a place
 * @param tendons those that are one with it where they cross it: it gives way to them
 */
export function makeCapsule(
  recess: Recess,
  halfMm: DistanceFunction,
  tendons: readonly DistanceFunction[],
): DistanceFunction {
  const edgeOf: DistanceFunction = (x, y, z) =>
    smoothMin(bonyEdge(x, y, z), recess.outline(x, y, z) - BEYOND_FILM_MM, 3);
  const yielding = (x: number, y: number, z: number, edge: number): number => {
    let value = edge;
    if (value > 0) return value;
    for (const tendon of tendons) value = Math.max(value, -WITHIN_TENDON_MM - tendon(x, y, z));
    return value;
  };
  return (x, y, z) => {
    const half = halfMm(x, y, z);
    const onFilm01 = smoothstep(FILM_TO_MM, FILM_FROM_MM, recess.outline(x, y, z));
    let inner = 0;
    if (onFilm01 > 0) inner += onFilm01 * recess.squareAboveFloor(x, y, z);
    if (onFilm01 < 1) inner += (1 - onFilm01) * onHeadAndLabrum(x, y, z);
    const edge = edgeOf(x, y, z);
    inner += SINKS * Math.max(0, edge + SINKS_FROM_MM);
    return Math.abs(inner - half) - half + Math.max(0, TAPER * yielding(x, y, z, edge) + half);
  };
}
