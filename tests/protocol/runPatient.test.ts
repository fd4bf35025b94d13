/** A drill on another patient than its own: who that is, what its file may say, and that nobody can change it later. */
import { describe, expect, it } from 'vitest';
import type { PatientParameters } from '../../src/core/anatomy/anatomy.ts';
import { generatePatient } from '../../src/core/anatomy/patientGenerator.ts';
import { findRegion } from '../../src/core/anatomy/regions/registry.ts';
import type { Drill } from '../../src/core/procedure/drill.ts';
import { drawForDrill, drillOfRun, usualChoice } from '../../src/core/procedure/runPatient.ts';
import { parseDrill } from '../../src/protocol/drill.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import {
  createRecording,
  decodeRecording,
  encodeRecording,
  type Recording,
} from '../../src/protocol/recording.ts';
import { parsePatientWord, patientWord } from '../../src/protocol/patientChoice.ts';
import { formatErrors } from '../../src/protocol/result.ts';
import { replayRecording, verifyRecording } from '../../src/protocol/verify.ts';

const HIP = findRegion('hip')!;
const DRILL = findDrill('hip-anterior-recess')!;
const BAKER = findDrill('knee-bakers-cyst')!;
const SEED = 11;

/** Two seconds in which nobody does anything: what the patient is shows in the hashes all the same. */
function restingRun(drill: Drill, seed = SEED): Recording {
  const inputs = { drill, seed, commands: [], endTick: 200 };
  const { hashes, score } = replayRecording(inputs);
  return createRecording({ ...inputs, hashes, score });
}

const drawn = restingRun(drillOfRun(DRILL, HIP, { kind: 'drawn' }, SEED));
const stout: PatientParameters = { ...DRILL.patient, sex: 'female', statureMm: 1600, fatMm: 25 };
const given = restingRun(drillOfRun(DRILL, HIP, { kind: 'given', patient: stout }, SEED));

describe('the patient of a run', () => {
  it('is the drill’s own unless the drill draws, and then another for another seed', () => {
    expect(usualChoice(DRILL)).toEqual({ kind: 'own' });
    expect(drillOfRun(DRILL, HIP, { kind: 'own' }, 1)).toBe(DRILL);
    const drawing: Drill = { ...DRILL, patientDraw: { sex: 'female', fatMm: { least: 20, most: 30 } } };
    expect(usualChoice(drawing)).toEqual({ kind: 'drawn' });
    const [one, other] = [1, 2].map((seed) => drawForDrill(drawing, HIP, seed));
    expect(one).not.toEqual(other);
    for (const patient of [one!, other!]) {
      expect(patient.sex).toBe('female');
      expect(patient.fatMm).toBeGreaterThanOrEqual(20);
      expect(patient.fatMm).toBeLessThanOrEqual(30);
    }
    expect(drawn.drill.patient).toEqual(generatePatient(HIP, SEED, DRILL.target.structure));
    expect(drawn.drill.patientFrom).toMatchObject({ kind: 'drawn' });
  });

  it('set by hand as the drill has it is the drill’s own', () => {
    expect(drillOfRun(DRILL, HIP, { kind: 'given', patient: { ...DRILL.patient } }, 1)).toBe(DRILL);
  });

  it('has as much fluid as the task draws off, whoever is drawn', () => {
    const drainMl = BAKER.target.drainMl!;
    const knee = findRegion('knee')!;
    for (let seed = 1; seed <= 60; seed++)
      expect(drawForDrill(BAKER, knee, seed).effusionMl).toBeGreaterThanOrEqual(drainMl);
    const much: Drill = { ...BAKER, target: { ...BAKER.target, drainMl: 27 } };
    for (let seed = 1; seed <= 10; seed++)
      expect(drawForDrill(much, knee, seed).effusionMl).toBeGreaterThanOrEqual(27);
  });
});

describe('the word for a patient in an address', () => {
  const read = (word: string | undefined) => parsePatientWord(word, DRILL, HIP);

  it('says what is other than in the drill, and is read back as it was', () => {
    expect(patientWord(DRILL, { kind: 'own' })).toBe('');
    expect(read(undefined)).toEqual({ ok: true, value: { kind: 'own' } });
    expect(read(patientWord(DRILL, { kind: 'drawn' }))).toEqual({ ok: true, value: { kind: 'drawn' } });
    const patient: PatientParameters = { ...stout, isFrail: true, weightKg: 88, fluid: 'cloudy' };
    const word = patientWord(DRILL, { kind: 'given', patient });
    expect(word).toMatch(/^[\w=,.-]+$/);
    expect(read(word)).toEqual({ ok: true, value: { kind: 'given', patient } });
    expect(read(patientWord(DRILL, { kind: 'given', patient: { ...DRILL.patient } }))).toMatchObject({
      value: { kind: 'own' },
    });
  });

  it.each([
    ['fatMm=99', /^patient: fatMm: expected \d+ to \d+ mm, got 99$/],
    ['fatMn=9', /^patient: fatMn: expected a known field, perhaps "fatMm", got "fatMn"$/],
    ['sex=woman', /^patient: sex: expected one of male, female, got "woman"$/],
    ['%%%', /^patient: %%%: expected /],
    ['fatMm=', /^patient: fatMm: expected a number from 1 to 100, got ""$/],
  ])('%s is refused by path', (word, line) => {
    const result = read(word);
    expect(result.ok ? [] : formatErrors(result)[0]).toMatch(line);
  });
});

describe('a drill file with limits', () => {
  const linesOf = (drill: object, region = 'hip-anterior-recess'): string[] => {
    const result = parseDrill(JSON.stringify({ ...findDrill(region)!, ...drill }), 'd');
    return result.ok ? [] : formatErrors(result);
  };

  it('is read as it stands', () => {
    const patientDraw = {
      sex: 'female',
      statureMm: { least: 1550, most: 1700 },
      synovitis: { least: 1, most: 2 },
      weightKg: { least: 40, most: 90 },
      isFrail: true,
    } as const;
    const result = parseDrill(JSON.stringify({ ...DRILL, patientDraw }), 'd');
    expect(result.ok && result.value.patientDraw).toEqual(patientDraw);
  });

  it.each<[string, object]>([
    ['patientDraw.sex: expected one of male, female, got "woman"', { patientDraw: { sex: 'woman' } }],
    ['patientDraw.fatMm: expected an object, got 5', { patientDraw: { fatMm: 5 } }],
    [
      'patientDraw.fatMm.most: expected a number from 1 to 100, got nothing',
      { patientDraw: { fatMm: { least: 5 } } },
    ],
    [
      'patientDraw.fatMm.most: expected at least 20 mm, as least has it, got 12',
      { patientDraw: { fatMm: { least: 20, most: 12 } } },
    ],
    ['patientDraw.flexionDeg.most: expected 0 to ', { patientDraw: { flexionDeg: { least: 0, most: 140 } } }],
    [
      'patientDraw.fatMn: expected a known field, perhaps "fatMm", got "fatMn"',
      { patientDraw: { fatMn: { least: 20, most: 30 } } },
    ],
    [
      'patientDraw: expected limits that somebody is within who can have an injection of the hip',
      { patientDraw: { statureMm: { least: 2000, most: 2010 }, weightKg: { least: 30, most: 31 } } },
    ],
    ['patientFrom: expected it in recordings only, got an object', { patientFrom: { kind: 'given' } }],
  ])('says: %s', (expected, part) => {
    const [line, ...more] = linesOf(part);
    expect(more).toEqual([]);
    expect(line).toContain(`d: ${expected}`);
  });

  it('cannot draw patients for a block, nor such as have nothing to drain', () => {
    expect(linesOf({ patientDraw: {} }, 'gel-block-cyst')[0]).toMatch(
      /^d: patientDraw: expected nothing: gel-block has no patients to draw/,
    );
    expect(linesOf({ patientDraw: { effusionMl: { least: 0, most: 1 } } }, 'knee-bakers-cyst')).toEqual([
      `d: patientDraw.effusionMl.most: expected at least the ${BAKER.target.drainMl} mL that the task draws off, got 1`,
    ]);
  });
});

describe('a recording on another patient', () => {
  it('is verified from its file, and says whose it is', () => {
    for (const [recording, patient] of [
      [drawn, 'drawn'],
      [given, 'given'],
    ] as const) {
      const decoded = decodeRecording(encodeRecording(recording), 'run.json');
      expect(decoded.ok && decoded.value.drill).toEqual(recording.drill);
      expect(decoded.ok && verifyRecording(decoded.value)).toEqual({
        verdict: 'verified',
        reasons: [],
        isBuiltInDrill: true,
        patient,
      });
    }
  });

  it('replays without the generator that drew it', () => {
    const patient = { ...generatePatient(HIP, SEED), fatMm: 17.3 };
    const generator = '0123456789abcdef';
    const old = restingRun({ ...DRILL, patient, patientFrom: { kind: 'drawn', generator } });
    expect(verifyRecording(old)).toEqual({
      verdict: 'verified',
      reasons: [],
      isBuiltInDrill: true,
      patient: 'said-to-be-drawn',
    });
  });

  it('is a mismatch with any field of the patient changed, those that no replay feels too', () => {
    const othersThan = (p: PatientParameters): Partial<PatientParameters> => ({
      side: p.side === 'left' ? 'right' : 'left',
      sex: p.sex === 'male' ? 'female' : 'male',
      statureMm: p.statureMm + 1,
      fatMm: p.fatMm + 0.1,
      effusionMl: p.effusionMl + 0.1,
      synovitis: (p.synovitis + 1) % 3,
      fluid: 'cloudy',
      weightKg: (p.weightKg ?? 60) + 1,
      isFrail: true,
    });
    for (const recording of [drawn, given])
      for (const [field, value] of Object.entries(othersThan(recording.drill.patient))) {
        const patient = { ...recording.drill.patient, [field]: value };
        const forged = { ...recording, drill: { ...recording.drill, patient } };
        const { verdict, reasons } = verifyRecording(forged);
        expect(verdict, field).toBe('mismatch');
        expect(reasons.join('\n'), field).toContain('hashes[0]');
        if (recording === drawn)
          expect(reasons[0]).toBe(`drill.patient.${field}: not the patient that seed ${SEED} draws`);
      }
  });

  it('is a mismatch where a patient set by hand is said to be drawn, or to be the drill’s own', () => {
    const { patientFrom: _from, ...own } = given.drill;
    expect(verifyRecording({ ...given, drill: own }).reasons[0]).toMatch(
      /^drill\.patient\.\w+: not the drill that is known by the id hip-anterior-recess/,
    );
    const said = { ...given.drill, patientFrom: drawn.drill.patientFrom! };
    expect(verifyRecording({ ...given, drill: said })).toMatchObject({
      verdict: 'mismatch',
      reasons: [expect.stringMatching(/not the patient that seed 11 draws/), expect.stringMatching(/hashes/)],
    });
    // Not even one that is honestly run so.
    expect(verifyRecording(restingRun(said)).verdict).toBe('mismatch');
    // Nor may the task be another because the patient is.
    const eased = restingRun({ ...given.drill, passTotal: 1 });
    expect(verifyRecording(eased).reasons).toEqual([
      'drill.passTotal: not the drill that is known by the id hip-anterior-recess',
    ]);
  });

  it('is refused by path for a patient whom the region or the task cannot have', () => {
    const linesOf = (recording: Recording, patient: object): string[] => {
      const file = { ...recording, drill: { ...recording.drill, patient: { ...stout, ...patient } } };
      const decoded = decodeRecording(encodeRecording(file), 'r');
      return decoded.ok ? [] : formatErrors(decoded);
    };
    expect(linesOf(given, { fatMm: 99 })[0]).toMatch(
      /^r: drill\.patient\.fatMm: expected \d+ to \d+ mm, got 99/,
    );
    const dry = { ...BAKER, patientFrom: { kind: 'given' } as const };
    const file = { ...given, drill: { ...dry, patient: { ...BAKER.patient, effusionMl: 1 } } };
    const decoded = decodeRecording(encodeRecording(file), 'r');
    expect(decoded.ok ? [] : formatErrors(decoded)[0]).toBe(
      `r: drill.patient.effusionMl: expected at least the ${BAKER.target.drainMl} mL that the task draws off, got 1`,
    );
  });
});
