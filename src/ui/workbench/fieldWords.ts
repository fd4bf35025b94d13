/** Names of a draft's fields by path, the part of the page that each is in, and the id of its element. */
import { stepsOf } from '../../engine/authoring/paths.ts';
import type { ParseError } from '../../protocol/result.ts';
import { fieldName } from '../patient/fieldText.ts';
import { i18n } from '../messages/i18n.ts';

export const SECTIONS = [
  'basics',
  'patient',
  'probe',
  'tools',
  'target',
  'avoid',
  'steps',
  'care',
  'marks',
  'rules',
] as const;
export type SectionId = (typeof SECTIONS)[number];

const SECTION_OF: Readonly<Record<string, SectionId>> = {
  region: 'patient',
  patient: 'patient',
  patientDraw: 'patient',
  probe: 'probe',
  needles: 'tools',
  agents: 'tools',
  syringeMl: 'tools',
  trackAnaesthetic: 'tools',
  allowsForbiddenMixes: 'tools',
  target: 'target',
  entry: 'target',
  avoid: 'avoid',
  checks: 'steps',
  guide: 'steps',
  care: 'care',
  metrics: 'marks',
  passTotal: 'marks',
  passTotalOrigin: 'marks',
  passesInRow: 'marks',
  limits: 'rules',
  attempts: 'rules',
  aids: 'rules',
  tremorMm: 'rules',
};

export const sectionOf = (path: string): SectionId => SECTION_OF[String(stepsOf(path)[0])] ?? 'basics';

/** `Points (3)` of `metrics[2].weight`; the path itself where it has no name. */
export function pathName(path: string): string {
  const steps = stepsOf(path);
  if (steps[0] === 'patient' && steps.length > 1) return fieldName(String(steps[1]));
  const names = steps.filter((step) => typeof step === 'string');
  const index = steps.find((step) => typeof step === 'number');
  // The last part that has a name: a guide's step, a list's item.
  for (let end = names.length; end > 0; end--) {
    const key = `workbench.field.${names.slice(0, end).join('_')}`;
    if (!i18n.exists(key)) continue;
    const field = i18n.t(key as 'workbench.field.title');
    return index === undefined ? field : i18n.t('workbench.fieldAt', { field, number: index + 1 });
  }
  return path;
}

/** The name of a field without its place in a list. */
export const labelOf = (path: string): string => pathName(path.replaceAll(/\[\d+\]/g, ''));

export const elementIdOf = (path: string): string => `field-${path.replaceAll(/[^A-Za-z0-9]/g, '-')}`;

export const errorsAt = (errors: readonly ParseError[], path: string): readonly ParseError[] =>
  errors.filter((error) => error.path === path);

/** Whether an error is of a field that holds nothing yet: then what would be allowed need not be told. */
export const isMissing = (got: string): boolean => got === '""' || got === 'nothing';
