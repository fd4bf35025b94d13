import { describe, expect, it } from 'vitest';
import { startMachine } from '../../../src/core/machine/machineState.ts';
import { quaternionFromAxisAngle } from '../../../src/core/math/quaternion.ts';
import { ContactList } from '../../../src/core/scoring/contactList.ts';
import { averageVelocity } from '../../../src/core/scoring/metrics/averageVelocity.ts';
import { dopplerFirst } from '../../../src/core/scoring/metrics/dopplerFirst.ts';
import { hardContacts } from '../../../src/core/scoring/metrics/hardContacts.ts';
import { imageQualityKept } from '../../../src/core/scoring/metrics/imageQualityKept.ts';
import { maldistribution } from '../../../src/core/scoring/metrics/maldistribution.ts';
import { pathInefficiency } from '../../../src/core/scoring/metrics/pathInefficiency.ts';
import { probePath } from '../../../src/core/scoring/metrics/probePath.ts';
import { probeRotation, rotationTotal } from '../../../src/core/scoring/metrics/rotationTotal.ts';
import { skinPunctures } from '../../../src/core/scoring/metrics/skinPunctures.ts';
import { targetsHit } from '../../../src/core/scoring/metrics/targetsHit.ts';
import { tipVisibleAtInjection } from '../../../src/core/scoring/metrics/tipVisibleAtInjection.ts';
import { tissueDamage } from '../../../src/core/scoring/metrics/tissueDamage.ts';
import { HAND_ANATOMY, HAND_DRILL, measure, type TickChange, view } from './handMadeRun.ts';

describe('the published metrics in a run', () => {
  it('a needle that swings about its entry sweeps a sector; lifted and set elsewhere it sweeps nothing', () => {
    const observer = tissueDamage.create({ drill: HAND_DRILL, anatomy: HAND_ANATOMY });
    let tick = 0;
    const at = (x: number, y: number, entryX: number) =>
      observer.observe(view(++tick, { tipMm: [x, y, 0], entryMm: [entryX, 0, 0] }));
    for (let i = 0; i <= 300; i++) {
      const a = ((i / 300) * Math.PI) / 6;
      at(40 * Math.sin(a), 40 * Math.cos(a), 0);
    }
    const sector = (40 * 40 * Math.PI) / 12;
    expect(observer.finish().value).toBeCloseTo(sector, 1);
    observer.observe(view(++tick, { phase: 'away', tipMm: [90, 0, 0] }));
    at(90, 20, 90);
    at(90, 30, 90);
    expect(observer.finish().value).toBeCloseTo(sector, 1);
  });

  it('the way there is judged up to the first drug', () => {
    const run = [
      [1, { phase: 'touching' }],
      [100, { tipStepMm: 0.3 }],
      [1, { injectedStepMl: 0.1, injectedMl: 0.1 }],
      [100, { tipStepMm: -0.3 }],
    ] as const;
    expect(measure(pathInefficiency, ...run).value).toBeCloseTo(0, 6);
    expect(measure(pathInefficiency, ...run.slice(0, 2)).value).toBeNull();
    expect(measure(averageVelocity, [1, {}], [100, { tipStepMm: 0.3 }]).value).toBeCloseTo(30, 9);
  });

  it('rolling the needle is rotation, and so is turning the probe', () => {
    const turned = (deg: number) => quaternionFromAxisAngle([0, 0, 1], (deg * Math.PI) / 180);
    const run = Array.from({ length: 91 }, (_, i): [number, TickChange] => [
      1,
      {
        needleQuaternionXyzw: turned(2 * i),
        probeQuaternionXyzw: turned(i),
        probePositionMm: [0, i / 10, 0],
      },
    ]);
    expect(measure(rotationTotal, ...run).value).toBeCloseTo(180, 6);
    expect(measure(probeRotation, ...run).value).toBeCloseTo(90, 6);
    expect(measure(probePath, ...run).value).toBeCloseTo(9, 9);
  });

  it('a puncture counts a millimetre deep, and again only after the needle was off the skin', () => {
    const run = [
      [5, { phase: 'touching', depthMm: 0 }],
      [5, { depthMm: 0.9 }],
    ] as const;
    expect(measure(skinPunctures, ...run).value).toBe(0);
    const inAndOut = [
      [5, { depthMm: 5 }],
      [5, { phase: 'touching', depthMm: 0 }],
      [5, { depthMm: 5 }],
    ] as const;
    expect(measure(skinPunctures, ...inAndOut).value).toBe(1);
    expect(measure(skinPunctures, ...inAndOut, [1, { phase: 'away' }], ...inAndOut).value).toBe(2);
  });

  it('the target is hit within 3 mm, and looked for seldom', () => {
    let asked = 0;
    const observer = targetsHit.create({ drill: HAND_DRILL, anatomy: HAND_ANATOMY });
    for (let i = 0; i < 400; i++)
      observer.observe({
        ...view(i + 1, { tipStepMm: 0.1, tipMm: [0, i / 10, 0] }),
        targetDistanceMm: () => {
          asked++;
          return Math.abs(35 - i / 10);
        },
      });
    expect(observer.finish()).toEqual({ value: 1, ticks: [322] });
    expect(asked).toBeLessThan(40);
    expect(measure(targetsHit, [100, { targetMm: 3.1 }]).value).toBe(0);
  });
});

describe('the injection', () => {
  const push = (step: number, total: number, targetMl: number, isTipVisible = true): TickChange => ({
    injectedStepMl: step,
    injectedMl: total,
    byStructureMl: { target: targetMl },
    sight: { isTipVisible },
  });

  it('is judged by where the tip was when each push began', () => {
    const run = measure(
      tipVisibleAtInjection,
      [5, {}],
      [1, push(1, 1, 1)],
      [1, push(1, 2, 2, false)],
      [5, {}],
      [1, push(0.5, 2.5, 2.5, false)],
      [1, push(1.5, 4, 4)],
    );
    expect(run).toEqual({ value: 50, ticks: [13] });
  });

  it('maldistribution is what goes astray after 0.2 mL of the same push did', () => {
    const run: [number, TickChange][] = [];
    let total = 0;
    let target = 0;
    const inject = (ticks: number, inTarget: number) => {
      for (let i = 0; i < ticks; i++) {
        total += 0.01;
        target += 0.01 * inTarget;
        run.push([1, push(0.01, total, target)]);
      }
    };
    inject(100, 1);
    inject(19, 0);
    run.push([50, {}]);
    inject(19, 0);
    run.push([50, {}]);
    expect(measure(maldistribution, ...run).value).toBe(0);
    inject(100, 0.5);
    const { value, ticks, hint } = measure(maldistribution, ...run);
    expect(value).toBeCloseTo(0.5 - 0.2, 9);
    expect(ticks[0]).toBeGreaterThan(238 + 38);
    expect(hint).toMatch(/^The push went on for 0\.[56] s\.$/);
  });
});

describe('contacts', () => {
  it('are told by structure, least depth and number', () => {
    const observer = hardContacts.create({ drill: HAND_DRILL, anatomy: HAND_ANATOMY });
    const hit = (depthMm: number) => {
      const seen = view(1, { happened: [['bone-contact', 'bone']] });
      observer.observe({ ...seen, events: seen.events.map((e) => ({ ...e, depthMm })) });
    };
    hit(31.4);
    hit(28.2);
    expect(observer.finish()).toMatchObject({ value: 2, hint: 'It was: bone at 28 mm (2 times).' });
  });
});

describe('a list of contacts', () => {
  it('stays short whatever was hit', () => {
    const contacts = new ContactList();
    for (let i = 0; i < 40; i++)
      contacts.add({ subject: `ascending-branch-of-the-lateral-circumflex-artery-${i}`, depthMm: i });
    const words = contacts.words(HAND_ANATOMY, true)!;
    expect(words).toMatch(/^It was: ascending branch .* at 0 mm, .*, and 3\d more\.$/);
    expect(words.length).toBeLessThan(220);
  });
});

describe('the picture', () => {
  const machine = startMachine(HAND_DRILL.probe);
  const value = (change: Partial<typeof machine>, turnDeg = 0) =>
    measure(
      imageQualityKept,
      [100, { machine }],
      [
        100,
        {
          machine: { ...machine, ...change },
          probeQuaternionXyzw: quaternionFromAxisAngle([0, 1, 0], (turnDeg * Math.PI) / 180),
        },
      ],
    ).value;

  it.each([
    [{}, 0, 100],
    [{ depthMm: 29 }, 0, 50],
    [{ depthMm: 60 }, 0, 100],
    [{ depthMm: 61 }, 0, 50],
    [{ focusMm: 29 }, 0, 100],
    [{ focusMm: 31 }, 0, 50],
    [{ gainDb: 12 }, 0, 50],
    [{ gainDb: 12, tgcDb: [-8, -8, -8, -8, 0, 0, 0, 0] }, 0, 100],
    [{ isFrozen: true }, 0, 50],
    [{ isInverted: 1 }, 0, 50],
    [{}, 90, 100],
    [{}, 180, 50],
    [{ isInverted: 1 }, 180, 100],
  ])('with %j and the probe turned by %d° is right for %d %%', (change, turnDeg, share) => {
    expect(value(change, turnDeg)).toBe(share);
  });

  it('says what was off', () => {
    const run = measure(imageQualityKept, [10, { machine: { ...machine, gainDb: 25, isInverted: 1 } }]);
    expect(run.hint).toBe('Off at times: gain, marker side.');
  });
});

describe('Doppler first', () => {
  /** The beam runs along +y from the world's origin; the path is 20 mm straight down at x = 0. */
  const box = (change: object = {}) => ({
    ...startMachine(HAND_DRILL.probe),
    dopplerMode: 1,
    dopplerBoxLateralUm: 0,
    dopplerBoxDepthUm: 10_000,
    dopplerBoxWidthUm: 10_000,
    dopplerBoxHeightUm: 20_000,
    ...change,
  });
  const path: [number, TickChange][] = [
    [1, { depthMm: 1, tipMm: [0, 1, 0] }],
    [1, { depthMm: 20, tipMm: [0, 20, 0] }],
  ];
  const share = (ticks: number, change: TickChange) =>
    measure(dopplerFirst, [ticks, { phase: 'away', ...change }], ...path).value;

  it('counts what the box lay over for half a second', () => {
    expect(share(50, { machine: box() })).toBe(100);
    expect(share(49, { machine: box() })).toBe(0);
    expect(share(50, { machine: box({ dopplerMode: 2, dopplerBoxHeightUm: 10_000 }) })).toBe(50);
  });

  it.each([
    ['in grey', { machine: box({ dopplerMode: 0 }) }],
    ['with the pulsed gate', { machine: box({ dopplerMode: 3 }) }],
    ['frozen', { machine: box({ isFrozen: true }) }],
    ['beside the path', { machine: box({ dopplerBoxLateralUm: 6000 }) }],
    ['out of plane', { machine: box(), probePositionMm: [0, 0, 6] as [number, number, number] }],
  ])('counts nothing %s', (_, change) => {
    expect(share(100, change)).toBe(0);
  });

  it('counts nothing that is looked at only after the puncture, nor with the probe on the move', () => {
    expect(measure(dopplerFirst, ...path, [100, { machine: box() }]).value).toBe(0);
    const sweep = Array.from({ length: 200 }, (_, i): [number, TickChange] => [
      1,
      { phase: 'away', machine: box(), probePositionMm: [0, 0, i / 20] },
    ]);
    expect(measure(dopplerFirst, ...sweep, ...path).value).toBe(0);
  });
});
