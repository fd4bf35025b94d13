/** Valid recordings of a few seconds, with every kind of command in them: what mutations are made of. */
import { planNeedle } from '../../src/core/sim/operators/planNeedle.ts';
import { turnTowards } from '../../src/core/sim/operators/aimAt.ts';
import { OperatorHands } from '../../src/core/sim/operators/operatorHands.ts';
import type { Vec3 } from '../../src/core/math/vec3.ts';
import type { Drill } from '../../src/core/procedure/drill.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { createRecording, type Recording } from '../../src/protocol/recording.ts';
import { replayRecording } from '../../src/protocol/verify.ts';

/** A hasty run: prepares the skin where there is one, looks about, sets and lifts the needle, sets it again, goes in, injects, comes out. */
function hastyRun(hands: OperatorHands): void {
  const { simulation } = hands;
  const { drill } = simulation;
  hands.step({ kind: 'careAct', step: 'skin', choice: 0 }, { kind: 'careWait', seconds: 20 });
  hands.step({ kind: 'setMachine', setting: 'gainDb', value: 3 }, { kind: 'setTgc', index: 2, valueDb: 4 });
  hands.step({ kind: 'freezeImage', isFrozen: true });
  hands.step({ kind: 'freezeImage', isFrozen: false });
  hands.step({ kind: 'chooseNeedle', index: 1 }, { kind: 'chooseAgent', index: drill.agents.length - 1 });
  hands.step({ kind: 'drawUp', index: drill.agents.length - 1, volumeUl: 2000 });
  hands.step({ kind: 'takeSyringe', index: 0 });
  hands.slideProbe(1, 1, 0.2);
  hands.step({ kind: 'turnProbe', tiltUrad: 2000, rockUrad: 1000, rotateUrad: -1500 });
  hands.step({ kind: 'pressProbe', byUm: 200 });
  hands.settle();
  hands.step({ kind: 'moveEntry', lateralUm: 500, elevationalUm: -300 });
  hands.step({ kind: 'setEntry' }, { kind: 'liftNeedle' });
  const way = planNeedle(simulation);
  if (!way) throw new Error(`shortRuns.hastyRun: expected a way into the target of ${drill.id}, found none`);
  const [xUm, yUm, zUm] = way.entryMm.map((mm) => Math.round(mm * 1000)) as Vec3;
  hands.step({ kind: 'placeEntry', xUm, yUm, zUm });
  hands.step({ kind: 'setEntry' });
  const turn = turnTowards(simulation, way.targetMm);
  hands.aimNeedle(turn.pitchRad, turn.yawRad, 0.2);
  hands.advanceNeedle(12, 30);
  hands.rollNeedle(0.4, 0.1);
  hands.advanceNeedle(6, 30);
  hands.push(900);
  hands.wait(0.3);
  hands.push(0);
  hands.takeNeedleOut(40);
  hands.finish();
}

function recordingOf(drill: Drill, seed: number): Recording {
  const anatomy = anatomyOf(drill);
  const hands = new OperatorHands('hasty', drill, anatomy, seed);
  hastyRun(hands);
  const inputs = { drill, seed, commands: hands.commandsByTick, endTick: hands.simulation.state.tick };
  const { hashes, score } = replayRecording(inputs, anatomy);
  return createRecording({ ...inputs, hashes, score });
}

/** A built-in drill, one of one's own with a trembling hand, and one of a real region. */
export function shortRecordings(): Recording[] {
  const gel = findDrill('gel-block-cyst')!;
  return [
    recordingOf(gel, 5),
    recordingOf({ ...gel, id: 'own-cyst', mode: 'assessment', tremorMm: 0.15, passTotal: 60 }, 4_000_000_007),
    recordingOf(findDrill('knee-suprapatellar-lateral-assessment')!, 11),
  ];
}
