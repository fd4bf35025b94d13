/** What the pressing face does below it: soft layers thin more than stiff ones, and a joint's recess empties. */
import { toCavityInto } from '../anatomy/cavityFrame.ts';
import { sampleCavityGrid } from '../anatomy/deformation.ts';
import { jointRoom, roomPressureKpa } from '../injectate/room.ts';
import { atan2 } from '../math/elementary.ts';
import { rotate } from '../math/quaternion.ts';
import { clamp, smoothstep } from '../math/scalar.ts';
import type { Vec3 } from '../math/vec3.ts';
import { columnPressureKpa, columnSharesInto } from '../probe/compression.ts';
import type { SimContext } from './context.ts';

/** Slices of the column that are looked at. */
const SLICES = 24;
/** A face that goes on moving is looked under every so many ticks; the layers follow by so much of the rest each tick. */
const LOOK_TICKS = 5;
const FOLLOW_SHARE = 0.2;
const SETTLED = 1e-3;
/** Fluid moves but does not shorten; blood and fat give most [U]. */
const SOFTEST_KPA = 10;
const FLUID_KPA = 60;
const STIFFEST_KPA = 300;
/** The recess begins to empty at so much above its own pressure, and is empty at so much, kPa [U]. */
const EMPTYING_FROM_KPA = 1.2;
const EMPTY_AT_KPA = 8;
/** A film is left even then. */
const MOST_PRESSED = 0.97;
/** Fluid is pressed out and comes back by this a tick: all of it in about half a second [U]. */
const FLOW_PER_TICK = 0.02;

/** Follows the hand: returns true where anything below the face changed. */
export function squeezeTissue(context: SimContext, isFaceMoved: boolean): boolean {
  const { probe, tick } = context.state;
  probe.isColumnStale ||= isFaceMoved;
  let isChanged = false;
  if (probe.isColumnStale && tick % LOOK_TICKS === 0) {
    probe.isColumnStale = false;
    const before = probe.pressureKpa;
    lookUnder(context);
    // The field carries the pressure: one that is kept from before would differ from one that is made anew.
    isChanged = probe.pressureKpa !== before;
  }
  let most = 0;
  for (let i = 0; i < probe.shares.length; i++)
    most = Math.max(most, Math.abs(probe.shareTargets[i]! - probe.shares[i]!));
  if (most > 0) {
    for (let i = 0; i < probe.shares.length; i++)
      probe.shares[i]! += (most < SETTLED ? 1 : FOLLOW_SHARE) * (probe.shareTargets[i]! - probe.shares[i]!);
    if (most < SETTLED) probe.shares = [...probe.shareTargets];
    isChanged = true;
  }
  const left = probe.cavityPressedTarget01 - probe.cavityPressed01;
  if (left !== 0) {
    probe.cavityPressed01 =
      Math.abs(left) <= FLOW_PER_TICK
        ? probe.cavityPressedTarget01
        : probe.cavityPressed01 + clamp(left, -FLOW_PER_TICK, FLOW_PER_TICK);
    context.volumeChanged();
    isChanged = true;
  }
  return isChanged;
}

/** Looks at the layers under the middle of the face as they lie unpressed. */
export function lookUnder(context: SimContext): void {
  const { probe } = context.state;
  const field = context.unpressedField();
  const axial = rotate(probe.quaternionXyzw, [0, 1, 0]);
  const lengthMm = probe.stopTargetMm + probe.indentationMm;
  const modulusKpa: number[] = [];
  for (let i = 0; i < SLICES; i++) {
    const y = -probe.indentationMm + (lengthMm * (i + 0.5)) / SLICES;
    const [x0, y0, z0] = probe.positionMm;
    const media = context.media(field.ownerAt(x0 + axial[0] * y, y0 + axial[1] * y, z0 + axial[2] * y));
    modulusKpa.push(media.kind === 'fluid' ? FLUID_KPA : clamp(media.modulusKpa, SOFTEST_KPA, STIFFEST_KPA));
  }
  probe.pressureKpa = columnPressureKpa(modulusKpa, lengthMm, probe.indentationMm);
  columnSharesInto(modulusKpa, lengthMm, probe.pressureKpa, probe.shareTargets);
  probe.cavityPressedTarget01 = pressedOut01(context);
}

/** How much of the recess under the face this pressure holds shut. */
function pressedOut01(context: SimContext): number {
  const { probe, cavityVolumeMl } = context.state;
  const { cavity } = context.anatomy;
  if (!cavity || cavityVolumeMl <= 0) return 0;
  const place: Vec3 = [0, 0, 0];
  toCavityInto(cavity.frame, ...probe.positionMm, place);
  const over = sampleCavityGrid(cavity, cavity.shapes[0], atan2(place[0], -place[1]), place[2]);
  const own = roomPressureKpa(jointRoom(cavity.capacityMl), cavityVolumeMl);
  const shut = smoothstep(EMPTYING_FROM_KPA + own, EMPTY_AT_KPA + own, probe.pressureKpa);
  return MOST_PRESSED * clamp(1.5 * over, 0, 1) * shut;
}
