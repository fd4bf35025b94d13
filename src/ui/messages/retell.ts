/**
 * What the scorer said of a run, in the language of the screen. A card keeps English sentences; here each is found again
 * by its template. A sentence that is not known, as of another version, is shown as it was stored.
 */
import { HARM } from '../../core/scoring/metrics/complications.ts';
import { PAIN_ADVICE } from '../../core/scoring/metrics/patientComfort.ts';
import { DISTANCE_PREFIX, structureDistance } from '../../core/scoring/metrics/structureDistance.ts';
import { METRICS } from '../../core/scoring/registry.ts';
import type { CriticalError, MetricScore } from '../../core/scoring/scoreCard.ts';
import { fillIn, SENTENCE_PARTS, SENTENCES, type SentenceId } from '../../core/scoring/sentences.ts';
import { MIX_RULES } from '../../core/injectate/compatibility.ts';
import { commaText, decimalsOf, listText, numberText } from './i18n.ts';
import { nameOf } from './names.ts';
import { careListIn, isCareList } from './retellCare.ts';
import names from './structureNames.json';
import { type AdviceText, type Words, words } from './words.ts';

type Values = Readonly<Record<string, string>>;

/** Text of a serious error. */
export function retellError(error: Pick<CriticalError, 'structure' | 'text'>): string {
  const of = words();
  return of ? sentencesIn(of, error.text, error.structure) : error.text;
}

/** Advice of a metric: the words of its grade, then those of this run. */
export function retellAdvice({ id, advice }: Pick<MetricScore, 'id' | 'advice'>): string {
  const of = words();
  if (!of) return advice;
  const structure = id.startsWith(DISTANCE_PREFIX) ? id.slice(DISTANCE_PREFIX.length) : undefined;
  const own = structure === undefined ? of.metrics[id]?.advice : of.distance.advice;
  const english =
    structure === undefined
      ? METRICS.find((metric) => metric.id === id)?.advice
      : structureDistance(structure, '{{structure}}', 0, 0).advice;
  if (!own || !english) return advice;
  for (const grade of ['good', 'fair', 'poor', 'missing'] as const satisfies (keyof AdviceText)[]) {
    const found = matchStart(advice, english[grade]);
    if (!found) continue;
    const told = fillIn(own[grade], structure === undefined ? {} : { structure: nameOf(structure) });
    const rest = advice.slice(found.length).trim();
    return rest === '' ? told : `${told} ${sentencesIn(of, rest)}`;
  }
  return advice;
}

/** One sentence after the other; what is left over is shown as it is. */
function sentencesIn(of: Words, text: string, structure?: string): string {
  const told: string[] = [];
  let rest = text;
  while (rest !== '') {
    const next = sentenceAt(of, rest, structure);
    if (!next) {
      told.push(rest);
      break;
    }
    told.push(next.text);
    rest = rest.slice(next.length).trim();
  }
  return told.join(' ');
}

function sentenceAt(
  of: Words,
  text: string,
  structure: string | undefined,
): { readonly text: string; readonly length: number } | undefined {
  for (const [cause, english] of Object.entries(PAIN_ADVICE))
    if (text.startsWith(english)) return { text: of.painAdvice[cause] ?? english, length: english.length };
  for (const id of Object.keys(SENTENCES) as SentenceId[]) {
    const found = matchStart(text, SENTENCES[id]);
    if (found && hasItsLists(of, found.values))
      return { text: fillIn(of.sentences[id], valuesIn(of, found.values, structure)), length: found.length };
  }
  return undefined;
}

/** Lists of different things stand in sentences that are the same in English: what is in them tells which it is. */
const hasItsLists = (of: Words, values: Values): boolean =>
  Object.entries(values).every(
    ([name, value]) => !isCareList(name) || careListIn(of, name, value) !== undefined,
  );

function valuesIn(of: Words, values: Values, structure: string | undefined): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueIn(of, name, value, structure)]),
  );
}

function valueIn(of: Words, name: string, value: string, structure: string | undefined): string {
  switch (name) {
    case 'structure':
      return structure === undefined ? nameFrom(value) : nameOf(structure);
    case 'landmark':
      return nameFrom(value);
    case 'list':
      return listIn(of, value);
    case 'settings':
      return listText(value.split(', ').map((setting) => of.settings[setting] ?? setting));
    case 'reason': {
      const rule = MIX_RULES.find(({ reason }) => reason === value);
      return (rule && of.mixReasons[rule.id]) ?? value;
    }
    case 'steps':
    case 'stopReasons':
    case 'slips':
    case 'outcomes':
      return careListIn(of, name, value) ?? value;
    default:
      return numberText(Number(value), decimalsOf(value));
  }
}

/** Contacts with their depths, or harms with what was harmed. Names may hold commas, so each item is looked for whole. */
function listIn(of: Words, list: string): string {
  const items: string[] = [];
  let rest = list;
  while (rest !== '') {
    const item = itemAt(of, rest);
    if (!item) return list;
    items.push(item.text);
    rest = rest.slice(item.length).replace(/^, /, '');
  }
  return commaText(items);
}

function itemAt(of: Words, text: string): { readonly text: string; readonly length: number } | undefined {
  const parts = of.sentenceParts;
  for (const id of ['more', 'atTimes', 'at'] as const) {
    const found = matchStart(text, SENTENCE_PARTS[id], '(?=, |$)');
    // A name with the whole of an item before it is no name.
    if (found && !/ at \d+ mm/.test(found.values.structure ?? ''))
      return { text: fillIn(parts[id], valuesIn(of, found.values, undefined)), length: found.length };
  }
  for (const [kind, english] of Object.entries(HARM)) {
    const harm = of.harms[kind] ?? english;
    const found = matchStart(text, SENTENCE_PARTS.of.replace('{{harm}}', english), '(?=, |$)');
    if (found) {
      const values = { harm, ...valuesIn(of, found.values, undefined) };
      return { text: fillIn(parts.of, values), length: found.length };
    }
    if (matchStart(text, english, '(?=, |$)')) return { text: harm, length: english.length };
  }
  return undefined;
}

/** The values of an English template at the start of a text; undefined where it does not stand there. */
function matchStart(
  text: string,
  template: string,
  end = '(?= |$)',
): { readonly values: Values; readonly length: number } | undefined {
  const source = template
    .split(/(\{\{\w+\}\})/)
    .map((piece) => {
      const name = /^\{\{(\w+)\}\}$/.exec(piece)?.[1];
      if (name === undefined) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return isCareList(name) || /^(?:structure|landmark|list|settings|reason)$/.test(name)
        ? `(?<${name}>.+?)`
        : `(?<${name}>-?[0-9.]+)`;
    })
    .join('');
  const match = new RegExp(`^${source}${end}`).exec(text);
  return match ? { values: { ...match.groups }, length: match[0].length } : undefined;
}

/** Name from the English one within a sentence; that itself where it is not known. */
function nameFrom(english: string): string {
  const [id] = Object.entries(names).find(([, of]) => of.includes(english)) ?? [];
  return id === undefined ? english : nameOf(id);
}
