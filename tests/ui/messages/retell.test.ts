/** What a score card says in English is found again and said in another language, whole. */
import { describe, expect, it } from 'vitest';
import { MIX_RULES } from '../../../src/core/injectate/compatibility.ts';
import { ALLERGENS } from '../../../src/core/procedure/care/carePlan.ts';
import { CARE_STEP_IDS } from '../../../src/core/procedure/care/careSteps.ts';
import { STOP_REASONS } from '../../../src/core/scoring/careErrors.ts';
import { stepText } from '../../../src/core/scoring/careWatch.ts';
import { OUTCOMES } from '../../../src/core/scoring/metrics/careOutcomes.ts';
import { HARM } from '../../../src/core/scoring/metrics/complications.ts';
import { FAULTS } from '../../../src/core/scoring/metrics/imageQualityKept.ts';
import { SLIPS } from '../../../src/core/scoring/metrics/infectionRisk.ts';
import { PAIN_ADVICE } from '../../../src/core/scoring/metrics/patientComfort.ts';
import { METRICS } from '../../../src/core/scoring/registry.ts';
import { type SentenceId, SENTENCES, say } from '../../../src/core/scoring/sentences.ts';
import { structureDistance } from '../../../src/core/scoring/metrics/structureDistance.ts';
import { de } from '../../../src/ui/messages/de/index.ts';
import { errorName, subjectText } from '../../../src/ui/messages/names.ts';
import { problemLine } from '../../../src/ui/messages/problemText.ts';
import { retellAdvice, retellError } from '../../../src/ui/messages/retell.ts';
import names from '../../../src/ui/messages/structureNames.json';
import { showGerman } from './germanScreen.ts';

showGerman();

const GRADES = ['good', 'fair', 'poor', 'missing'] as const;
const advised = (id: string, hint: string): string => {
  const { advice } = METRICS.find((metric) => metric.id === id)!;
  const told = retellAdvice({ id, advice: `${advice.poor} ${hint}` });
  const own = de.words.metrics[id]!.advice!.poor;
  expect(told.startsWith(`${own} `), told).toBe(true);
  return told.slice(own.length + 1);
};

describe('a serious error', () => {
  it('is said with its structure and its numbers', () => {
    const text = say('astray', { ml: '1.5', ofMl: '5.0', structure: 'suprapatellar (quadriceps) fat pad' });
    const told = retellError({ structure: 'suprapatellar-fat-pad', text });
    expect(told.replaceAll('\u202f', ' ')).toBe(
      '1,5 von 5,0 ml gingen an den falschen Ort: suprapatellarer Fettkörper.',
    );
  });

  it('is said for every sentence that names a structure', () => {
    const ids = (Object.keys(SENTENCES) as SentenceId[]).filter((id) =>
      SENTENCES[id].includes('{{structure}}'),
    );
    expect(ids.length).toBeGreaterThan(6);
    for (const id of ids) {
      const text = say(id, { ml: '1.0', ofMl: '2.0', structure: 'triceps, long head' });
      const told = retellError({ structure: 'triceps-long-head', text });
      expect(told, id).toContain(de.words.structures['triceps-long-head']);
      expect(told, id).not.toContain('long head');
    }
  });

  it('stays as it is where it is not known', () => {
    expect(retellError({ structure: 'femur', text: 'Something new.' })).toBe('Something new.');
  });
});

describe('advice', () => {
  it('is said for every grade of every metric', () => {
    for (const { id, advice } of METRICS)
      for (const grade of GRADES)
        expect(retellAdvice({ id, advice: advice[grade] }), `${id} ${grade}`).toBe(
          // Grades that say the same in English are told by the first of them.
          de.words.metrics[id]!.advice![GRADES.find((g) => advice[g] === advice[grade])!],
        );
  });

  it('is said for the distance to a structure', () => {
    const { advice } = structureDistance('popliteal-artery', 'popliteal artery', 5, 0);
    for (const grade of GRADES) {
      const told = retellAdvice({ id: 'distance-popliteal-artery', advice: advice[grade] });
      expect(told).not.toMatch(/\b(?:the|You|needle)\b/);
      if (grade !== 'missing') expect(told).toContain(de.words.structures['popliteal-artery']);
    }
  });

  it('tells contacts by name, depth and number, for every structure there is', () => {
    for (const [id, [english]] of Object.entries(names)) {
      const list = `femur at 31 mm (3 times), ${english} at 12 mm, patella at 3 mm, and 2 more`;
      const told = advised('bone-cartilage-contacts', say('itWas', { list })).replaceAll('\u202f', ' ');
      expect(told, id).toMatch(
        /^Betroffen: Femur in 31 mm Tiefe \(3-mal\), .+ in 12 mm Tiefe, Patella in 3 mm Tiefe, und 2 weitere\.$/,
      );
    }
  });

  it('tells every kind of harm, drug error, cause of pain and setting', () => {
    const kinds = Object.keys(HARM) as (keyof typeof HARM)[];
    const list = kinds.map((kind) => `${HARM[kind]} (popliteal (Baker's) cyst)`).join(', ');
    const told = advised('complications', say('itWas', { list }));
    for (const kind of kinds) expect(told).toContain(`${de.words.harms[kind]} (Popliteazyste (Baker-Zyste))`);
    for (const { id, reason } of MIX_RULES)
      expect(advised('drug-errors', say('neverMixed', { reason }))).toContain(de.words.mixReasons[id]);
    for (const [cause, english] of Object.entries(PAIN_ADVICE))
      expect(advised('patient-comfort', `${english} ${say('fainted')}`)).toBe(
        `${de.words.painAdvice[cause]} ${de.words.sentences.fainted}`,
      );
    const off = advised('image-quality-kept', say('settingsOff', { settings: FAULTS.join(', ') }));
    for (const fault of FAULTS) expect(off).toContain(de.words.settings[fault]);
    expect(advised('maldistribution-late', say('pushedOn', { s: '2.4' }))).toContain('2,4');
  });
});

describe('the procedure around the needle', () => {
  const { sentences, stopReasons, slips, outcomes } = de.words;
  const { step: steps, allergen: allergens } = de.messages.care;
  const quoted = (ids: readonly (keyof typeof steps)[]): string[] => ids.map((id) => `„${steps[id]}“`);
  /** `a, b und c` */
  const germanList = (items: readonly string[]): string =>
    items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`;
  const german = (id: SentenceId, placeholder: string, items: readonly string[]): string =>
    sentences[id].replace(`{{${placeholder}}}`, germanList(items));

  it('is said of every step that a serious error is about', () => {
    for (const id of ['stepLeftOut', 'stepWrong'] as const)
      for (const step of CARE_STEP_IDS)
        expect(retellError({ structure: step, text: say(id, { steps: stepText(step) }) })).toBe(
          german(id, 'steps', quoted([step])),
        );
  });

  it('is said of every step that came too early or was lacking', () => {
    const all = CARE_STEP_IDS.map(stepText).join(', ');
    expect(advised('care-order-errors', say('tooEarly', { steps: all }))).toBe(
      german('tooEarly', 'steps', quoted(CARE_STEP_IDS)),
    );
    expect(advised('care-steps-done', say('stepsLacking', { steps: all }))).toBe(
      german('stepsLacking', 'steps', quoted(CARE_STEP_IDS)),
    );
  });

  it('is said of a decision that was wrong either way', () => {
    const { infection, inr, surgery } = STOP_REASONS;
    const text = say('notToday', { stopReasons: [infection, inr, surgery].join(', ') });
    expect(retellError({ structure: 'infection', text })).toBe(
      'Bei diesem Patienten durfte heute nicht injiziert werden: Zeichen einer Infektion, INR zu hoch und baldiger Ersatz des Gelenks.',
    );
    expect(Object.keys(STOP_REASONS).sort()).toEqual(Object.keys(stopReasons).sort());
    expect(retellError({ structure: 'decision', text: say('sentAway') })).toBe(sentences.sentAway);
  });

  it('is said of slips and of what came of them, which begin alike in English', () => {
    const slipped = say('asepsisSlips', { slips: Object.values(SLIPS).join(', ') });
    expect(advised('infection-risk', slipped)).toBe(
      german(
        'asepsisSlips',
        'slips',
        Object.keys(SLIPS).map((id) => slips[id]!),
      ),
    );
    const reactions = ALLERGENS.map((allergen) => `a reaction to ${allergen}`);
    const came = say('outcomesCame', { outcomes: [...Object.values(OUTCOMES), ...reactions].join(', ') });
    expect(advised('care-outcomes', came)).toBe(
      german('outcomesCame', 'outcomes', [
        ...Object.keys(OUTCOMES).map((id) => outcomes[id]!),
        ...ALLERGENS.map((id) => `Reaktion auf ${allergens[id]}`),
      ]),
    );
  });

  it('stays as it is where an item is not known', () => {
    const text = say('stepLeftOut', { steps: 'something new' });
    expect(retellError({ structure: 'something-new', text })).toBe(text);
  });

  it('has a short name of each error, and a name of what an event is about', () => {
    expect(errorName('care-step-wrong', 'skin', '')).toBe(
      'Entscheidender Schritt falsch: Haut desinfizieren',
    );
    expect(errorName('injected-despite-contraindication', 'inr', '')).toBe(
      'Trotz Gegenanzeige injiziert: INR zu hoch',
    );
    expect(errorName('stopped-without-reason', 'decision', '')).toBe('Ohne Grund abgebrochen');
    expect(subjectText('care-act', 'time-out')).toBe('Team-Time-out, laut vorlesen');
    expect(subjectText('allergic-reaction', 'iodine')).toBe('Jod');
    expect(subjectText('care-outcome', 'faint-cared-for')).toBe('Ohnmacht mit Beistand');
  });
});

describe('what is wrong with a file', () => {
  it('is said with its place, what was expected and what came', () => {
    expect(problemLine('a.json: commands[3]: expected a list of 2 to 9, got nothing')).toBe(
      'a.json: commands[3]: erwartet: eine Liste von 2 bis 9, vorgefunden: nichts',
    );
    expect(problemLine('a.json: x: expected a moon, got "cheese"')).toBe(
      'a.json: x: erwartet: a moon, vorgefunden: "cheese"',
    );
  });
});
