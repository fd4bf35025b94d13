/** Names of what the core knows by id, in the language of the screen; in English the core's own. */
import type { Anatomy, Region } from '../../core/anatomy/anatomy.ts';
import { findAgent } from '../../core/injectate/catalogue.ts';
import { findNeedle } from '../../core/needle/catalogue.ts';
import type { Transducer } from '../../core/probe/transducer.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { fillIn } from '../../core/scoring/sentences.ts';
import { structureName } from '../../core/scoring/structureName.ts';
import type { Comparison } from '../../protocol/comparison.ts';
import { type DerivedMark, readDerivedMark } from '../../protocol/derivedMark.ts';
import { DRILLS, findDrill } from '../../protocol/drills/index.ts';
import { PASS_TOTAL_ORIGIN } from '../../protocol/drills/origins.ts';
import { DEEP_FAT_ID } from '../../engine/deepFat.ts';
import { careErrorSubject, careEventSubject } from './careWords.ts';
import { decimalsOf, i18n, numberText } from './i18n.ts';
import { words } from './words.ts';

/** Ids that make no name when they are read as words. */
const SAID: Readonly<Record<string, string>> = {
  'common-extensor-peritendinous': 'plane over the common extensor tendon',
};

/** Name of a structure, tissue or aspirate, as within a sentence; in English mostly the id read as words. */
export const nameOf = (id: string): string =>
  id === DEEP_FAT_ID
    ? i18n.t('learn.deepFat')
    : (words()?.structures[id] ?? SAID[id] ?? id.replaceAll('-', ' '));

/** Name of a structure of an anatomy, as within a sentence. */
export function structureText(anatomy: Anatomy, id: string): string {
  const name = words()?.structures[id] ?? structureName(anatomy, id);
  // A phantom's parts have no names beside their ids.
  return name === id ? nameOf(id) : name;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const told = <T extends Named>(
  items: readonly T[],
  names: Readonly<Record<string, string>> | undefined,
  keyOf = (id: string): string => id,
): readonly T[] =>
  names ? items.map((item) => ({ ...item, name: names[keyOf(item.id)] ?? item.name })) : items;

/** Structures or spaces of a body, by names that are shown; those that no language knows keep their own, here and below. */
export const toldStructures = <T extends Named>(structures: readonly T[]): readonly T[] =>
  told(structures, words()?.structures);

/** Where a probe is set down. */
export const toldStarts = <T extends Named>(starts: readonly T[]): readonly T[] =>
  told(starts, words()?.places.starts);

/** Landmarks of a region's body. */
export const toldLandmarks = <T extends Named>(region: string, landmarks: readonly T[]): readonly T[] =>
  told(landmarks, words()?.places.landmarks, (id) => `${region}/${id}`);

/** What an event is about: a structure, a fluid, a syringe, a step, a rule of mixing, or why a command was refused. */
export function subjectText(kind: string, subject: string): string {
  const refusal = `refusal.${subject}`;
  if (kind === 'command-refused' && words() && i18n.exists(refusal)) return i18n.t(refusal);
  if (kind === 'mix-warning') return words()?.mixReasons[subject] ?? nameOf(subject);
  return careEventSubject(kind, subject) ?? nameOf(subject);
}

/** Id of the guided drill that a drill's id belongs to. */
const guidedId = (id: string): string => id.replace(/-(?:practice|assessment)$/, '');

/** Title of a drill by its id, and as it was stored: that is shown for a drill that is none of ours. */
export const drillTitle = (id: string, stored: string): string => words()?.drills[guidedId(id)] ?? stored;

export const regionTitle = ({ id, title }: Pick<Region, 'id' | 'title'>): string =>
  words()?.regions[id] ?? title;

export const agentName = (id: string): string => words()?.agents[id] ?? findAgent(id)?.name ?? id;

export function needleName(id: string): string {
  const spec = findNeedle(id);
  if (!spec) return id;
  const of = words()?.needle;
  const bevel = of?.bevels[spec.bevel];
  if (!of || bevel === undefined) return spec.name;
  const values = { gauge: String(spec.gaugeG), mm: String(spec.lengthMm), bevel };
  return fillIn(spec.isEchogenic ? of.echogenic : of.plain, values);
}

export const probeName = ({ id, name }: Pick<Transducer, 'id' | 'name'>): string =>
  words()?.probes[id] ?? name;

/** A unit as it stands behind a number. */
export const unitName = (unit: string): string => words()?.units[unit] ?? unit;

/** The guided id of a drill of ours that has this text, the drill itself before others. */
const drillThatSays = (id: string, isSaid: (drill: Drill) => boolean): string | undefined => {
  const own = findDrill(id);
  const found = own && isSaid(own) ? own : DRILLS.find(isSaid);
  return found && guidedId(found.id);
};

/** Where a limit of a drill comes from; as stored where no drill of ours says it. */
export function originText(drill: Pick<Drill, 'id'>, metric: string, stored: string): string {
  const { origins } = words() ?? {};
  if (!origins) return stored;
  const from = drillThatSays(drill.id, ({ metrics }) =>
    metrics.some((rule) => rule.metric === metric && rule.origin === stored),
  );
  return from === undefined ? stored : (origins[`${from}/${metric}`] ?? origins[metric] ?? stored);
}

/** Where the pass mark of a drill comes from. */
export function passOriginText(stored: string): string {
  const mark = readDerivedMark(stored);
  if (mark) return derivedText(mark);
  return stored === PASS_TOTAL_ORIGIN ? (words()?.origins.pass ?? stored) : stored;
}

const derivedText = (mark: DerivedMark): string => {
  const [e0, e1, b0, b1] = [...mark.expertSkill, ...mark.beginnerSkill].map((skill) =>
    numberText(skill, decimalsOf(String(skill))),
  );
  return i18n.t('grading.passDerived', {
    runs: mark.runs,
    e0,
    e1,
    b0,
    b1,
    meetAt: numberText(mark.meetAt),
    held: mark.heldAt === undefined ? '' : i18n.t('grading.passHeld', { mark: mark.heldAt }),
    beginners: numberText(mark.beginnersPercent),
    experts: numberText(mark.expertsPercent),
  });
};

/** A comparison with its texts in the language of the screen. */
export function pairText(pair: Comparison): Comparison {
  const text = words()?.pairs[pair.id];
  if (!text) return pair;
  return {
    ...pair,
    title: text.title,
    normal: { ...pair.normal, name: text.normal },
    other: { ...pair.other, name: text.other },
    lookAt: pair.lookAt.map((item, i) => ({ ...item, ...text.lookAt[i] })),
  };
}

/** A region within a sentence. */
export const regionInText = (region: Pick<Region, 'id' | 'title'>): string =>
  words()?.regions[region.id] ?? region.title.toLowerCase();

/** A serious error in a few words, by its id and the structure it is about; as stored where it is not known. */
export function errorName(id: string, structure: string, stored: string): string {
  const error = words()?.errors[id];
  if (error === undefined) return stored;
  // Its own few words say all of it.
  if (id === 'stopped-without-reason') return error;
  return `${error}: ${careErrorSubject(id, structure) ?? nameOf(structure)}`;
}
