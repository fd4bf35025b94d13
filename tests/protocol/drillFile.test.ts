import { describe, expect, it } from 'vitest';
import { parseDrill } from '../../src/protocol/drill.ts';
import { DRILLS, findDrill } from '../../src/protocol/drills/index.ts';
import { formatErrors, type ParseResult } from '../../src/protocol/result.ts';

const BASE = findDrill('knee-suprapatellar-lateral')!;

const errorsOf = (result: ParseResult<unknown>): string[] => (result.ok ? [] : formatErrors(result));

/** The built-in drill's text with the value at a path replaced, or removed where it is undefined. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const drill = structuredClone(BASE) as unknown as Record<string | number, unknown>;
  let at = drill;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path[path.length - 1]!;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return JSON.stringify(drill);
}

describe('built-in drills', () => {
  it('are valid files, each id once', () => {
    expect(new Set(DRILLS.map((d) => d.id)).size).toBe(DRILLS.length);
    for (const drill of DRILLS) expect(errorsOf(parseDrill(JSON.stringify(drill), drill.id))).toEqual([]);
  });

  it('give each drill in its three modes, with the same marks', () => {
    expect(DRILLS.map((d) => [d.id, d.mode])).toEqual(
      [
        'knee-suprapatellar-lateral',
        'knee-bakers-cyst',
        'shoulder-glenohumeral-posterior',
        'shoulder-subacromial-bursa',
        'elbow-olecranon-recess',
        'elbow-radiocapitellar',
        'elbow-common-extensor',
        'wrist-radiocarpal-dorsal',
        'wrist-carpal-tunnel',
        'hip-anterior-recess',
        'ankle-tibiotalar-anterior',
        'gel-block-cyst',
        'gel-block-olive',
      ].flatMap((id) => [
        [id, 'guided'],
        [`${id}-practice`, 'practice'],
        [`${id}-assessment`, 'assessment'],
      ]),
    );
    for (let i = 0; i < DRILLS.length; i++) expect(DRILLS[i]!.metrics).toEqual(DRILLS[i - (i % 3)]!.metrics);
  });

  it('tell where every limit comes from: published, derived from runs, or a textbook’s knowledge', () => {
    const known = /Published|Derived from runs by the cuts tool|TKU|is published/;
    for (const drill of DRILLS) {
      expect(drill.passTotalOrigin, drill.id).toMatch(known);
      for (const rule of drill.metrics) expect(rule.origin, `${drill.id} ${rule.metric}`).toMatch(known);
    }
  });

  it('ask for two passes in a row in assessment, and for one else', () => {
    for (const drill of DRILLS) expect(drill.passesInRow ?? 1).toBe(drill.mode === 'assessment' ? 2 : 1);
  });
});

describe('a drill file', () => {
  it.each<[string, readonly (string | number)[], unknown]>([
    ['version: expected 1, got 2', ['version'], 2],
    ['version: expected 1, got nothing', ['version'], undefined],
    ['title: expected a text of 1 to 120 characters, got ""', ['title'], ''],
    ['target.volumeMl: expected a number from 0.1 to 60, got "ten"', ['target', 'volumeMl'], 'ten'],
    ['target.volumeMl: expected a number from 0.1 to 60, got nothing', ['target', 'volumeMl'], undefined],
    ['target.volumeMl: expected a number from 0.1 to 60, got null', ['target', 'volumeMl'], null],
    ["target.volumeMl: expected at most the syringe's 10 mL, got 20", ['target', 'volumeMl'], 20],
    [
      'region: expected one of knee, shoulder, elbow, wrist, hip, ankle, gel-block, got "knie"',
      ['region'],
      'knie',
    ],
    ['mode: expected one of guided, practice, assessment, got "exam"', ['mode'], 'exam'],
    ['patient.fatMm: expected a number from 1 to 100, got -1', ['patient', 'fatMm'], -1],
    [
      'probe.start: expected one of sagittal-midline, transverse-suprapatellar, transverse-lateral, popliteal-long-axis, popliteal-transverse, got "front"',
      ['probe', 'start'],
      'front',
    ],
    [
      'needles[0]: expected a known id such as "22g-50-short", got "22g-50-shrt"',
      ['needles', 0],
      '22g-50-shrt',
    ],
    ['needles[1]: expected each id once, got "22g-50-short" again', ['needles', 1], '22g-50-short'],
    ['needles: expected a list of 1 to 20, got a list of 0', ['needles'], []],
    [
      'target.structure: expected a known id such as "suprapatellar-recess", got "suprapatelar-recess"',
      ['target', 'structure'],
      'suprapatelar-recess',
    ],
    [
      'avoid[0].structure: expected a known id such as "femur", got "femurr"',
      ['avoid', 0, 'structure'],
      'femurr',
    ],
    ['avoid[0].isCritical: expected true or false, got 1', ['avoid', 0, 'isCritical'], 1],
    ['entry.landmark: expected one of', ['entry', 'landmark'], 'door'],
    [
      'checks[0]: expected one of aspirate-before-injection, needle-out-at-end, got "pray"',
      ['checks', 0],
      'pray',
    ],
    [
      'metrics[0].metric: expected a known id such as "volume-in-target", got "volume-in-targt"',
      ['metrics', 0, 'metric'],
      'volume-in-targt',
    ],
    ['metrics: expected weights that add up to 100, got a sum of 99', ['metrics', 0, 'weight'], 17],
    ['metrics[0].poor: expected a value other than good (95), got 95', ['metrics', 0, 'poor'], 95],
    [
      'metrics[0].requird: expected a known field, perhaps "required", got "requird"',
      ['metrics', 0, 'requird'],
      1,
    ],
    ['passTotl: expected a known field, perhaps "passTotal", got "passTotl"', ['passTotl'], 1],
    ['limits.passes: expected a whole number from 1 to 50, got 1.5', ['limits', 'passes'], 1.5],
    ['passTotal: expected a number from 0 to 100, got 101', ['passTotal'], 101],
    ['passesInRow: expected a whole number from 1 to 10, got 0', ['passesInRow'], 0],
    ['passesInRow: expected a whole number from 1 to 10, got 1.5', ['passesInRow'], 1.5],
    ['passTotalOrigin: expected a text of 1 to 300 characters, got ""', ['passTotalOrigin'], ''],
    ['metrics[0].origin: expected a text of 1 to 300 characters, got 5', ['metrics', 0, 'origin'], 5],
    [
      'care.history.inr: expected an INR, as warfarin is taken, got nothing',
      ['care', 'history', 'anticoagulant'],
      'warfarin',
    ],
    [
      'care.history.allergies[0]: expected one of chlorhexidine, iodine, latex, lidocaine, bupivacaine, ropivacaine, methylprednisolone, triamcinolone, got "cats"',
      ['care', 'history', 'allergies'],
      ['cats'],
    ],
    ['care.steps[10].step: expected each step once, got', ['care', 'steps', 10], { step: 'indication' }],
    [
      'care.steps[0].after[0]: expected another step, got "indication"',
      ['care', 'steps', 0, 'after'],
      ['indication'],
    ],
    [
      'care.steps[0].after: expected an order that can be kept, got steps that wait for each other',
      ['care', 'steps', 0, 'after'],
      ['decision'],
    ],
    [
      'care.steps[0].after[0]: expected a step of this list, got "hand-hygiene"',
      ['care', 'steps'],
      [{ step: 'skin', after: ['hand-hygiene'] }],
    ],
    [
      'care.probes[1]: expected one of l12-5-50, l11-5v, l12-3v, l14-5-38, l15-6-38, l18-8-25, c5-2v, mc9-4, got "c5-2w"',
      ['care', 'probes', 1],
      'c5-2w',
    ],
    ["care.probes: expected a list with the drill's own l12-5-50, got", ['care', 'probes'], ['c5-2v']],
    ['care.traps: expected what may be drawn, as trap01 is above 0, got nothing', ['care', 'trap01'], 0.5],
    [
      'care.figures.testDoseLeastMl: expected at most testDoseMostMl, 0.5, got 2',
      ['care', 'figures'],
      { testDoseLeastMl: 2 },
    ],
    ['care.passShare01: expected a number from 0 to 1, got 80', ['care', 'passShare01'], 80],
    ['patient.fatMm: expected 2 to 25 mm, got 30', ['patient', 'fatMm'], 30],
  ])('says: %s', (expected, path, value) => {
    const [line, ...more] = errorsOf(parseDrill(changed(path, value), 'drill.json'));
    expect(more).toEqual([]);
    expect(line).toContain(`drill.json: ${expected}`);
  });

  it('with a number beyond all numbers says so', () => {
    const text = JSON.stringify(BASE).replace('"volumeMl":5', '"volumeMl":1e999');
    expect(errorsOf(parseDrill(text, 'd'))).toEqual([
      'd: target.volumeMl: expected a number from 0.1 to 60, got Infinity',
    ]);
  });

  it('with an enormous list is refused, and the errors stay few', () => {
    const lines = errorsOf(parseDrill(changed(['avoid'], new Array(200_000).fill(5)), 'd'));
    expect(lines.length).toBeLessThanOrEqual(50);
    expect(lines.length).toBeGreaterThan(0);
  });

  it.each(['null', '5', '"drill"', '[]', 'true'])('%s is no drill', (text) => {
    expect(errorsOf(parseDrill(text, 'd'))[0]).toMatch(/^d: expected an object, got /);
  });

  it('never throws, whatever single value is replaced by whatever', () => {
    const junk = [undefined, null, true, -1, 0, 1e300, '', 'x'.repeat(5000), [], [[]], {}, { a: { b: 1 } }];
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (path.length > 0) paths.push(path);
      if (value !== null && typeof value === 'object')
        for (const [key, member] of Object.entries(value))
          walk(member, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(BASE, []);
    let refused = 0;
    paths.forEach((path, i) => {
      // A patient is rebuilt for each new value, which takes long; its fields have cases of their own above.
      if (path[0] === 'patient') return;
      for (let k = 0; k < 3; k++)
        if (!parseDrill(changed(path, junk[(3 * i + k) % junk.length]), 'd').ok) refused++;
    });
    expect(refused).toBeGreaterThan(paths.length);
  });
});
