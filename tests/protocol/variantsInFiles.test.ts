/** Variants in patient files, drills and recordings: kept on the way, refused by path. */
import { describe, expect, it } from 'vitest';
import { findRegion } from '../../src/core/anatomy/regions/registry.ts';
import type { Drill } from '../../src/core/procedure/drill.ts';
import { metricsOf } from '../../src/core/scoring/registry.ts';
import { runOperator } from '../../src/core/sim/operators/operator.ts';
import { parseDrill } from '../../src/protocol/drill.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { parsePatient } from '../../src/protocol/patient.ts';
import { createRecording, decodeRecording, encodeRecording } from '../../src/protocol/recording.ts';
import { formatErrors, type ParseResult } from '../../src/protocol/result.ts';
import { replayRecording, verifyRecording } from '../../src/protocol/verify.ts';

const errorsOf = (result: ParseResult<unknown>): string[] => (result.ok ? [] : formatErrors(result));
const wrist = findRegion('wrist')!;
const tunnel = findDrill('wrist-carpal-tunnel')!;
const BOTH = [{ id: 'bifid-median-nerve' }, { id: 'persistent-median-artery', sizeMm: 2 }] as const;
const ARTERY = 'persistent-median-artery';

describe('a patient file', () => {
  it('keeps variants and age', () => {
    const text = JSON.stringify({ ageYears: 61, variants: BOTH });
    const result = parsePatient(text, 'p', wrist);
    expect(result.ok && result.value).toEqual({ ...wrist.defaultPatient, ageYears: 61, variants: BOTH });
  });

  it.each([
    [{ variants: {} }, 'variants: expected a list of 0 to 20, got an object'],
    [
      { variants: [{}] },
      'variants[0].id: expected an id of lower-case letters, digits and hyphens, got nothing',
    ],
    [
      { variants: [{ id: ARTERY, sizMm: 1 }] },
      'variants[0].sizMm: expected a known field, perhaps "sizeMm", got "sizMm"',
    ],
    [
      { variants: [{ id: 'osteophytes' }] },
      'variants[0].id: expected one of bifid-median-nerve, persistent-median-artery, got "osteophytes"',
    ],
    [{ variants: [{ id: ARTERY, sizeMm: 2.1 }] }, 'variants[0].sizeMm: expected 1 to 2 mm, got 2.1'],
    [{ ageYears: 17 }, 'ageYears: expected a whole number from 18 to 105, got 17'],
  ])('%j is refused', (given, expected) => {
    expect(errorsOf(parsePatient(JSON.stringify(given), 'p', wrist))).toEqual([`p: ${expected}`]);
  });
});

describe('a drill', () => {
  const withPatient = (more: object, rest: object = {}): Drill => ({
    ...tunnel,
    id: 'mine',
    patient: { ...tunnel.patient, ...more },
    ...rest,
  });
  const said = (drill: Drill): string[] => errorsOf(parseDrill(JSON.stringify(drill), 'd'));

  it('may tell to avoid what only some patients have, and scores it only in those', () => {
    const [without, having] = [withPatient({}), withPatient({ variants: BOTH })];
    for (const drill of [without, having]) {
      expect(drill.avoid.map((rule) => rule.structure)).toContain(ARTERY);
      expect(said(drill)).toEqual([]);
    }
    const scored = (drill: Drill): string[] => metricsOf(drill, anatomyOf(drill)).map((m) => m.id);
    expect(scored(having)).toContain(`distance-${ARTERY}`);
    expect(scored(without)).not.toContain(`distance-${ARTERY}`);
    expect(scored(without).length).toBe(scored(having).length - 1);
  });

  it('may not give points for what its patient lacks, nor name what no variant brings', () => {
    const metrics = tunnel.metrics.map((rule, i) =>
      i === 0 ? { metric: `distance-${ARTERY}`, weight: rule.weight, good: 1, poor: 0 } : rule,
    );
    expect(said(withPatient({ variants: BOTH }, { metrics }))).toEqual([]);
    expect(said(withPatient({}, { metrics }))).toEqual([
      `d: metrics[0].metric: expected a metric of what this patient has: it has no ${ARTERY}, got "distance-${ARTERY}"`,
    ]);
    const avoid = [{ structure: 'median-arterie', safeMm: 1, isCritical: true }];
    expect(said(withPatient({}, { avoid }))[0]).toContain('avoid[0].structure: expected a known id');
    expect(said(withPatient({ variants: [{ id: 'x' }] }))).toEqual([
      'd: patient.variants[0].id: expected one of bifid-median-nerve, persistent-median-artery, got "x"',
    ]);
  });

  it('is passed by the expert past the artery, and recorded with the patient it had', () => {
    const drill = withPatient({ variants: BOTH });
    const anatomy = anatomyOf(drill);
    const run = runOperator('expert', drill, anatomy, 2);
    const inputs = { drill, seed: 2, commands: run.commandsByTick, endTick: run.endTick };
    const replay = replayRecording(inputs, anatomy);
    expect(replay.score.passed).toBe(true);
    const recording = createRecording({ ...inputs, hashes: replay.hashes, score: replay.score });
    const read = decodeRecording(encodeRecording(recording), 'r');
    expect(read.ok && read.value.drill.patient.variants).toEqual(BOTH);
    expect(read.ok && verifyRecording(read.value).verdict).toBe('verified');
    // With other variants the same inputs are another run.
    const other = { ...recording, drill: withPatient({ variants: [BOTH[0]] }) };
    expect(verifyRecording(other).verdict).toBe('mismatch');
  });
});

it('the hip is injected past an artery across the usual way', () => {
  const drill: Drill = {
    ...findDrill('hip-anterior-recess')!,
    id: 'mine',
    patient: {
      ...findDrill('hip-anterior-recess')!.patient,
      variants: [{ id: 'high-lateral-circumflex-artery' }],
    },
  };
  const anatomy = anatomyOf(drill);
  const run = runOperator('expert', drill, anatomy, 3);
  const inputs = { drill, seed: 3, commands: run.commandsByTick, endTick: run.endTick };
  const { score } = replayRecording(inputs, anatomy);
  expect(score.passed, JSON.stringify(score.criticalErrors)).toBe(true);
  const gap = score.metrics.find((m) => m.id === 'distance-accessory-branch-of-lateral-circumflex-artery')!;
  expect(gap.value).toBeGreaterThan(2);
});
