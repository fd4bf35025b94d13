import { describe, expect, it } from 'vitest';
import { OWNER_CAVITY_FLUID } from '../../../src/core/anatomy/tissueField.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';
import type { Command, CommandKind } from '../../../src/core/sim/command.ts';
import { turnTowards } from '../../../src/core/sim/operators/aimAt.ts';
import { OperatorHands } from '../../../src/core/sim/operators/operatorHands.ts';
import { planNeedle } from '../../../src/core/sim/operators/planNeedle.ts';
import { setEffusion } from '../../../src/core/sim/otherPatient.ts';
import { type RunInput, replay, type TimedCommand } from '../../../src/core/sim/replay.ts';
import { createSimulation, restoreSimulation } from '../../../src/core/sim/simulation.ts';
import type { SimEventKind } from '../../../src/core/sim/state.ts';
import { runEverything, tremblingDrill } from './everything.ts';
import { STAGED_RUNS } from './stagedRuns.ts';
import { drill, limb } from './testAnatomy.ts';

const run = runEverything();
const SEED = 7;

/** Every kind there is: the compiler misses one that is left out. */
const COMMANDS: Record<CommandKind, true> = {
  slideProbe: true,
  turnProbe: true,
  pressProbe: true,
  moveEntry: true,
  placeEntry: true,
  setEntry: true,
  liftNeedle: true,
  aimNeedle: true,
  advanceNeedle: true,
  rollNeedle: true,
  chooseNeedle: true,
  chooseAgent: true,
  drawUp: true,
  takeSyringe: true,
  pushPlunger: true,
  setMachine: true,
  setTgc: true,
  freezeImage: true,
  finishRun: true,
  careAct: true,
  careWait: true,
};
const EVENTS: Record<SimEventKind, true> = {
  'skin-punctured': true,
  'layer-pop': true,
  'structure-entered': true,
  'structure-left': true,
  'bone-contact': true,
  'cartilage-contact': true,
  'needle-withdrawn': true,
  redirected: true,
  'tissue-torn': true,
  'buckling-warning': true,
  'needle-buckled': true,
  'needle-kinked': true,
  'injection-started': true,
  'injection-stopped': true,
  aspirated: true,
  'plane-split': true,
  leak: true,
  burst: true,
  'intravascular-injection': true,
  'intraneural-injection': true,
  'intratendinous-injection': true,
  'intradermal-injection': true,
  'wrong-place': true,
  'vessel-punctured': true,
  haematoma: true,
  'nerve-contact': true,
  'nerve-pierced': true,
  'pleural-breach': true,
  'dural-breach': true,
  'cartilage-scratched': true,
  'steroid-flare-risk': true,
  'skin-atrophy-risk': true,
  'steroid-after-cloudy-fluid': true,
  'over-maximum-dose': true,
  'mix-warning': true,
  'syringe-changed': true,
  pain: true,
  fainted: true,
  'care-act': true,
  'allergic-reaction': true,
  'care-outcome': true,
  'command-refused': true,
  'run-finished': true,
};

const commandsAt = (input: RunInput, tick: number): Command[] =>
  input.commandsByTick.filter((c) => c.tick === tick).map((c) => c.command);

describe('a run and its copies', () => {
  it('use every command and every event between them', () => {
    const used = new Set<string>();
    const happened = new Set<string>();
    for (const { drill, anatomy, seed, play } of STAGED_RUNS) {
      const input = play();
      for (const { command } of input.commandsByTick) used.add(command.kind);
      for (const { kind } of replay(drill, anatomy, seed, input).state.events) happened.add(kind);
    }
    expect(Object.keys(COMMANDS).filter((kind) => !used.has(kind))).toEqual([]);
    expect(Object.keys(EVENTS).filter((kind) => !happened.has(kind))).toEqual([]);
    expect(replay(tremblingDrill, limb, SEED, run).state.boluses.length).toBeGreaterThan(0);
  });

  it.each(STAGED_RUNS)('goes on the same when restored at every tick: $name', (staged) => {
    const { drill, anatomy, seed } = staged;
    const input = staged.play();
    const whole = createSimulation(drill, anatomy, seed);
    let restored = createSimulation(drill, anatomy, seed);
    expect(restored.hash()).toBe(whole.hash());
    while (whole.state.tick < input.endTick) {
      const commands = commandsAt(input, whole.state.tick);
      whole.step(commands);
      restored = restoreSimulation(drill, anatomy, JSON.parse(JSON.stringify(restored.snapshot())));
      restored.step(commands);
      // Bytes each tick, hashes each tenth: both must say the same.
      const same = JSON.stringify(restored.state) === JSON.stringify(whole.state);
      if (!same) expect(restored.state).toEqual(whole.state);
      if (whole.state.tick % 10 === 0) expect(restored.hash()).toBe(whole.hash());
    }
    expect(restored.hash()).toBe(whole.hash());
    expect(whole.state.isFinished).toBe(true);
  });

  it('goes on the same while a hand presses on a recess that is being filled', () => {
    const full = { ...limb, restingVolumeMl: 5 };
    const hands = new OperatorHands('pressed', drill, full, SEED);
    const { entryMm, targetMm } = planNeedle(hands.simulation)!;
    const [xUm, yUm, zUm] = entryMm.map((mm) => Math.round(mm * 1000)) as Vec3;
    hands.step({ kind: 'placeEntry', xUm, yUm, zUm });
    hands.step({ kind: 'setEntry' });
    for (let i = 0; i < 3; i++) {
      const turn = turnTowards(hands.simulation, targetMm);
      hands.aimNeedle(turn.pitchRad, turn.yawRad, 0.5);
    }
    hands.advanceNeedle(60, 20, () => hands.simulation.state.needle.axial.owner === OWNER_CAVITY_FLUID);
    hands.settle();
    hands.push(200);
    for (const byUm of [2000, 2500, 3000, -2000, 2500]) {
      hands.step({ kind: 'pressProbe', byUm });
      hands.wait(1.3);
    }
    const endTick = hands.simulation.state.tick;
    const input = { commandsByTick: hands.commandsByTick, endTick };
    const whole = createSimulation(drill, full, SEED);
    let restored = createSimulation(drill, full, SEED);
    let mostKpa = 0;
    while (whole.state.tick < endTick) {
      const commands = commandsAt(input, whole.state.tick);
      whole.step(commands);
      restored = restoreSimulation(drill, full, restored.snapshot());
      restored.step(commands);
      if (JSON.stringify(restored.state) !== JSON.stringify(whole.state))
        expect(restored.state).toEqual(whole.state);
      mostKpa = Math.max(mostKpa, whole.state.syringe.tipPressureKpa);
    }
    expect(restored.hash()).toBe(whole.hash());
    // The hand was felt at the plunger.
    expect(mostKpa).toBeGreaterThan(2);
  });

  it('is left as it was by a tick that throws', () => {
    const from = Math.floor(0.6 * run.endTick);
    const simulation = createSimulation(tremblingDrill, limb, SEED);
    for (let i = 0; i < from; i++) simulation.step(commandsAt(run, i));
    const before = JSON.stringify(simulation.state);
    const hash = simulation.hash();
    const bad: Command = { kind: 'advanceNeedle', byUm: Number.NaN };
    expect(() => simulation.step([{ kind: 'pressProbe', byUm: 500 }, { kind: 'setEntry' }, bad])).toThrow(
      /advanceNeedle.byUm/,
    );
    expect(JSON.stringify(simulation.state)).toBe(before);
    expect(simulation.hash()).toBe(hash);
    const again = createSimulation(tremblingDrill, limb, SEED);
    for (let i = 0; i < from + 100; i++) again.step(commandsAt(run, i));
    for (let i = from; i < from + 100; i++) simulation.step(commandsAt(run, i));
    expect(simulation.hash()).toBe(again.hash());
  });

  it('keeps what was set between its ticks when one throws', () => {
    const simulation = createSimulation(tremblingDrill, limb, SEED);
    for (let i = 0; i < 40; i++) simulation.step(commandsAt(run, i));
    setEffusion(simulation, simulation.state.cavityVolumeMl + 2);
    simulation.step([]);
    const before = JSON.stringify(simulation.state);
    expect(() => simulation.step([{ kind: 'pressProbe', byUm: 0.5 }])).toThrow('pressProbe.byUm');
    expect(JSON.stringify(simulation.state)).toBe(before);
  });

  it('has another hash after any one change of a command', () => {
    const hash = replay(tremblingDrill, limb, SEED, run).hash();
    const changed = (index: number): TimedCommand[] =>
      run.commandsByTick.map((timed, i) => {
        if (i !== index) return timed;
        const { command } = timed;
        const key = Object.keys(command).find((k) => typeof command[k as keyof Command] === 'number');
        if (!key) return { tick: timed.tick, command: { kind: 'pressProbe', byUm: 1 } };
        const value = (command as unknown as Record<string, number>)[key]!;
        return { tick: timed.tick, command: { ...command, [key]: value + 1 } as Command };
      });
    const count = run.commandsByTick.length;
    for (let i = 0; i < count; i += Math.floor(count / 23)) {
      const commandsByTick = changed(i);
      const endTick = run.endTick;
      expect(replay(tremblingDrill, limb, SEED, { commandsByTick, endTick }).hash(), `command ${i}`).not.toBe(
        hash,
      );
    }
  });

  it('has another hash for another seed, drill or patient', () => {
    const hash = (seed: number, change: object) =>
      createSimulation({ ...tremblingDrill, ...change }, limb, seed).hash();
    const patient = { ...tremblingDrill.patient, fatMm: 7 };
    const hashes = [hash(1, {}), hash(2, {}), hash(1, { passTotal: 71 }), hash(1, { patient })];
    expect(new Set(hashes).size).toBe(4);
    expect(hash(1, {})).toBe(hashes[0]);
  });

  it('does nothing once finished', () => {
    const end = replay(tremblingDrill, limb, SEED, run);
    const before = JSON.stringify(end.state);
    end.step([{ kind: 'setEntry' }]);
    expect(JSON.stringify(end.state)).toBe(before);
  });
});
