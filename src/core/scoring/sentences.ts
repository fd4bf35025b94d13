/**
 * What the scorer says of one run, as templates: `{{structure}}` and the like are filled in. A card keeps the English
 * sentence; a screen in another language finds the template again and says it in its own words.
 */
export const SENTENCES = {
  astray: '{{ml}} of {{ofMl}} mL went into the wrong place: {{structure}}.',
  entered: 'The needle entered the {{structure}}.',
  hit: 'The needle hit the {{structure}}.',
  intoVessel: 'Drug was injected into a blood vessel: {{structure}}.',
  intoNerve: 'Drug was injected into a nerve: {{structure}}.',
  intoTendon: 'Drug was injected into a tendon: {{structure}}.',
  wrongSide: 'The skin was punctured {{mm}} mm from the {{landmark}}: the wrong side or place.',
  blindAdvance: 'The needle was advanced without a view of its tip close to the {{structure}}.',
  afterBlood: 'You injected although blood came back.',
  pushedOn: 'The push went on for {{s}} s.',
  settingsOff: 'Off at times: {{settings}}.',
  neverMixed: 'Never in one syringe: {{reason}}.',
  overDose:
    'More local anaesthetic than this patient may have: reckon the greatest dose from the weight first.',
  wrongDrugPlace: 'This drug must not go into the {{structure}}.',
  skinAtrophy:
    'Steroid under the skin thins and bleaches it: stop when it leaks, and clear the needle with saline before it comes out.',
  cloudyFluid: 'Cloudy fluid may be infected: send it to the laboratory and give no steroid.',
  fainted: 'The patient fainted: lay them flat, raise the legs, and wait.',
  tooEarly: 'Too early: {{steps}}.',
  stepsLacking: 'Left out or not done well: {{steps}}.',
  stepLeftOut: 'A critical step was left out: {{steps}}.',
  stepWrong: 'A critical step was done wrongly: {{steps}}.',
  notToday: 'This patient was not to be injected today: {{stopReasons}}.',
  sentAway: 'The patient was sent away although nothing spoke against the injection.',
  asepsisSlips: 'It was: {{slips}}.',
  outcomesCame: 'It was: {{outcomes}}.',
  itWas: 'It was: {{list}}.',
} as const;

export type SentenceId = keyof typeof SENTENCES;

/** Parts of lists within the sentences. */
export const SENTENCE_PARTS = {
  at: '{{structure}} at {{mm}} mm',
  atTimes: '{{structure}} at {{mm}} mm ({{count}} times)',
  more: 'and {{count}} more',
  of: '{{harm}} ({{structure}})',
  step: '{{step}}',
  reaction: 'a reaction to {{allergen}}',
} as const;

/** The sentence with its values in it; throws where one is missing. */
export const say = (id: SentenceId, values: Readonly<Record<string, string>> = {}): string =>
  fillIn(SENTENCES[id], values);

/** A template with its values in it; throws where one is missing. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`sentences.fillIn: no ${name} for "${template}"`);
    return value;
  });
}
