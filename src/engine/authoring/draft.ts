/** A drill while it is written: of the drill's shape, but texts may be empty, ids unknown and numbers NaN. */
import type { Region } from '../../core/anatomy/anatomy.ts';
import { findRegion } from '../../core/anatomy/regions/registry.ts';
import type { Drill, DrillMode, MetricRule } from '../../core/procedure/drill.ts';
import { DISTANCE_PREFIX } from '../../core/scoring/metrics/structureDistance.ts';
import { CHECK_IDS } from '../../core/scoring/metrics/checksDone.ts';
import { DRILL_VERSION, parseDrill } from '../../protocol/drill.ts';
import { ASSESSMENT_PASSES_IN_ROW, DRILLS } from '../../protocol/drills/index.ts';
import { PASS_TOTAL_ORIGIN } from '../../protocol/drills/origins.ts';
import { ownIdErrors } from '../../protocol/ownDrill.ts';
import type { ParseResult } from '../../protocol/result.ts';

export type Draft = Drill;

/** The built-in drill of a region whose tools and limits a new one begins with. */
const likeOf = (region: string): Drill => DRILLS.find((drill) => drill.region === region) ?? DRILLS[0]!;

/** Without the mode that stands at the end of ids of drills that are not guided. */
const baseId = (id: string): string => id.replace(/-(?:practice|assessment)$/, '');

const idIn = (base: string, mode: DrillMode): string => (mode === 'guided' ? base : `${base}-${mode}`);

/** Weights of the rules brought to 100, in whole points; what is left over goes to the heaviest. */
export function weightsTo100(rules: readonly MetricRule[]): MetricRule[] {
  const sum = rules.reduce((total, { weight }) => total + (weight > 0 ? weight : 0), 0);
  if (sum === 0) return [...rules];
  const whole = rules.map((rule) => ({
    ...rule,
    weight: Math.round((100 * (rule.weight > 0 ? rule.weight : 0)) / sum),
  }));
  const left = 100 - whole.reduce((total, { weight }) => total + weight, 0);
  const heaviest = whole.reduce((best, { weight }, i) => (weight > whole[best]!.weight ? i : best), 0);
  return whole.map((rule, i) => (i === heaviest ? { ...rule, weight: rule.weight + left } : rule));
}

/** What belongs to one task or structure has no place in a new drill. */
const isGeneral = ({ metric }: MetricRule): boolean =>
  metric !== 'drawn-off' && metric !== 'recess-pressed-empty' && !metric.startsWith(DISTANCE_PREFIX);

/**
 * A new drill of a region: tools, limits and marks of a built-in one, no title, no target, nothing to avoid. `word` makes
 * its id its own.
 */
export function blankDraft(region: Region, word: string): Draft {
  const like = likeOf(region.id);
  const { volumeMl, share01 } = like.target;
  return {
    id: `${region.id}-own-${word}`,
    version: DRILL_VERSION,
    title: '',
    region: region.id,
    patient: region.defaultPatient,
    mode: 'guided',
    probe: like.probe,
    needles: like.needles,
    agents: like.agents,
    syringeMl: like.syringeMl,
    target: { structure: '', volumeMl, share01 },
    avoid: [],
    checks: CHECK_IDS,
    limits: like.limits,
    metrics: weightsTo100(like.metrics.filter(isGeneral)),
    passTotal: like.passTotal,
    passTotalOrigin: PASS_TOTAL_ORIGIN,
    tremorMm: 0,
  };
}

/** A copy of a drill under an id of its own. */
export function copiedDraft(drill: Drill, word: string, title: string): Draft {
  const { patientFrom: _from, ...rest } = drill;
  return { ...rest, id: idIn(`${baseId(drill.id).slice(0, 56)}-${word}`, drill.mode), title };
}

/** The same drill in another region: what stands and falls with the body begins anew. */
export function inRegion(draft: Draft, regionId: string): Draft {
  const region = findRegion(regionId);
  if (!region || regionId === draft.region) return draft;
  const blank = blankDraft(region, baseId(draft.id).replace(/^.*-/, ''));
  return { ...blank, id: idIn(blank.id, draft.mode), title: draft.title, mode: draft.mode };
}

/** The same drill in another mode, with what goes with that mode alone. */
export function inDrillMode(draft: Draft, mode: DrillMode): Draft {
  const { attempts: _attempts, aids: _aids, passesInRow: _row, ...rest } = draft;
  return {
    ...rest,
    // Who is assessed does not begin at the needle; elsewhere that is as the learner likes.
    ...(draft.care ? { care: { ...draft.care, mayStartAtNeedle: mode !== 'assessment' } } : {}),
    id: idIn(baseId(draft.id), mode),
    mode,
    ...(mode === 'assessment' ? { passesInRow: ASSESSMENT_PASSES_IN_ROW } : {}),
  };
}

/** The draft as a file would have it: a number that is not there yet is left out. */
export const plainDraft = (draft: Draft): unknown =>
  JSON.parse(
    JSON.stringify(draft, (_key, value: unknown) =>
      typeof value === 'number' && Number.isNaN(value) ? undefined : value,
    ),
  );

/** The draft as a drill, or everything that is still wrong with it. */
export function readDraft(draft: unknown): ParseResult<Drill> {
  const read = parseDrill({ value: draft }, 'draft');
  if (!read.ok) return read;
  const errors = ownIdErrors(read.value);
  return errors.length > 0 ? { ok: false, source: 'draft', errors } : read;
}
