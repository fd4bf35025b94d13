/** A run of the test limb in which every kind of command is given and every kind of event happens. */
import { turnTowards } from '../../../src/core/sim/operators/aimAt.ts';
import { OperatorHands } from '../../../src/core/sim/operators/operatorHands.ts';
import { planNeedle } from '../../../src/core/sim/operators/planNeedle.ts';
import type { RunInput } from '../../../src/core/sim/replay.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import { drill, limb } from './testAnatomy.ts';

export const tremblingDrill: Drill = {
  ...drill,
  tremorMm: 0.2,
  trackAnaesthetic: { agent: 'lidocaine-1-percent', volumeMl: 3 },
};

function touch(hands: OperatorHands, entry: Vec3, target: Vec3): void {
  const [xUm, yUm, zUm] = entry.map((mm) => Math.round(mm * 1000)) as Vec3;
  hands.step({ kind: 'placeEntry', xUm, yUm, zUm });
  hands.step({ kind: 'setEntry' });
  const turn = turnTowards(hands.simulation, target);
  hands.aimNeedle(turn.pitchRad, turn.yawRad, 0.3);
}

function isTipIn(hands: OperatorHands, id: string): boolean {
  const { tipMm } = hands.simulation.state.needle;
  return hands.simulation.field().idAt(tipMm[0], tipMm[1], tipMm[2]) === id;
}

export function runEverything(): RunInput {
  const hands = new OperatorHands('everything', tremblingDrill, limb, 7);
  const { simulation } = hands;
  hands.step({ kind: 'chooseNeedle', index: 1 }, { kind: 'chooseAgent', index: 1 });
  hands.step({ kind: 'drawUp', index: 0, volumeUl: 3000 }, { kind: 'drawUp', index: 1, volumeUl: 1000 });
  hands.step({ kind: 'setMachine', setting: 'depthMm', value: 50 });
  hands.step({ kind: 'setMachine', setting: 'focusMm', value: 22 });
  hands.step({ kind: 'setMachine', setting: 'frequencyKHz', value: 8000 });
  hands.step({ kind: 'setMachine', setting: 'gainDb', value: 3 });
  hands.step({ kind: 'setMachine', setting: 'dynamicRangeDb', value: 64 });
  hands.step({ kind: 'setMachine', setting: 'compoundAngles', value: 5 });
  hands.step({ kind: 'setMachine', setting: 'steeringDeg', value: -5 });
  hands.step(
    { kind: 'setMachine', setting: 'needleView', value: 1 },
    { kind: 'setMachine', setting: 'gainDb', value: 99 },
  );
  hands.step({ kind: 'setMachine', setting: 'dopplerMode', value: 1 });
  hands.step({ kind: 'setMachine', setting: 'dopplerBoxDepthUm', value: 17_000 });
  hands.step({ kind: 'setTgc', index: 3, valueDb: -4 });
  hands.step({ kind: 'freezeImage', isFrozen: true });
  hands.step({ kind: 'freezeImage', isFrozen: false });
  hands.slideProbe(-4, 3, 0.3);
  hands.step({ kind: 'turnProbe', tiltUrad: 60000, rockUrad: -40000, rotateUrad: 50000 });
  hands.step({ kind: 'pressProbe', byUm: 1500 });
  hands.step({ kind: 'moveEntry', lateralUm: 2000, elevationalUm: -1000 });
  hands.settle();
  // Bone, where no cartilage covers it.
  touch(hands, [-55, -20, -40], [0, 0, -40]);
  hands.step({ kind: 'rollNeedle', byUrad: 300000 });
  hands.advanceNeedle(40, 40);
  hands.takeNeedleOut(40);
  // Cartilage, then a turn in the tissue.
  touch(hands, [-55, -20, 20], [0, 0, 20]);
  hands.advanceNeedle(40, 40);
  hands.advanceNeedle(-8, 40);
  hands.aimNeedle(-0.3, 0, 0.5);
  hands.wait(0.6);
  hands.takeNeedleOut(40);
  // A thin long needle on bone, pushed on until it buckles and kinks.
  hands.step({ kind: 'chooseNeedle', index: 3 });
  touch(hands, [-55, -20, -40], [0, 0, -40]);
  hands.advanceNeedle(48, 20);
  hands.advanceNeedle(15, 20);
  hands.takeNeedleOut(40);
  // A thick one, levered deep in the muscle.
  hands.step({ kind: 'chooseNeedle', index: 2 });
  touch(hands, [-55, -24, 20], [0, -40, 20]);
  hands.advanceNeedle(25, 20);
  hands.aimNeedle(0, 0.4, 4);
  hands.takeNeedleOut(40);
  hands.step({ kind: 'chooseNeedle', index: 0 });
  // The vessel: blood back, a steroid into it all the same, and it bleeds.
  touch(hands, [57, -18.3, 30], [44, -14, 20]);
  hands.advanceNeedle(60, 40, () => isTipIn(hands, 'vessel'));
  hands.advanceNeedle(1.5, 5);
  hands.settle();
  hands.push(-300);
  hands.wait(0.5);
  hands.push(300);
  hands.wait(0.4);
  hands.push(0);
  hands.takeNeedleOut(40);
  hands.wait(4);
  // The tendon, which the anaesthetic does not enter easily, and the skin over it.
  touch(hands, [-30, -51.9, 40], [0, -48, 40]);
  hands.advanceNeedle(4, 4, () => simulation.state.needle.axial.layerOwners.length > 0);
  hands.settle();
  hands.step({ kind: 'takeSyringe', index: 1 });
  hands.push(300);
  hands.wait(1.5);
  hands.push(0);
  hands.advanceNeedle(60, 40, () => isTipIn(hands, 'tendon'));
  hands.advanceNeedle(2, 5);
  hands.step({ kind: 'takeSyringe', index: 0 });
  hands.push(900);
  hands.wait(2);
  hands.push(0);
  hands.takeNeedleOut(40);
  // The pouch: fluid back, drug in, some of it astray on the way out.
  const plan = planNeedle(simulation)!;
  touch(hands, plan.entryMm, plan.targetMm);
  hands.advanceNeedle(60, 40, () => {
    return isTipIn(hands, 'pouch');
  });
  hands.settle();
  hands.push(-300);
  hands.wait(0.5);
  hands.push(800);
  hands.wait(1);
  hands.push(0);
  hands.advanceNeedle(-18, 40);
  hands.push(500);
  hands.wait(0.5);
  hands.push(0);
  hands.takeNeedleOut(40);
  // The rest of the steroid just under the skin.
  touch(hands, [-55, -20, 20], [0, 0, 20]);
  hands.advanceNeedle(20, 20, () => isTipIn(hands, 'fat'));
  hands.advanceNeedle(1.5, 5);
  hands.settle();
  hands.push(500);
  hands.wait(1);
  hands.push(0);
  hands.takeNeedleOut(40);
  hands.wait(0.2);
  hands.finish();
  return { commandsByTick: hands.commandsByTick, endTick: simulation.state.tick };
}
