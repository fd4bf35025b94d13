/** Harm by the needle, and what the patient makes of it. */
import { describe, expect, it } from 'vitest';
import type { Anatomy, Structure } from '../../../src/core/anatomy/anatomy.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import { findRegion } from '../../../src/core/anatomy/regions/registry.ts';
import { findDrill } from '../../../src/protocol/drills/index.ts';
import { runOperator } from '../../../src/core/sim/operators/operator.ts';
import { replay } from '../../../src/core/sim/replay.ts';
import { createScorer } from '../../../src/core/scoring/scorer.ts';
import { turnTowards } from '../../../src/core/sim/operators/aimAt.ts';
import { OperatorHands } from '../../../src/core/sim/operators/operatorHands.ts';
import { createSimulation } from '../../../src/core/sim/simulation.ts';
import { drill, limb } from './testAnatomy.ts';

const nerve: Structure = {
  id: 'side-nerve',
  name: 'side nerve',
  class: 'nerve',
  tissue: 'nerve',
  signedDistance: (x, y) => Math.sqrt((x + 44) ** 2 + (y + 14) ** 2) - 2,
  bounds: limb.bounds,
  lipschitz: 1,
};
const nervous: Anatomy = { ...limb, structures: [nerve, ...limb.structures] };

/** Hands with the needle set down at a place, aimed at another. */
function aimed(
  entry: Vec3,
  target: Vec3,
  change: Partial<Drill> = {},
  anatomy = limb,
  seed = 1,
): OperatorHands {
  const hands = new OperatorHands('harm', { ...drill, ...change }, anatomy, seed);
  const [xUm, yUm, zUm] = entry.map((mm) => Math.round(1000 * mm)) as Vec3;
  hands.step({ kind: 'placeEntry', xUm, yUm, zUm });
  hands.step({ kind: 'setEntry' });
  const turn = turnTowards(hands.simulation, target);
  hands.aimNeedle(turn.pitchRad, turn.yawRad, 0.5);
  return hands;
}

const events = (hands: OperatorHands, kind: string) =>
  hands.simulation.state.events.filter((e) => e.kind === kind);

const toVessel = (): OperatorHands => {
  const hands = aimed([57, -18.3, 30], [44, -14, 20]);
  const isIn = () => {
    const { tipMm } = hands.simulation.state.needle;
    return hands.simulation.field().idAt(...tipMm) === 'vessel';
  };
  hands.advanceNeedle(30, 8, isIn);
  return hands;
};

describe('a punctured vessel', () => {
  it('bleeds once the needle is out, more and more, and is told as it grows', () => {
    const hands = toVessel();
    const { state } = hands.simulation;
    expect(events(hands, 'vessel-punctured')).toMatchObject([{ subject: 'vessel' }]);
    hands.wait(3);
    expect(state.haematomas[0]!.volumeMl).toBe(0);
    hands.takeNeedleOut(20);
    const volumes: number[] = [];
    for (let i = 0; i < 6; i++) {
      hands.wait(5);
      volumes.push(state.haematomas[0]!.volumeMl);
    }
    for (let i = 1; i < volumes.length; i++) expect(volumes[i]!).toBeGreaterThan(volumes[i - 1]!);
    // 0.03 mL/s, slowing down.
    expect(volumes.at(-1)!).toBeGreaterThan(0.6);
    expect(volumes.at(-1)!).toBeLessThan(0.95);
    const told = events(hands, 'haematoma').map((e) => e.size!);
    expect(told.length).toBeGreaterThan(1);
    for (let i = 1; i < told.length; i++) expect(told[i]!).toBeGreaterThanOrEqual(3 * told[i - 1]!);
    const blood = state.boluses.find((b) => b.structure === 'haematoma')!;
    expect(blood.volumeMl).toBe(volumes.at(-1)!);
  });
});

describe('a nerve', () => {
  it('is felt when touched, and is told as pierced when entered', () => {
    const hands = aimed([-57, -18.3, 30], [-44, -14, 20], {}, nervous);
    hands.advanceNeedle(25, 8);
    expect(events(hands, 'nerve-contact')).toMatchObject([{ subject: 'side-nerve' }]);
    expect(events(hands, 'nerve-pierced')).toMatchObject([{ subject: 'side-nerve' }]);
    expect(events(hands, 'nerve-contact')[0]!.tick).toBeLessThanOrEqual(
      events(hands, 'nerve-pierced')[0]!.tick,
    );
    const { patient } = hands.simulation.state;
    expect(patient.worstPain).toBeGreaterThan(6);
    expect(patient.worstPainCause).toBe('nerve');
  });
});

describe('a membrane', () => {
  it.each([
    ['pleura', 'pleural-breach'],
    ['dura', 'dural-breach'],
  ] as const)('of class %s is told once as %s when the tip goes through it', (structureClass, kind) => {
    const membrane: Structure = {
      ...nerve,
      id: 'membrane',
      class: structureClass,
      tissue: 'fascia',
      signedDistance: (x, y) => Math.abs(Math.sqrt(x * x + y * y) - 48) - 0.3,
    };
    const hands = aimed(
      [-57, -18.3, 30],
      [-44, -14, 30],
      {},
      {
        ...limb,
        structures: [membrane, ...limb.structures],
      },
    );
    hands.advanceNeedle(8, 8);
    expect(events(hands, kind)).toEqual([]);
    hands.advanceNeedle(10, 8);
    expect(events(hands, kind)).toMatchObject([{ subject: 'membrane' }]);
    hands.takeNeedleOut(20);
    expect(events(hands, kind)).toHaveLength(1);
  });
});

describe('cartilage', () => {
  it('is scratched by a needle that is pressed on, not by one that stops', () => {
    const hands = aimed([-55, -20, 20], [0, 0, 20]);
    hands.advanceNeedle(40, 20);
    expect(events(hands, 'cartilage-contact').length).toBeGreaterThan(0);
    const before = events(hands, 'cartilage-scratched').length;
    hands.wait(1);
    expect(events(hands, 'cartilage-scratched')).toHaveLength(before);
    hands.advanceNeedle(6, 10);
    expect(events(hands, 'cartilage-scratched').length).toBeGreaterThan(before);
    expect(hands.simulation.state.patient.worstPainCause).not.toBe('periosteum');
  });
});

describe('the patient', () => {
  const worst = (needles: string[], seed = 1): number => {
    const hands = aimed([-48, -36, 0], [-38, -31, 0], { needles }, limb, seed);
    hands.advanceNeedle(8, 8);
    return hands.simulation.state.patient.worstPain;
  };

  it('feels a fine needle less', () => {
    expect(worst(['25g-90-quincke'])).toBeLessThan(worst(['22g-50-short']));
    expect(worst(['22g-50-short'])).toBeLessThan(worst(['18g-50-short']));
  });

  it('is another for another seed, the same for the same', () => {
    const of = (seed: number) => createSimulation(drill, limb, seed).state.patient.sensitivity;
    const many = Array.from({ length: 200 }, (_, i) => of(i));
    expect(of(7)).toBe(many[7]);
    expect(new Set(many).size).toBeGreaterThan(150);
    const mean = many.reduce((a, b) => a + b, 0) / many.length;
    expect(mean).toBeGreaterThan(0.96);
    expect(mean).toBeLessThan(1.04);
  });

  it('feels less where the way was numbed and the drug had time to act', () => {
    const trackAnaesthetic = { agent: 'lidocaine-1-percent', volumeMl: 3 };
    const withTrack = (isNumbed: boolean): number => {
      const hands = aimed([-48, -36, 0], [-20, -33, 0], { trackAnaesthetic, needles: ['22g-50-short'] });
      hands.advanceNeedle(5, 6);
      if (isNumbed) {
        hands.step({ kind: 'takeSyringe', index: 1 });
        for (let i = 0; i < 4; i++) {
          hands.push(200);
          hands.wait(2);
          hands.push(0);
          hands.advanceNeedle(3, 6);
        }
        hands.step({ kind: 'takeSyringe', index: 0 });
        hands.advanceNeedle(-12, 6);
      }
      hands.wait(30);
      const before = hands.simulation.state.patient.painSeconds;
      hands.advanceNeedle(12, 6);
      const { syringe, patient } = hands.simulation.state;
      if (isNumbed) expect(syringe.trackInjectedMl).toBeGreaterThan(1);
      expect(syringe.injectedMl).toBe(0);
      return patient.painSeconds - before;
    };
    const felt = withTrack(false);
    expect(felt).toBeGreaterThan(0);
    expect(withTrack(true)).toBeLessThan(0.6 * felt);
  });

  it('faints once when pain beyond bearing lasts', () => {
    const hands = aimed([-55, -20, -40], [0, 0, -40], { needles: ['18g-50-short'] });
    for (let i = 0; i < 40; i++) hands.advanceNeedle(4, 40);
    expect(events(hands, 'fainted')).toHaveLength(1);
  });

  it('is told in the score card with what to do', () => {
    const card = (needles: string[], isRough: boolean) => {
      const made: Drill = { ...drill, needles };
      const hands = aimed([-48, -36, 0], [-38, -31, 0], { needles });
      hands.advanceNeedle(8, isRough ? 40 : 6);
      if (isRough) for (let i = 0; i < 6; i++) hands.aimNeedle(i % 2 ? 0.1 : -0.1, 0, 1);
      const scorer = createScorer(made, limb);
      const again = createSimulation(made, limb, 1);
      let next = 0;
      while (again.state.tick < hands.simulation.state.tick) {
        const commands = [];
        for (; hands.commandsByTick[next]?.tick === again.state.tick; next++)
          commands.push(hands.commandsByTick[next]!.command);
        again.step(commands);
        scorer.observe(again);
      }
      return scorer.finish().metrics.find((m) => m.id === 'patient-comfort')!;
    };
    const gentle = card(['25g-90-quincke'], false);
    const rough = card(['18g-50-short'], true);
    expect(gentle.value!).toBeGreaterThan(70);
    expect(rough.value!).toBeLessThan(gentle.value! - 20);
    expect(rough.advice).toMatch(/hurt most/);
  });
});

describe('a block of gel', () => {
  it('is bled and struck like a body, and feels nothing', () => {
    const block = findRegion('gel-block')!;
    const gelDrill = findDrill('gel-block-cyst')!;
    const anatomy = block.build(gelDrill.patient);
    const run = runOperator('reckless', gelDrill, anatomy, 1);
    const { events: told, patient } = replay(gelDrill, anatomy, 1, run).state;
    const kinds = told.map((e) => e.kind);
    expect(kinds).toContain('skin-punctured');
    expect(told.some((e) => e.kind === 'structure-entered' && e.subject === 'artery')).toBe(true);
    expect(patient.worstPain).toBe(0);
    expect(kinds).not.toContain('pain');
    expect(kinds).not.toContain('fainted');
  });
});
