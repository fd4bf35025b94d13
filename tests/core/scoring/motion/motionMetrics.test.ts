/** The published metrics against closed forms, and against a second implementation that shares nothing with them. */
import { describe, expect, it } from 'vitest';
import { closeMesh, type ClosedMesh } from '../../../../src/core/geometry/mesh/closedMesh.ts';
import { measureNeedle, measureProbe } from '../../../../src/core/scoring/motion/measurePoses.ts';
import { boxMesh, type Point, soupOf } from './testMeshes.ts';

interface Pose {
  readonly t: number;
  readonly p: Point;
  /** Axis and angle of the tool's rotation from its own frame. */
  readonly axis?: Point;
  readonly deg?: number;
}

const LOW: Point = [-100, -100, 0];
const HIGH: Point = [100, 100, 200];
/** Tissue: a box whose top is the plane z = 0; needles point along +z into it. */
const SKIN: ClosedMesh = (() => {
  const check = closeMesh(soupOf(boxMesh(LOW, HIGH)));
  if (!check.isClosed) throw new Error('open');
  return check.mesh;
})();

function quaternion({ axis = [0, 0, 1], deg = 0 }: Pose): number[] {
  const half = (deg * Math.PI) / 360;
  return [...axis.map((a) => a * Math.sin(half)), Math.cos(half)];
}

function figures(
  poses: readonly Pose[],
  options: { toolAxis?: Point; targets?: Point[] } = {},
): Record<string, number | null> {
  const stream = {
    timesS: poses.map((x) => x.t),
    tipsMm: poses.flatMap((x) => x.p),
    quaternionsXyzw: poses.flatMap(quaternion),
  };
  const measured = measureNeedle(stream, options.toolAxis ?? [0, 0, 1], SKIN, options.targets ?? []);
  return Object.fromEntries(measured.map(({ metric, value }) => [metric.id, value]));
}

/** n + 1 poses over a time, at even steps; f takes 0 to 1. */
const over = (seconds: number, n: number, f: (s: number) => Omit<Pose, 't'>, from = 0): Pose[] =>
  Array.from({ length: n + 1 }, (_, i) => ({ t: from + (seconds * i) / n, ...f(i / n) }));

describe('closed forms', () => {
  it('a helix: length, speed, box, way along its axis, spread', () => {
    const turns = 3;
    const [r, rise] = [20, 30];
    const helix = over(6, 6000, (s) => {
      const a = 2 * Math.PI * turns * s;
      return { p: [r * Math.cos(a), r * Math.sin(a), -50 + rise * s] };
    });
    const length = Math.hypot(2 * Math.PI * r * turns, rise);
    const m = figures(helix);
    expect(m['elapsed-time']).toBeCloseTo(6, 9);
    expect(m['path-length']).toBeCloseTo(length, 2);
    expect(m['average-velocity']).toBeCloseTo(length / 6, 3);
    expect(m['depth-perception']).toBeCloseTo(rise, 9);
    expect(m['bounding-box-volume']).toBeCloseTo(40 * 40 * 30, 0);
    expect(m['bounding-box-extent-x']).toBeCloseTo(40, 3);
    expect(m['bounding-box-extent-z']).toBeCloseTo(30, 9);
    expect(m['path-inefficiency']).toBeCloseTo(100 * (length / rise - 1), 1);
    // Mean square about the axis r², along it rise²/12.
    expect(m['rms']).toBeCloseTo(Math.sqrt(r * r + (rise * rise) / 12), 2);
    expect(m['path-in-tissue']).toBe(0);
  });

  it('a cubic has a constant jerk', () => {
    const jerk = 12;
    const cubic = over(2, 200, (s) => ({ p: [(jerk * (2 * s) ** 3) / 6, 0, -50] }));
    // 198 thirds of differences, each of the same jerk, 0.01 s apart.
    expect(figures(cubic)['motion-smoothness']).toBeCloseTo(jerk * Math.sqrt(1.98), 4);
    expect(figures(over(2, 200, (s) => ({ p: [s, s, -50] })))['motion-smoothness']).toBeCloseTo(0, 4);
  });

  it('an even rotation sums to its angle, across half a turn and whatever the sign of the quaternion', () => {
    const spin = over(10, 1000, (s) => ({ p: [0, 0, -50], axis: [0.6, 0, 0.8], deg: 900 * s }));
    expect(figures(spin)['rotation-total']).toBeCloseTo(900, 6);
    const there = over(1, 40, (s) => ({
      p: [0, 0, -50],
      axis: [1, 0, 0],
      deg: 30 * Math.sin(2 * Math.PI * s),
    }));
    expect(figures(there)['rotation-total']).toBeCloseTo(120, 1);
  });

  it('straight in and out: path, time and punctures, and nothing is swept', () => {
    const push = [
      ...over(5, 500, (s) => ({ p: [0, 0, -10.05 + 50 * s] })),
      ...over(5, 500, (s) => ({ p: [0, 0, 39.95 - 50 * s] }), 5.01),
    ];
    const m = figures(push);
    expect(m['path-in-tissue']).toBeCloseTo(2 * 39.95, 0);
    expect(m['time-in-tissue']).toBeCloseTo(2 * 3.995, 1);
    expect(m['tissue-damage']).toBeCloseTo(0, 6);
    expect(m['tissue-punctures']).toBe(1);
    expect(m['depth-perception']).toBeCloseTo(100, 6);
  });

  it('a needle that pivots about its entry sweeps a sector', () => {
    const [depth, deg] = [60, 30];
    const swing = over(3, 3000, (s) => {
      const a = ((deg * s - deg / 2) * Math.PI) / 180;
      return {
        p: [depth * Math.sin(a), 0, depth * Math.cos(a)],
        axis: [0, 1, 0] as Point,
        deg: deg * s - deg / 2,
      };
    });
    const sector = (((depth * depth) / 2) * deg * Math.PI) / 180;
    expect(figures(swing)['tissue-damage']).toBeCloseTo(sector, 1);
  });

  it('a needle that slides sideways sweeps a parallelogram, whichever axis is its own', () => {
    const slide = over(2, 100, (s) => ({ p: [-20 + 40 * s, 5, 50] }));
    expect(figures(slide)['tissue-damage']).toBeCloseTo(40 * 50, 6);
    // Seen from a tool whose −x points to the tip, lying along x: the part in tissue is cut at the side of the box.
    const lying = over(2, 100, (s) => ({ p: [-20, 40 * s, 50] }));
    expect(figures(lying, { toolAxis: [-1, 0, 0] })['tissue-damage']).toBeCloseTo(40 * 120, 6);
  });

  it('the shaft ends at 300 mm where the body reaches farther', () => {
    const deep = closeMesh(soupOf(boxMesh([-500, -500, -500], [500, 500, 500])));
    if (!deep.isClosed) throw new Error('open');
    const poses = over(1, 10, (s) => ({ p: [10 * s, 0, 0] as Point }));
    const stream = {
      timesS: poses.map((x) => x.t),
      tipsMm: poses.flatMap((x) => x.p),
      quaternionsXyzw: poses.flatMap(quaternion),
    };
    const found = measureNeedle(stream, [0, 0, 1], deep.mesh, []).find(
      (m) => m.metric.id === 'tissue-damage',
    );
    expect(found!.value).toBeCloseTo(10 * 300, 6);
  });

  it('of a step into the tissue all counts, of the step out nothing, and damage asks for both ends inside', () => {
    const steps: Pose[] = [
      { t: 0, p: [0, 0, -4] },
      { t: 1, p: [0, 0, 6] },
      { t: 3, p: [3, 0, 6] },
      { t: 4, p: [3, 0, -2] },
    ];
    const m = figures(steps);
    expect(m['path-in-tissue']).toBe(13);
    expect(m['time-in-tissue']).toBe(3);
    expect(m['tissue-damage']).toBeCloseTo(18, 9);
    expect(m['path-length']).toBe(21);
  });

  it('a puncture asks for a millimetre on both sides, and for a millimetre of air to count again', () => {
    const depths = [-3, 0.5, -0.5, 1.5, -0.5, 1.5, -1.5, 1.5, 40, -5];
    const m = figures(depths.map((z, i) => ({ t: i, p: [0, 0, z] })));
    expect(m['tissue-punctures']).toBe(2);
  });

  it('targets are hit within 3 mm', () => {
    const line = over(1, 100, (s) => ({ p: [0, 0, -10 + 50 * s] }));
    const targets: Point[] = [
      [2.9, 0, 20],
      [3.1, 0, 20],
      [0, 0, 42.9],
    ];
    expect(figures(line, { targets })['targets-hit']).toBe(2);
    expect(figures(line)['targets-hit']).toBeUndefined();
  });

  it('actions: faster than 50 mm/s or 50°/s for more than 0.2 s, also when the clock starts late', () => {
    const run = (from: number): Pose[] => {
      const poses: Pose[] = [];
      let x = 0;
      let deg = 0;
      for (let i = 0; i < 300; i++) {
        const isFast = (i > 100 && i <= 130) || (i > 200 && i <= 219);
        x += isFast ? 0.6 : 0.1;
        deg += isFast ? 0.55 : 0.1;
        poses.push({ t: from + i / 100, p: [x, 0, -50], axis: [1, 0, 0], deg });
      }
      return poses;
    };
    for (const from of [0, 5000]) {
      expect(figures(run(from))['translational-actions']).toBe(1);
      expect(figures(run(from))['rotational-actions']).toBe(1);
    }
  });

  it('a probe has what any tool has, and nothing about tissue', () => {
    const ids = measureProbe({ timesS: [0], tipsMm: [1, 2, 3], quaternionsXyzw: [0, 0, 0, 1] }).map(
      (m) => m.metric.id,
    );
    expect(ids).toContain('rotation-total');
    expect(ids.filter((id) => /tissue|depth|target/.test(id))).toEqual([]);
  });

  it('one pose, and poses at one time, give no speed and no error', () => {
    const one = figures([{ t: 3, p: [0, 0, 5] }]);
    expect(one['average-velocity']).toBeNull();
    expect(one['path-inefficiency']).toBeNull();
    expect(one['path-length']).toBe(0);
    const stuck: Pose[] = [
      { t: 0, p: [0, 0, 5] },
      { t: 1, p: [10, 0, 5] },
      { t: 1, p: [20, 0, 5] },
      { t: 2, p: [30, 0, 5] },
      { t: 3, p: [40, 0, 5] },
    ];
    const m = figures(stuck);
    expect(m['path-length']).toBe(40);
    // Speeds 10, 20 and 10: the pose with no time of its own is passed over, its way is not.
    expect(m['average-velocity']).toBeCloseTo(40 / 3, 12);
    for (const value of Object.values(m)) if (value !== null) expect(Number.isFinite(value)).toBe(true);
  });
});

/** Row-major rotation of a unit quaternion. */
function matrixOf([x, y, z, w]: number[]): number[][] {
  return [
    [1 - 2 * (y! * y! + z! * z!), 2 * (x! * y! - z! * w!), 2 * (x! * z! + y! * w!)],
    [2 * (x! * y! + z! * w!), 1 - 2 * (x! * x! + z! * z!), 2 * (y! * z! - x! * w!)],
    [2 * (x! * z! - y! * w!), 2 * (y! * z! + x! * w!), 1 - 2 * (x! * x! + y! * y!)],
  ];
}

/** As the definitions read, by matrices, Heron's formula and a box whose inside is known. */
function bruteForce(poses: readonly Pose[], toolAxis: Point): Record<string, number> {
  const inside = (p: readonly number[]) => p.every((v, k) => v > LOW[k]! && v < HIGH[k]!);
  const apart = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((v, k) => v - b[k]!));
  const heron = (a: readonly number[], b: readonly number[], c: readonly number[]) => {
    const [x, y, z] = [apart(a, b), apart(b, c), apart(c, a)];
    const s = (x + y + z) / 2;
    return Math.sqrt(Math.max(0, s * (s - x) * (s - y) * (s - z)));
  };
  const turns = poses.map((pose) => matrixOf(quaternion(pose)));
  const along = turns.map((R) => R.map((row) => row.reduce((sum, v, k) => sum + v * toolAxis[k]!, 0)));
  /** Where the way back from a point inside leaves the box. */
  const entry = poses.map(({ p }, i) => {
    let t = 300;
    for (let k = 0; k < 3; k++) {
      const d = -along[i]![k]!;
      if (d !== 0) t = Math.min(t, ((d > 0 ? HIGH[k]! : LOW[k]!) - p[k]!) / d);
    }
    return p.map((v, k) => v - t * along[i]![k]!);
  });
  const out = { path: 0, inPath: 0, inTime: 0, damage: 0, turned: 0, deep: 0 };
  for (let i = 1; i < poses.length; i++) {
    const [now, last] = [poses[i]!, poses[i - 1]!];
    const step = apart(now.p, last.p);
    out.path += step;
    if (inside(now.p)) {
      out.inPath += step;
      out.inTime += now.t - last.t;
      if (inside(last.p))
        out.damage += heron(now.p, last.p, entry[i]!) + heron(entry[i]!, entry[i - 1]!, last.p);
    }
    // trace(R_now R_last^T) = 1 + 2 cos θ
    let trace = 0;
    for (let a = 0; a < 3; a++)
      for (let b = 0; b < 3; b++) trace += turns[i]![a]![b]! * turns[i - 1]![a]![b]!;
    out.turned += (Math.acos(Math.min(1, (trace - 1) / 2)) * 180) / Math.PI;
    out.deep += Math.abs(now.p.reduce((sum, v, k) => sum + (v - last.p[k]!) * along[i]![k]!, 0));
  }
  return out;
}

describe('a second implementation', () => {
  it.each([
    [[0, 0, 1] as Point, 1],
    [[0, -1, 0] as Point, 2],
    [[1, 0, 0] as Point, 3],
  ])('agrees on a restless hand, axis %s', (toolAxis, seed) => {
    let s = seed;
    const next = () => {
      s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
      return s / 2 ** 31 - 1;
    };
    const poses: Pose[] = [];
    let t = 0;
    for (let i = 0; i < 2000; i++) {
      t += 0.015 + 0.01 * next();
      const a = i / 90;
      poses.push({
        t,
        p: [60 * Math.sin(a) + next(), 50 * Math.cos(1.7 * a) + next(), 60 * Math.sin(0.6 * a) + next()],
        axis: [0.48, 0.6, 0.64],
        deg: 80 * Math.sin(0.9 * a) + 3 * next(),
      });
    }
    const m = figures(poses, { toolAxis });
    const truth = bruteForce(poses, toolAxis);
    const near = (value: number | null | undefined, expected: number, share: number) =>
      expect(Math.abs(value! - expected) / expected).toBeLessThan(share);
    near(m['elapsed-time'], t - poses[0]!.t, 1e-9);
    near(m['path-length'], truth['path']!, 1e-9);
    near(m['path-in-tissue'], truth['inPath']!, 1e-9);
    near(m['time-in-tissue'], truth['inTime']!, 1e-9);
    near(m['tissue-damage'], truth['damage']!, 1e-7);
    near(m['rotation-total'], truth['turned']!, 1e-6);
    near(m['depth-perception'], truth['deep']!, 1e-9);
  });
});
