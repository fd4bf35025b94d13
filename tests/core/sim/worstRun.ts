/**
 * What `everything.ts` leaves out, all in one bad afternoon: a limb with a nerve, a pleura, a dura and a fascia in the
 * needle's way, a small inflamed pouch, and a syringe that holds too much for this patient.
 */
import type { Anatomy, Structure } from '../../../src/core/anatomy/anatomy.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import { turnTowards } from '../../../src/core/sim/operators/aimAt.ts';
import { OperatorHands } from '../../../src/core/sim/operators/operatorHands.ts';
import { planNeedle } from '../../../src/core/sim/operators/planNeedle.ts';
import type { RunInput } from '../../../src/core/sim/replay.ts';
import { drill, limb } from './testAnatomy.ts';

const CORD_MM = 2;
/** A cord along z at the patient's right, where a needle from the right side meets it. */
function cord(structureClass: Structure['class'], fromMm: number, toMm: number): Structure {
  return {
    id: `side-${structureClass}`,
    name: `side ${structureClass}`,
    class: structureClass,
    tissue: structureClass === 'nerve' ? 'nerve' : 'fascia',
    signedDistance: (x, y, z) =>
      Math.max(Math.sqrt((x + 44) ** 2 + (y + 14) ** 2) - CORD_MM, fromMm - z, z - toMm),
    bounds: limb.bounds,
    lipschitz: 1,
  };
}

const sheet: Structure = {
  id: 'deep-fascia',
  name: 'deep fascia',
  class: 'fascia',
  tissue: 'fascia',
  signedDistance: (x, y, z) => Math.max(Math.abs(Math.sqrt(x * x + y * y) - 45) - 0.4, z - 5, -25 - z),
  bounds: limb.bounds,
  lipschitz: 1,
};

export const afflictedLimb: Anatomy = {
  ...limb,
  id: 'afflicted-limb',
  structures: [
    cord('nerve', 5, 35),
    cord('pleura', -55, -25),
    cord('dura', 40, 60),
    sheet,
    ...limb.structures,
  ],
  cavity: { ...limb.cavity!, capacityMl: 8 },
};

export const worstDrill: Drill = {
  ...drill,
  id: 'worst-drill',
  region: afflictedLimb.id,
  patient: { ...drill.patient, weightKg: 40, isFrail: true, fluid: 'cloudy', synovitis: 2 },
  agents: ['triamcinolone-40', 'lidocaine-2-percent'],
};

export const WORST_SEED = 11;

export function runWorst(): RunInput {
  const hands = new OperatorHands('worst', worstDrill, afflictedLimb, WORST_SEED);
  const { simulation } = hands;
  const isTipIn = (id: string): boolean => simulation.field().idAt(...simulation.state.needle.tipMm) === id;
  const touch = (entry: Vec3, target: Vec3): void => {
    const [xUm, yUm, zUm] = entry.map((mm) => Math.round(mm * 1000)) as Vec3;
    hands.step({ kind: 'placeEntry', xUm, yUm, zUm });
    hands.step({ kind: 'setEntry' });
    const turn = turnTowards(simulation, target);
    hands.aimNeedle(turn.pitchRad, turn.yawRad, 0.5);
  };
  const push = (rateUlPerS: number, seconds: number): void => {
    hands.push(rateUlPerS);
    hands.wait(seconds);
    hands.push(0);
  };
  hands.step({ kind: 'drawUp', index: 1, volumeUl: 9000 }, { kind: 'drawUp', index: 0, volumeUl: 1000 });
  // Through pleura and dura.
  for (const z of [-40, 50]) {
    touch([-57, -18.3, z], [-44, -14, z]);
    hands.advanceNeedle(25, 8);
    hands.takeNeedleOut(40);
  }
  // Into the nerve, and a little of the drug with it.
  touch([-57, -18.3, 20], [-44, -14, 20]);
  hands.advanceNeedle(25, 8, () => isTipIn('side-nerve'));
  hands.advanceNeedle(1, 5);
  hands.settle();
  push(200, 1);
  hands.takeNeedleOut(40);
  // A plane that opens.
  touch([-55, -20, 0], [0, 0, 0]);
  hands.advanceNeedle(25, 8, () => isTipIn('deep-fascia'));
  hands.settle();
  push(300, 1.5);
  hands.takeNeedleOut(40);
  // Cartilage, pressed on.
  touch([-55, -20, 40], [0, 0, 40]);
  hands.advanceNeedle(40, 20);
  hands.advanceNeedle(6, 10);
  hands.takeNeedleOut(40);
  // The pouch, filled beyond what it holds with steroid over cloudy fluid, and more of the anaesthetic than is good.
  const plan = planNeedle(simulation)!;
  touch(plan.entryMm, plan.targetMm);
  hands.advanceNeedle(60, 20, () => isTipIn('pouch'));
  hands.settle();
  push(-300, 0.5);
  push(1000, 12);
  hands.takeNeedleOut(40);
  hands.finish();
  return { commandsByTick: hands.commandsByTick, endTick: simulation.state.tick };
}
