/** Metrics of both hands, of what a probe looked at, and of a path held against another: closed forms and plain searches. */
import { describe, expect, it } from 'vitest';
import { closeMesh, type ClosedMesh } from '../../../../src/core/geometry/mesh/closedMesh.ts';
import {
  bimanualRotation,
  bimanualTranslation,
} from '../../../../src/core/scoring/metrics/bimanualDexterity.ts';
import {
  type Measured,
  measureDeviation,
  measureHands,
  measureProbe,
  type PoseStream,
} from '../../../../src/core/scoring/motion/measurePoses.ts';
import { measure, type TickChange } from '../handMadeRun.ts';
import { boxMesh, type Point, soupOf } from './testMeshes.ts';

const byId = (measured: readonly Measured[]) =>
  Object.fromEntries(measured.map(({ metric, value }) => [metric.id, value]));

const about = (axis: Point, deg: number) => {
  const half = (deg * Math.PI) / 360;
  return [...axis.map((a) => a * Math.sin(half)), Math.cos(half)];
};

/** A tool that slides along x and turns about z with speeds that are given by time, at the times that are given. */
function mover(times: readonly number[], speed: (t: number) => number): PoseStream {
  let way = 0;
  const ways = times.map((t, i) => {
    way += i === 0 ? 0 : speed(t) * (t - times[i - 1]!);
    return way;
  });
  return {
    timesS: times,
    tipsMm: ways.flatMap((x) => [x, 0, 0]),
    quaternionsXyzw: ways.flatMap((deg) => about([0, 0, 1], deg)),
  };
}

const even = (n: number, step: number) => Array.from({ length: n }, (_, i) => i * step);
const wave = (phase: number) => (t: number) => 30 + 20 * Math.sin(2 * Math.PI * t + phase);
const hands = (needle: PoseStream, probe: PoseStream) => {
  const m = byId(measureHands(needle, probe));
  return [m['bimanual-dexterity-translation'], m['bimanual-dexterity-rotation']];
};

describe('both hands', () => {
  it.each([
    [0, 1],
    [Math.PI, -1],
    [Math.PI / 2, 0],
    [Math.PI / 3, 0.5],
  ])('waves that are %s rad apart correlate as the cosine says', (phase, expected) => {
    const times = even(4001, 0.005);
    for (const rho of hands(mover(times, wave(0)), mover(times, wave(phase)))) {
      expect(Math.abs(rho! - expected)).toBeLessThan(0.02);
    }
  });

  it('has no value where a hand never changed its speed, or only one was seen', () => {
    const times = even(100, 0.025);
    const still = mover(times, () => 0);
    expect(hands(mover(times, wave(0)), still)).toEqual([null, null]);
    expect(hands(mover(times, wave(0)), mover([0], wave(0)))).toEqual([null, null]);
  });

  it('takes pairs as its words say, at uneven times with doubled ones', () => {
    let s = 7;
    const next = () => {
      s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
      return s / 2 ** 32;
    };
    const clock = (rate: number) => {
      let t = next();
      return even(400, 1).map(() => {
        t += next() < 0.05 ? 0 : next() / rate;
        return t;
      });
    };
    const streams = [mover(clock(20), (t) => wave(0)(t) + 9 * next()), mover(clock(13), (t) => wave(1)(t))];
    const events = streams.flatMap((stream, hand) =>
      Array.from(stream.timesS, (t, i) => ({ t, hand, x: stream.tipsMm[3 * i]! })),
    );
    events.sort((a, b) => a.t - b.t || a.hand - b.hand);
    const last: ({ t: number; x: number } | undefined)[] = [undefined, undefined];
    const speed: (number | undefined)[] = [undefined, undefined];
    const pairs: [number, number][] = [];
    for (const { t, hand, x } of events) {
      const before = last[hand];
      if (before && before.t === t) continue;
      last[hand] = { t, x };
      if (!before) continue;
      speed[hand] = Math.abs(x - before.x) / (t - before.t);
      if (speed[0] !== undefined && speed[1] !== undefined) pairs.push([speed[0], speed[1]]);
    }
    const mean = (k: 0 | 1) => pairs.reduce((sum, p) => sum + p[k], 0) / pairs.length;
    const [a, b] = [mean(0), mean(1)];
    const moment = (f: (p: [number, number]) => number) => pairs.reduce((sum, p) => sum + f(p), 0);
    const expected =
      moment((p) => (p[0] - a) * (p[1] - b)) /
      Math.sqrt(moment((p) => (p[0] - a) ** 2) * moment((p) => (p[1] - b) ** 2));
    expect(pairs.length).toBeGreaterThan(500);
    expect(hands(streams[0]!, streams[1]!)[0]).toBeCloseTo(expected, 9);
  });

  it('stands on a card: by turns, together, and without a value while the needle is away', () => {
    let x = 0;
    let y = 0;
    let deg = 0;
    const move = (needle: number, probe: number): [number, TickChange] => {
      x += needle;
      y += probe;
      deg += probe;
      const turned = about([0, 1, 0], deg) as [number, number, number, number];
      return [
        1,
        {
          tipMm: [x, 0, 0],
          needleQuaternionXyzw: about([0, 0, 1], x) as [number, number, number, number],
          probePositionMm: [0, y, 0],
          probeQuaternionXyzw: turned,
        },
      ];
    };
    const turns = even(400, 1).map((i) => ((i >> 5) % 2 === 0 ? move(1, 0) : move(0, 1)));
    const together = even(400, 1).map((i) => ((i >> 5) % 2 === 0 ? move(1, 1) : move(0, 0)));
    for (const metric of [bimanualTranslation, bimanualRotation]) {
      expect(measure(metric, ...turns).value).toBeLessThan(-0.9);
      expect(measure(metric, ...together).value).toBeGreaterThan(0.9);
      const away = together.map(([n, change]): [number, TickChange] => [n, { ...change, phase: 'away' }]);
      expect(measure(metric, ...away).value).toBeNull();
    }
  });
});

const closed = (low: Point, high: Point): ClosedMesh => {
  const check = closeMesh(soupOf(boxMesh(low, high)));
  if (!check.isClosed) throw new Error('open');
  return check.mesh;
};

describe('what the probe looked at', () => {
  /** The probe's face slides along z of the frame, its image plane across the way: +x lateral, +y down. */
  const sweep: PoseStream = {
    timesS: even(11, 1),
    tipsMm: even(11, 1).flatMap((z) => [0, 0, 2 * z]),
    quaternionsXyzw: even(11, 1).flatMap(() => [0, 0, 0, 1]),
  };

  it('points nearer to the plane than 5 mm, wherever in it', () => {
    const targetsMm: Point[] = [
      [0, 20, 24.9],
      [400, -20, -4.9],
      [0, 20, 25.1],
      [0, 20, -5],
    ];
    const m = byId(measureProbe(sweep, { targetsMm, structures: [], image: undefined }));
    expect(m['targets-scanned']).toBe(2);
    expect(m['structures-scanned']).toBeUndefined();
    // Turned by a quarter about y the plane lies along the way, and looks at what is near x = 0.
    const turned = { ...sweep, quaternionsXyzw: even(11, 1).flatMap(() => about([0, 1, 0], 90)) };
    expect(
      byId(measureProbe(turned, { targetsMm, structures: [], image: undefined }))['targets-scanned'],
    ).toBe(3);
  });

  it('structures that a scan line within the image crosses', () => {
    const structures = [
      closed([-2, 20, 9], [2, 24, 10.5]),
      // Deeper than the image, beside it, and between two positions of the plane.
      closed([-2, 41, 9], [2, 45, 10.5]),
      closed([19.5, 20, 9], [25, 24, 10.5]),
      closed([-2, 20, 10.5], [2, 24, 11.5]),
      // It begins just inside the corner.
      closed([18.5, 39.5, 1.5], [60, 60, 2.5]),
    ];
    const image = { widthMm: 38, depthMm: 40 };
    expect(byId(measureProbe(sweep, { targetsMm: [], structures, image }))['structures-scanned']).toBe(2);
    expect(byId(measureProbe(sweep))['structures-scanned']).toBeUndefined();
  });
});

describe('a path against another', () => {
  const line = (n: number, y: number) => even(n, 10 / (n - 1)).flatMap((x) => [x, y, 0]);
  const deviation = (path: number[], reference: number[]) => {
    const m = byId(measureDeviation(path, reference));
    return [m['deviation-hausdorff']!, m['deviation-frechet']!, m['deviation-time-warp']!];
  };

  it('lines beside each other are as far apart as they are, and nothing at all from themselves', () => {
    const [h, f, w] = deviation(line(21, 0), line(21, 3));
    expect([h, f]).toEqual([3, 3]);
    // 21 pairs of 3 mm, divided by 41.
    expect(w).toBeCloseTo((21 * 3) / 41, 12);
    expect(deviation(line(21, 0), line(21, 0))).toEqual([0, 0, 0]);
  });

  it('the order counts for Fréchet and time warp, not for Hausdorff', () => {
    const back = line(11, 0)
      .map((_, i, all) => all.slice(all.length - 3 * (Math.floor(i / 3) + 1))[i % 3]!)
      .slice(0, 33);
    const [h, f, w] = deviation(line(11, 0), back);
    expect(h).toBe(0);
    expect(f).toBe(10);
    expect(w).toBeGreaterThan(2);
  });

  it('one place beside the way counts whole for the first two and little for the third', () => {
    const stray = [...line(101, 0)];
    stray[3 * 50 + 1] = 8;
    const [h, f, w] = deviation(stray, line(101, 0));
    expect(h).toBeCloseTo(8, 6);
    expect(f).toBeCloseTo(8, 6);
    expect(w).toBeCloseTo(8 / 201, 6);
  });

  it('agree with a search through all ways along two short paths', () => {
    let s = 3;
    const next = () => {
      s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
      return s / 2 ** 32;
    };
    for (let round = 0; round < 20; round++) {
      const path = even(12 + (round % 3) * 3, 1).map(() => 10 * next());
      const reference = even(15, 1).map(() => 10 * next());
      const [n, m] = [path.length / 3, 5];
      const gap = (i: number, k: number) =>
        Math.hypot(...[0, 1, 2].map((c) => path[3 * i + c]! - reference[3 * k + c]!));
      let most = Number.POSITIVE_INFINITY;
      let sum = Number.POSITIVE_INFINITY;
      const walk = (i: number, k: number, greatest: number, total: number): void => {
        const here = gap(i, k);
        const [g, t] = [Math.max(greatest, here), total + here];
        if (i === n - 1 && k === m - 1) {
          most = Math.min(most, g);
          sum = Math.min(sum, t);
        }
        if (i + 1 < n) walk(i + 1, k, g, t);
        if (k + 1 < m) walk(i, k + 1, g, t);
        if (i + 1 < n && k + 1 < m) walk(i + 1, k + 1, g, t);
      };
      walk(0, 0, 0, 0);
      const [rows, columns] = [even(n, 1), even(m, 1)];
      const hausdorff = Math.max(
        ...rows.map((i) => Math.min(...columns.map((k) => gap(i, k)))),
        ...columns.map((k) => Math.min(...rows.map((i) => gap(i, k)))),
      );
      const [h, f, w] = deviation(path, reference);
      expect(h).toBeCloseTo(hausdorff, 12);
      expect(f).toBeCloseTo(most, 12);
      expect(w).toBeCloseTo(sum / (n + m - 1), 12);
    }
  });
});
