/** The quiz: what it asks, in which order, and what counts as found. */
import { describe, expect, it } from 'vitest';
import { UNDEFORMED } from '../../../src/core/anatomy/deformation.ts';
import { anatomyFromPhantom } from '../../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import type { PhantomFile } from '../../../src/core/anatomy/phantoms/phantomFile.ts';
import { TissueField } from '../../../src/core/anatomy/tissueField.ts';
import { createTransform } from '../../../src/core/frames/frames.ts';
import { findTransducer } from '../../../src/core/probe/catalogue.ts';
import { createSimulation } from '../../../src/core/sim/simulation.ts';
import { judgePointing, POINTING_SLACK_MM } from '../../../src/engine/learning/judgePointing.ts';
import { namedOwnerAt, DEEP_FAT } from '../../../src/engine/deepFat.ts';
import { ownerInPlane, type PictureView } from '../../../src/engine/learning/ownerGrid.ts';
import { answerQuiz, drawQuestions, quizLines, startQuiz } from '../../../src/engine/learning/quiz.ts';
import { quizPool } from '../../../src/engine/learning/quizPool.ts';
import { reachableFrom, slidView } from '../../../src/engine/learning/reachable.ts';
import { anatomyOf } from '../../../src/protocol/drillChecks.ts';
import { findDrill } from '../../../src/protocol/drills/index.ts';

const POOL = {
  first: ['target', 'artery', 'nerve', 'bone', 'tendon', 'vein'],
  others: ['skin', 'fat', 'fascia', 'muscle', 'ligament', 'capsule'],
};

describe('questions', () => {
  it('are the same for a seed, each once, and mostly what the drill names', () => {
    const orders = new Set<string>();
    const times = new Map<string, number>();
    for (let seed = 0; seed < 200; seed++) {
      const drawn = drawQuestions(POOL, 8, seed);
      expect(drawQuestions(POOL, 8, seed)).toEqual(drawn);
      expect(new Set(drawn).size).toBe(8);
      expect(drawn.filter((id) => POOL.first.includes(id))).toHaveLength(5);
      orders.add(drawn.join());
      for (const id of drawn) times.set(id, (times.get(id) ?? 0) + 1);
    }
    expect(orders.size).toBeGreaterThan(190);
    // Five of six, and three of six: none is favoured by more than five standard deviations.
    for (const id of POOL.first) expect(Math.abs(times.get(id)! - 200 * (5 / 6)), id).toBeLessThan(27);
    for (const id of POOL.others) expect(Math.abs(times.get(id)! - 100), id).toBeLessThan(36);
  });

  it('are as many as there are, where there are fewer', () => {
    expect([...drawQuestions({ first: ['a', 'b'], others: ['b', 'c'] }, 8, 1)].sort()).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(drawQuestions({ first: POOL.first, others: [] }, 4, 1)).toHaveLength(4);
  });

  it('that are missed come once more at the end, and count half then', () => {
    let state = startQuiz(['a', 'b', 'c']);
    state = answerQuiz(state, false, 'b');
    state = answerQuiz(state, true, 'b');
    state = answerQuiz(state, false, null);
    expect(state.open).toEqual([
      { structure: 'a', isAskedAgain: true },
      { structure: 'c', isAskedAgain: true },
    ]);
    state = answerQuiz(state, true, 'a');
    state = answerQuiz(state, false, 'a');
    expect(state.open).toEqual([]);
    expect(quizLines(state.answers)).toEqual([
      { structure: 'a', points: 0.5, mistakenFor: ['b'] },
      { structure: 'b', points: 1, mistakenFor: [] },
      { structure: 'c', points: 0, mistakenFor: ['a'] },
    ]);
    expect(() => answerQuiz(state, true, 'a')).toThrow(/over/);
  });
});

describe('pointing', () => {
  const anatomy = anatomyFromPhantom({
    format: 'sononeedle.phantom',
    version: 1,
    title: 'a cyst in gel',
    background: 'gel',
    surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
    structures: [
      { id: 'cyst', tissue: 'water', shape: { type: 'sphere', centreMm: [0, 20, 0], radiusMm: 5 } },
      { id: 'far', tissue: 'water', shape: { type: 'sphere', centreMm: [0, 20, 16], radiusMm: 4 } },
    ],
  } as PhantomFile);
  const view: PictureView = {
    field: new TissueField(anatomy, UNDEFORMED),
    worldFromTransducer: createTransform('world', 'transducer', [0, 0, 0]),
    transducer: findTransducer('l12-5-50')!,
    depthMm: 40,
    steeringDeg: 0,
  };

  it('is right in the structure and a hand’s breadth of a mouse beside it, and nowhere else', () => {
    for (let k = 0; k < 16; k++) {
      const angle = (k * Math.PI) / 8;
      const at = (r: number) => judgePointing(view, r * Math.cos(angle), 20 + r * Math.sin(angle), 'cyst');
      expect(at(4.9)).toEqual({ pointedAt: 'cyst', isRight: true });
      expect(at(5 + POINTING_SLACK_MM / 2)).toEqual({ pointedAt: anatomy.background.id, isRight: true });
      expect(at(5 + POINTING_SLACK_MM * 1.1).isRight).toBe(false);
    }
    expect(judgePointing(view, 0, 20, anatomy.background.id)).toEqual({ pointedAt: 'cyst', isRight: false });
    expect(judgePointing(view, 0, -0.2, anatomy.background.id)).toEqual({ pointedAt: 'air', isRight: false });
  });

  it('is told where to slide for what lies elsewhere', () => {
    expect(judgePointing(view, 0, 20, 'far').isRight).toBe(false);
    const far = reachableFrom(view).get('far')!;
    expect(far.slide).toEqual({ lateralMm: 0, elevationalMm: 16 });
    expect(Math.abs(far.areaMm2 - Math.PI * 16)).toBeLessThan(10);
    expect(judgePointing(slidView(view, far.slide), 0, 20, 'far').isRight).toBe(true);
  });
});

/** A tunnel of many tendons and a block. */
const POOLED = ['wrist-carpal-tunnel', 'gel-block-cyst'];

describe('the pool of a drill', () => {
  it('has the target, and enough more that the probe can show', () => {
    for (const id of POOLED) {
      const drill = findDrill(id)!;
      const simulation = createSimulation(drill, anatomyOf(drill), 1);
      const view: PictureView = {
        field: simulation.field(),
        worldFromTransducer: simulation.worldFromTransducer(),
        transducer: simulation.transducer,
        depthMm: drill.probe.depthMm,
        steeringDeg: 0,
      };
      const { first, others } = quizPool(drill, view);
      expect(first, id).toContain(drill.target.structure);
      expect(first.length + others.length, id).toBeGreaterThanOrEqual(7);
      const ids = [...anatomyOf(drill).structures.map((s) => s.id), anatomyOf(drill).background.id];
      expect(
        others.filter((other) => !ids.includes(other)),
        id,
      ).toEqual([]);
      if (drill.id !== 'wrist-carpal-tunnel') continue;
      // Between the flexor tendons there is no fat under the skin, though the field has but one fat.
      const deep: number[] = [];
      for (let x = -10; x <= 10; x += 0.5)
        for (let y = 1; y < 14; y += 0.5)
          if (ownerInPlane(view, x, y) === -1) deep.push(namedOwnerAt(view, x, y) === DEEP_FAT ? y : -y);
      expect(Math.min(...deep.filter((y) => y > 0))).toBeGreaterThanOrEqual(2);
      expect(Math.max(...deep.filter((y) => y < 0).map((y) => -y))).toBeLessThan(5);
    }
  });
});
