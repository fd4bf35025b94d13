/**
 * Recordings as trackers leave them, read from their text: 40 Hz with jitter, noise, doubled times, gaps, a tool out of
 * sight. Every figure is held against a second implementation that is written from the definitions and shares nothing:
 * rotation matrices, inside by the solid angle of the whole surface, every triangle tried for the entry.
 */
import { describe, expect, it } from 'vitest';
import { closeMesh } from '../../../../src/core/geometry/mesh/closedMesh.ts';
import { measureNeedle } from '../../../../src/core/scoring/motion/measurePoses.ts';
import { readPoseTable } from '../../../../src/protocol/tracking/poseTable.ts';
import { boxMesh, type Point, soupOf, torusMesh, type Triangle } from './testMeshes.ts';

type Vector = readonly [number, number, number];
const sub = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const along = (a: Vector, u: Vector, s: number): Vector => [
  a[0] + s * u[0],
  a[1] + s * u[1],
  a[2] + s * u[2],
];
const length = (a: Vector): number => Math.sqrt(dot(a, a));

/** A generator of numbers from 0 to 1, and of noise with a standard deviation of 1 from it. */
function dice(seed: number) {
  let s = seed;
  const next = () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return (s + 0.5) / 2 ** 32;
  };
  const noise = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  return { next, noise };
}

interface Row {
  readonly t: number;
  readonly p: Vector;
  readonly q: readonly [number, number, number, number];
}

/** A needle that is brought to the skin, pushed, turned about its entry, pulled back and set anew, and the text of it. */
function recording(seed: number, startS: number): { rows: Row[]; text: string } {
  const { next, noise } = dice(seed);
  const rows: Row[] = [];
  const lines = ['time_s,role,x_mm,y_mm,z_mm,qx,qy,qz,qw'];
  let t = startS;
  for (let i = 0; i < 1200; i++) {
    const step = 0.025 + 0.004 * noise();
    if (next() < 0.01) t += 0.4 * next() + 0.2;
    else if (next() > 0.03) t += Math.max(0.001, step);
    const told = t.toFixed(4);
    const a = i / 60;
    const tilt = 0.5 + 0.25 * Math.sin(0.7 * a) + 0.002 * noise();
    const turn = 0.4 * Math.sin(0.23 * a) + 0.002 * noise();
    const depth = 28 * Math.sin(a) + 6;
    const u: Vector = [Math.sin(tilt) * Math.cos(turn), Math.sin(tilt) * Math.sin(turn), -Math.cos(tilt)];
    const p = along(along([40 + 3 * Math.sin(0.1 * a), 0, 12], u, depth), [1, 1, 1], 0.15 * noise());
    // The turn that brings +z to u, about z × u, then a roll; the sign of a quaternion flips now and then.
    const axis = cross([0, 0, 1], u);
    const angle = Math.acos(u[2]);
    const n = length(axis);
    const sign = next() < 0.1 ? -1 : 1;
    const q = [...axis.map((c) => (c / n) * Math.sin(angle / 2)), Math.cos(angle / 2)].map((c) => sign * c);
    if (next() < 0.04)
      lines.push(
        `${told},needle,${['', 'nan', 'NaN'][i % 3]!.concat(',').repeat(6)}${['', 'nan', 'NaN'][i % 3]}`,
      );
    else {
      const numbers = [...p.map((c) => c.toFixed(3)), ...q.map((c) => c.toFixed(6))];
      lines.push([told, 'Needle', ...numbers].join(','));
      const [x, y, z, qx, qy, qz, qw] = numbers.map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      rows.push({ t: Number(told), p: [x, y, z], q: [qx, qy, qz, qw] });
    }
    if (i % 4 === 0) lines.push(`${told},probe,0,${(i / 100).toFixed(2)},30,0,0,0,1`);
  }
  return { rows, text: `\ufeff${lines.join('\r\n')}\r\n` };
}

function isInside(surface: readonly Triangle[], p: Vector): boolean {
  let angle = 0;
  for (const [a, b, c] of surface) {
    const [x, y, z] = [sub(a, p), sub(b, p), sub(c, p)];
    const [lx, ly, lz] = [length(x), length(y), length(z)];
    angle +=
      2 * Math.atan2(dot(x, cross(y, z)), lx * ly * lz + dot(x, y) * lz + dot(y, z) * lx + dot(z, x) * ly);
  }
  return Math.abs(angle) > 2 * Math.PI;
}

/** Where the way back from a tip first leaves the surface, by Cramer's rule for every triangle; 300 mm where it does not. */
function entryOf(surface: readonly Triangle[], p: Vector, back: Vector): Vector {
  let least = 300;
  for (const [a, b, c] of surface) {
    const [e, f, d] = [sub(b, a), sub(c, a), sub(p, a)];
    const across = cross(back, f);
    const whole = dot(e, across);
    if (whole === 0) continue;
    const u = dot(d, across) / whole;
    const over = cross(d, e);
    const v = dot(back, over) / whole;
    const s = dot(f, over) / whole;
    if (u >= 0 && v >= 0 && u + v <= 1 && s > 0) least = Math.min(least, s);
  }
  return along(p, back, least);
}

function rotationOf(given: Row['q']): Vector[] {
  const n = Math.hypot(...given);
  const [x, y, z, w] = given.map((c) => c / n) as [number, number, number, number];
  return [
    [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
    [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
    [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
  ];
}

function heron(a: Vector, b: Vector, c: Vector): number {
  const [x, y, z] = [length(sub(a, b)), length(sub(b, c)), length(sub(c, a))];
  const s = (x + y + z) / 2;
  return Math.sqrt(Math.max(0, s * (s - x) * (s - y) * (s - z)));
}

/** Number of times at which something above its threshold had lasted longer than 0.2 s since it last was not. */
function actions(times: readonly number[], speeds: readonly number[], threshold: number): number {
  let isActing = false;
  let since = times[0]!;
  let count = 0;
  speeds.forEach((speed, i) => {
    const t = times[i + 1]!;
    if (speed > threshold === isActing) since = t;
    else if (t - since > 0.2) {
      isActing = !isActing;
      since = t;
      if (isActing) count++;
    }
  });
  return count;
}

function secondOpinion(rows: readonly Row[], surface: readonly Triangle[]): Record<string, number> {
  const turns = rows.map(({ q }) => rotationOf(q));
  const axis = turns.map((r): Vector => [r[0]![2], r[1]![2], r[2]![2]]);
  const inside = rows.map(({ p }) => isInside(surface, p));
  const entry = rows.map(({ p }, i) =>
    inside[i] ? entryOf(surface, p, axis[i]!.map((c) => -c) as unknown as Vector) : p,
  );
  const angleTo = (i: number, k: number): number => {
    let trace = 0;
    for (let a = 0; a < 3; a++) trace += dot(turns[i]![a]!, turns[k]![a]!);
    return (Math.acos(Math.min(1, (trace - 1) / 2)) * 180) / Math.PI;
  };
  const sums = { path: 0, inPath: 0, inTime: 0, damage: 0, turned: 0, deep: 0 };
  for (let i = 1; i < rows.length; i++) {
    const step = sub(rows[i]!.p, rows[i - 1]!.p);
    sums.path += length(step);
    sums.turned += angleTo(i, i - 1);
    sums.deep += Math.abs(dot(step, axis[i]!));
    if (!inside[i]) continue;
    sums.inPath += length(step);
    sums.inTime += rows[i]!.t - rows[i - 1]!.t;
    if (inside[i - 1])
      sums.damage +=
        heron(rows[i]!.p, rows[i - 1]!.p, entry[i]!) + heron(entry[i]!, entry[i - 1]!, rows[i - 1]!.p);
  }
  // What has a speed: of several poses at one time the first.
  const timed = rows.map((_, i) => i).filter((i) => i === 0 || rows[i]!.t !== rows[i - 1]!.t);
  const times = timed.map((i) => rows[i]!.t);
  const velocity = timed.slice(1).map((i, n): Vector => {
    const dt = rows[i]!.t - times[n]!;
    return sub(rows[i]!.p, rows[timed[n]!]!.p).map((c) => c / dt) as unknown as Vector;
  });
  const rates = (of: readonly Vector[], first: number) =>
    of.slice(1).map((now, n): Vector => {
      const dt = times[n + first + 1]! - times[n + first]!;
      return sub(now, of[n]!).map((c) => c / dt) as unknown as Vector;
    });
  const jerks = rates(rates(velocity, 1), 2);
  const jerked = jerks.reduce((sum, j, n) => sum + dot(j, j) * (times[n + 3]! - times[n + 2]!), 0);
  const spin = timed.slice(1).map((i, n) => angleTo(i, timed[n]!) / (rows[i]!.t - times[n]!));
  let punctures = 0;
  let isIn = false;
  rows.forEach(({ p }, i) => {
    const three = [0, 1, -1].map((s) => isInside(surface, along(p, axis[i]!, s)));
    if (!isIn && three.every(Boolean)) {
      isIn = true;
      punctures++;
    } else if (isIn && !three.some(Boolean)) isIn = false;
  });
  const coordinate = (k: 0 | 1 | 2) => rows.map(({ p }) => p[k]);
  const extent = ([0, 1, 2] as const).map((k) => Math.max(...coordinate(k)) - Math.min(...coordinate(k)));
  const mean = ([0, 1, 2] as const).map((k) => coordinate(k).reduce((a, b) => a + b) / rows.length);
  const spread = rows.reduce(
    (sum, { p }) => sum + dot(sub(p, mean as unknown as Vector), sub(p, mean as unknown as Vector)),
    0,
  );
  return {
    'elapsed-time': rows.at(-1)!.t - rows[0]!.t,
    'path-length': sums.path,
    'path-in-tissue': sums.inPath,
    'time-in-tissue': sums.inTime,
    'tissue-damage': sums.damage,
    'translational-actions': actions(times, velocity.map(length), 50),
    'rotational-actions': actions(times, spin, 50),
    'rotation-total': sums.turned,
    'motion-smoothness': Math.sqrt(jerked),
    'path-inefficiency': 100 * (sums.path / length(sub(rows.at(-1)!.p, rows[0]!.p)) - 1),
    'depth-perception': sums.deep,
    'average-velocity': velocity.reduce((sum, v) => sum + length(v), 0) / velocity.length,
    'bounding-box-volume': extent[0]! * extent[1]! * extent[2]!,
    'bounding-box-extent-x': extent[0]!,
    'bounding-box-extent-y': extent[1]!,
    'bounding-box-extent-z': extent[2]!,
    rms: Math.sqrt(spread / rows.length),
    'tissue-punctures': punctures,
  };
}

const BOX = boxMesh([-80, -70, -120], [90, 80, 10] as Point);
const RING = torusMesh(40, 18, 28, 14);

describe('a recording of a tracked needle', () => {
  it.each([
    ['a block', BOX, 1, 0],
    ['a ring, which a shaft may cross twice', RING, 2, 0],
    ['a ring, with a clock of seconds since 1970', RING, 3, 1_764_460_800],
  ])('in %s: every figure as a second implementation has it', (_, surface, seed, startS) => {
    const { rows, text } = recording(seed, startS);
    const read = readPoseTable(new TextEncoder().encode(text), 'recording.csv');
    const check = closeMesh(soupOf(surface));
    if (!read.ok || !check.isClosed) throw new Error('unusable');
    expect(read.value.lost).toBe(1200 - rows.length);
    expect(read.value.lost).toBeGreaterThan(20);
    const ours = Object.fromEntries(
      measureNeedle(read.value.streams.needle!, [0, 0, 1], check.mesh, []).map((m) => [m.metric.id, m.value]),
    );
    const theirs = secondOpinion(rows, surface);
    expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
    expect(theirs['tissue-punctures']).toBeGreaterThan(1);
    expect(theirs['tissue-damage']).toBeGreaterThan(100);
    const apart = Object.entries(theirs).filter(
      ([id, value]) => !(Math.abs(ours[id]! - value) <= 1e-6 * Math.abs(value)),
    );
    expect(apart.map(([id, value]) => [id, value, ours[id]])).toEqual([]);
  });
});
