/** The statements of a session, as cmi5 has them, and our own about a run. */
import type { Recording } from '../../protocol/recording.ts';
import { isoDuration } from '../durations.ts';
import {
  CMI5_CATEGORY,
  DRILL_TYPE,
  EXTENSIONS,
  MASTERY_EXTENSION,
  MOVE_ON_CATEGORY,
  PERFORMED,
  VERBS,
} from '../identifiers.ts';
import type { Judgement } from '../judge.ts';
import { verificationCode } from '../verificationCode.ts';
import type { LaunchData, LaunchParameters } from './launch.ts';

export interface Statement {
  readonly id: string;
  readonly actor: unknown;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: unknown;
  readonly result?: unknown;
  readonly context: unknown;
  readonly timestamp: string;
}

export interface StatementSource {
  readonly launch: LaunchParameters;
  readonly data: LaunchData;
  readonly newId: () => string;
  readonly now: () => Date;
}

type DefinedVerb = keyof typeof VERBS;

/** One of the five of cmi5. `durationMs` is told where the standard asks for it; a score only with passed and failed. */
export function definedStatement(
  source: StatementSource,
  verb: DefinedVerb,
  durationMs: number,
  judgement?: Judgement,
): Statement {
  const { data } = source;
  const isJudged = verb === 'passed' || verb === 'failed';
  const categories = isJudged || verb === 'completed' ? [CMI5_CATEGORY, MOVE_ON_CATEGORY] : [CMI5_CATEGORY];
  const result: Record<string, unknown> = {};
  if (verb !== 'initialized') result['duration'] = isoDuration(durationMs);
  if (verb === 'completed') result['completion'] = true;
  if (isJudged) {
    result['success'] = verb === 'passed';
    const total = judgement?.total ?? null;
    if (total !== null)
      result['score'] = { scaled: Number((total / 100).toFixed(4)), raw: total, min: 0, max: 100 };
  }
  const more = isJudged && data.masteryScore !== undefined ? { [MASTERY_EXTENSION]: data.masteryScore } : {};
  return {
    ...envelope(source, VERBS[verb], verb, categories, more),
    ...(Object.keys(result).length > 0 ? { result } : {}),
  };
}

/** Our own: a run was brought to its end, with its numbers, whatever became of it. */
export function performedStatement(
  source: StatementSource,
  recording: Recording,
  recordingHash: string | null,
): Statement {
  const { score, drill } = recording;
  const extensions = {
    [EXTENSIONS.drill]: drill.id,
    [EXTENSIONS.mode]: drill.mode,
    [EXTENSIONS.engine]: recording.engine,
    [EXTENSIONS.total]: score.total,
    [EXTENSIONS.passed]: score.passed,
    [EXTENSIONS.metrics]: score.metrics.map(({ id, value, unit, points }) => ({ id, value, unit, points })),
    [EXTENSIONS.criticalErrors]: score.criticalErrors.map(({ id, structure, tick }) => ({
      id,
      structure,
      tick,
    })),
    [EXTENSIONS.code]: verificationCode(recording),
    ...(recordingHash === null ? {} : { [EXTENSIONS.recordingHash]: recordingHash }),
  };
  return {
    ...envelope(source, PERFORMED, 'performed', [], {}),
    object: {
      objectType: 'Activity',
      id: source.launch.activityId,
      definition: { type: DRILL_TYPE, name: { en: drill.title } },
    },
    result: { duration: isoDuration(recording.endTick * 10), extensions },
  };
}

function envelope(
  { launch, data, newId, now }: StatementSource,
  verb: string,
  word: string,
  categories: readonly string[],
  extensions: Readonly<Record<string, unknown>>,
): Statement {
  const template = data.contextTemplate;
  const own = template.contextActivities?.['category'] ?? [];
  const category = [...own, ...categories.map((id) => ({ objectType: 'Activity', id }))];
  return {
    id: newId(),
    actor: launch.actor,
    verb: { id: verb, display: { en: word } },
    object: { objectType: 'Activity', id: launch.activityId },
    timestamp: now().toISOString(),
    context: {
      ...template,
      registration: launch.registration,
      contextActivities: { ...template.contextActivities, ...(category.length > 0 ? { category } : {}) },
      extensions: { ...template.extensions, ...extensions },
    },
  };
}
