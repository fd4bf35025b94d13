/** Runs made by hand, tick by tick, for metrics whose answer is known beforehand. */
import type { Anatomy } from '../../../src/core/anatomy/anatomy.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import type { Metric, MetricResult } from '../../../src/core/scoring/metric.ts';
import type { NeedleSight, TickView } from '../../../src/core/scoring/tickView.ts';
import type { SimEvent, SimEventKind } from '../../../src/core/sim/state.ts';

export const HAND_DRILL: Drill = {
  id: 'hand-made',
  version: 1,
  title: 'Hand made',
  region: 'none',
  patient: {
    side: 'right',
    sex: 'male',
    statureMm: 1780,
    fatMm: 6,
    effusionMl: 8,
    synovitis: 0,
    flexionDeg: 20,
  },
  mode: 'practice',
  probe: {
    id: 'p',
    start: 's',
    depthMm: 40,
    focusMm: 18,
    frequencyMHz: 8,
    gainDb: 0,
    dynamicRangeDb: 58,
  },
  needles: ['n'],
  agents: ['a'],
  syringeMl: 10,
  target: { structure: 'target', volumeMl: 5, share01: 0.8 },
  avoid: [
    { structure: 'vessel', safeMm: 5, isCritical: true },
    { structure: 'bone', safeMm: 1, isCritical: false },
  ],
  checks: ['aspirate-before-injection', 'needle-out-at-end'],
  limits: { timeS: 600, passes: 3 },
  metrics: [{ metric: 'volume-in-target', weight: 100, good: 95, poor: 50 }],
  passTotal: 75,
  tremorMm: 0,
};

const structure = (
  id: string,
  name: string,
  kind: 'vessel' | 'bone' | 'muscle',
  radiusMm: number,
  y: number,
) => ({
  id,
  name,
  class: kind,
  tissue: 'muscle',
  signedDistance: (x: number, py: number, z: number) =>
    Math.sqrt(x * x + (py - y) * (py - y) + z * z) - radiusMm,
  bounds: { min: [-99, -99, -99] as const, max: [99, 99, 99] as const },
  lipschitz: 1,
});

/** Air above y = 0; balls: a vessel at y = 60, a bone at y = 90, the target at y = 30. */
export const HAND_ANATOMY: Anatomy = {
  id: 'balls',
  title: 'Balls',
  structures: [
    structure('vessel', 'Main vessel', 'vessel', 4, 60),
    structure('bone', 'Bone', 'bone', 8, 90),
    structure('target', 'Target', 'muscle', 6, 30),
  ],
  background: { id: 'fat', name: 'Fat', tissue: 'fat', class: 'fat' },
  surface: (_x, y) => -y,
  bounds: { min: [-99, -99, -99], max: [99, 99, 99] },
  landmarks: [{ id: 'door', name: 'Door', positionMm: [0, 0, 0] }],
  probeStarts: [],
  restingVolumeMl: 0,
};

export type TickChange = Partial<Omit<TickView, 'sight' | 'targetDistanceMm' | 'events'>> & {
  readonly sight?: Partial<NeedleSight>;
  readonly targetMm?: number;
  readonly happened?: readonly (readonly [SimEventKind, string])[];
};

/** A view in which nothing happens but what is given. Steps do not carry over; everything else stands as told. */
export function view(tick: number, change: TickChange = {}): TickView {
  const { sight, targetMm, happened, ...rest } = change;
  const events: SimEvent[] = (happened ?? []).map(([kind, subject]) => ({
    tick,
    kind,
    subject,
    tipMm: [0, 0, 0],
    depthMm: 0,
  }));
  return {
    tick,
    phase: 'inserted',
    depthMm: 10,
    tipMm: [0, 0, 0],
    entryMm: [0, 0, 0],
    direction: [0, 1, 0],
    passes: 1,
    probePositionMm: [0, 0, 0],
    probeQuaternionXyzw: [0, 0, 0, 1],
    probeStepMm: 0,
    tipStepMm: 0,
    advanceMm: 0,
    injectedMl: 0,
    injectedStepMl: 0,
    byStructureMl: {},
    lastAspirate: '',
    drawnMl: 0,
    pain: 0,
    painCause: '',
    hasFainted: false,
    anaestheticShare: 0,
    tipDistanceMm: new Float64Array([50, 50]),
    leastDistanceMm: new Float64Array([50, 50]),
    leastTick: new Int32Array(2),
    ...rest,
    events,
    sight: () => ({
      isShaftInPlane: true,
      isTipVisible: true,
      isTipUnderProbe: true,
      angleToFaceRad: 0.3,
      ...sight,
    }),
    targetDistanceMm: () => targetMm ?? 0,
  };
}

/**
 * The result of a metric over a run of views, ticks 1, 2, …; a number repeats a change that often. A tip that is told to
 * make steps, and not where it is, makes them along x.
 */
export function measure(metric: Metric, ...parts: readonly (readonly [number, TickChange])[]): MetricResult {
  const observer = metric.create({ drill: HAND_DRILL, anatomy: HAND_ANATOMY });
  let tick = 0;
  let x = 0;
  for (const [count, change] of parts)
    for (let i = 0; i < count; i++) {
      tick++;
      x += change.tipStepMm ?? 0;
      observer.observe(view(tick, { tipMm: [x, 0, 0], ...change }));
      // Asking in mid-run must not change what comes out in the end.
      if (tick % 7 === 0) observer.finish();
    }
  return observer.finish();
}
