/** What is kept is found again by the program that kept it, and by no other. */
import { describe, expect, it } from 'vitest';
import { keptKey } from '../../src/assets/keptKey.ts';
import { findRegion } from '../../src/core/anatomy/regions/registry.ts';

const URL_OF_ONE = 'https://here.example/drills/assets/bakeWorker-CH4zuHsd.js';
const patient = findRegion('hip')!.defaultPatient;
const request = { regionId: 'hip', patient };

describe('the key of what is kept', () => {
  it('is the same for the same program and patient, wherever the site stands', () => {
    const key = keptKey(URL_OF_ONE, request);
    expect(key).toMatch(/^bakeWorker-CH4zuHsd-hip-[0-9a-f]{16}$/);
    expect(keptKey('http://localhost:4173/assets/bakeWorker-CH4zuHsd.js?type=module', request)).toBe(key);
    expect(keptKey(URL_OF_ONE, { ...request, patient: { ...patient } })).toBe(key);
  });

  it('is another for another program, region or patient, but not for more fluid', () => {
    const keys = [
      keptKey(URL_OF_ONE, request),
      keptKey(URL_OF_ONE.replace('CH4zuHsd', 'CH4zuHse'), request),
      keptKey(URL_OF_ONE, { ...request, regionId: 'knee' }),
      keptKey(URL_OF_ONE, { ...request, patient: { ...patient, fatMm: patient.fatMm + 0.1 } }),
      keptKey(URL_OF_ONE, { ...request, patient: { ...patient, side: 'left' } }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    const fuller = { ...request, patient: { ...patient, effusionMl: patient.effusionMl + 1 } };
    expect(keptKey(URL_OF_ONE, fuller)).toBe(keys[0]);
  });

  it('is none where a file keeps its name when its content changes', () => {
    for (const url of ['http://localhost:5173/src/assets/bakeWorker.ts', 'blob:http://here/1', ''])
      expect(keptKey(url, request), url).toBeNull();
  });
});
