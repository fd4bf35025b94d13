import { uprightFrame } from '../../src/core/anatomy/cavityFrame.ts';
import { gunzipSync, gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeBaked, encodeBaked } from '../../src/assets/bakedFile.ts';
import { pack, unpack } from '../../src/assets/gzipBytes.ts';
import { anatomyFingerprint, isSamePatient, parseManifest } from '../../src/assets/modelManifest.ts';
import { bakeAnatomy } from '../../src/core/anatomy/bake/bakeAnatomy.ts';
import { madeUpLimb } from '../core/anatomy/madeUpLimb.ts';

const cavity = {
  id: 'recess',
  name: 'recess',
  frame: uprightFrame(0, 1.5),
  angleFromRad: -1,
  angleToRad: 1,
  angleCount: 4,
  heightFromMm: -3,
  heightToMm: 3,
  heightCount: 2,
  floorMm: Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8.125]),
  shapes: [new Float64Array(8).fill(0.5), new Float64Array(8)] as const,
  millilitresPerMm: [0.5, 1] as const,
  depthByVolume: [[0, 0] as const, [5, 3] as const],
  reachMm: 10,
  capacityMl: 60,
};
const patient = {
  side: 'right',
  sex: 'male',
  statureMm: 1760,
  fatMm: 6,
  effusionMl: 8,
  synovitis: 0,
  flexionDeg: 20,
} as const;
const focus = { min: [-12, -12, -24], max: [12, 12, 10] } as const;
const baked = bakeAnatomy({ ...madeUpLimb, cavity, focus }, patient, { pitchMm: 1.2 });

describe('baked file', () => {
  it('comes back equal, byte for byte', () => {
    expect(decodeBaked(encodeBaked(baked))).toEqual(baked);
  });

  it('keeps the cavities that are shut behind the open one', () => {
    const second = { ...cavity, id: 'bursa', floorMm: cavity.floorMm.map((r) => r + 1) };
    const two = { ...baked, otherCavities: [second] };
    expect(decodeBaked(encodeBaked(two))).toEqual(two);
  });

  it('keeps the tissues that a phantom brings, and that its boundaries are smooth', () => {
    const brought = { ...baked, ownTissues: [{ id: 'olive', echoDb: 5 }], isSmooth: true };
    expect(decodeBaked(encodeBaked(brought))).toEqual(brought);
  });

  it('comes back equal through gzip, ours and the browser’s', async () => {
    const bytes = encodeBaked(baked);
    expect(decodeBaked(gunzipSync(gzipSync(bytes)))).toEqual(baked);
    expect(decodeBaked(await unpack(await pack(bytes)))).toEqual(baked);
    expect(await unpack(bytes)).toBe(bytes);
  });

  it('makes the distances smaller than gzip alone does', () => {
    const plain = gzipSync(Uint8Array.from(baked.distances.flatMap((d) => [...d]))).length;
    expect(gzipSync(encodeBaked(baked)).length).toBeLessThan(plain);
  });

  it('refuses what is no bake, another version, or cut short', () => {
    const bytes = encodeBaked(baked);
    expect(() => decodeBaked(new Uint8Array(3))).toThrow(/SNBK/);
    expect(() => decodeBaked(bytes.subarray(0, bytes.length - 10))).toThrow(/cut short|bytes where its/);
    expect(() => decodeBaked(bytes.subarray(0, 40))).toThrow(/cut short/);
    const other = new TextDecoder('latin1').decode(bytes).replace(/"version":\d/, '"version":9');
    expect(() => decodeBaked(Uint8Array.from(other, (c) => c.charCodeAt(0)))).toThrow(/version 9/);
  });
});

describe('manifest', () => {
  it('names the field that is wrong', () => {
    const entry = {
      region: 'knee',
      patient,
      fingerprint: '0',
      models: { file: 'knee.glb', bytes: 10 },
      baked: { file: 'knee.bake.gz', bytes: 10 },
    };
    const text = (entries: unknown[]): string =>
      JSON.stringify({ format: 'sononeedle.models', version: 1, entries });
    expect(parseManifest(text([entry]))[0]).toEqual(entry);
    expect(() => parseManifest(text([{ ...entry, models: { file: 'x' } }]))).toThrow(
      /entries\.0\.models\.bytes/,
    );
    expect(isSamePatient(patient, { ...patient })).toBe(true);
    expect(isSamePatient(patient, { ...patient, fatMm: 7 })).toBe(false);
    expect(isSamePatient(patient, { ...patient, variants: [{ id: 'osteophytes' }] })).toBe(false);
  });

  it('fingerprints the field: equal for the same, other for a hair of change', () => {
    const fingerprint = anatomyFingerprint(madeUpLimb);
    expect(anatomyFingerprint({ ...madeUpLimb })).toBe(fingerprint);
    const structures = madeUpLimb.structures.map((s) =>
      s.id === 'tendon'
        ? { ...s, signedDistance: (x: number, y: number, z: number) => s.signedDistance(x, y, z) + 1e-6 }
        : s,
    );
    expect(anatomyFingerprint({ ...madeUpLimb, structures })).not.toBe(fingerprint);
  });
});
