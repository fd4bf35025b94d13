/**
 * Watches a run tick by tick and makes its score card. Passing is not compensatory: a critical error, a required
 * value that was not reached, or a broken limit of time or passes fails the run whatever the points.
 */
import type { Anatomy } from '../anatomy/anatomy.ts';
import { appraiseCare, type CareAppraisal } from '../procedure/care/appraiseCare.ts';
import type { CareState } from '../procedure/care/careState.ts';
import type { Drill } from '../procedure/drill.ts';
import type { Simulation } from '../sim/simulation.ts';
import { careErrors } from './careErrors.ts';
import { CriticalErrors } from './criticalErrors.ts';
import { gradeMetric, isPassing, type Limits, limitsOf, rounded } from './grade.ts';
import type { Metric, MetricObserver } from './metric.ts';
import { careStepsDone } from './metrics/careStepsDone.ts';
import { metricsOf } from './registry.ts';
import type { ScoreCard } from './scoreCard.ts';
import { SimulationView } from './simulationView.ts';
import type { TickView } from './tickView.ts';

const CARE_METRIC = careStepsDone.id;

export interface Scorer {
  /** Call after every step of the simulation. */
  observe(simulation: Simulation): void;
  /** As observe, for a view made by hand: tests, tracked tools. */
  observeView(view: TickView): void;
  /** The card as it stands; may be asked in mid-run and again later. */
  finish(): ScoreCard;
}

/** `anatomy` must be that of the drill's region and patient. */
export function createScorer(drill: Drill, anatomy: Anatomy): Scorer {
  const metrics: Metric[] = metricsOf(drill, anatomy);
  const observers: MetricObserver[] = metrics.map((metric) => metric.create({ drill, anatomy }));
  const critical = new CriticalErrors(drill, anatomy);
  const view = new SimulationView(drill, anatomy);

  let care: CareState | undefined;
  let lastTick = 0;

  const observeView = (tickView: TickView): void => {
    care = tickView.care;
    lastTick = tickView.tick;
    for (let i = 0; i < observers.length; i++) observers[i]!.observe(tickView);
    critical.observe(tickView);
  };

  return {
    observe(simulation) {
      view.update(simulation);
      observeView(view);
    },
    observeView,
    finish() {
      const appraisal = appraiseCare(drill, care);
      const ofCare = appraisal && care ? careErrors(appraisal, care, lastTick) : [];
      const errors = [...critical.finish(), ...ofCare].sort((a, b) => a.tick - b.tick);
      const isReferral = appraisal?.isStopped === true && appraisal.mustStop.length > 0;
      const scores = metrics.map((metric, i) => {
        const limits = drillLimits(drill, metric, appraisal);
        return gradeMetric(
          metric,
          isReferral ? withoutMarks(metric, limits) : limits,
          observers[i]!.finish(),
        );
      });
      const total = rounded(
        isReferral ? 100 * appraisal.done01 : scores.reduce((sum, score) => sum + score.points, 0),
        1,
      );
      const passed = isPassing(scores, errors, total, isReferral ? 0 : drill.passTotal);
      return { drill: drill.id, total, passed, criticalErrors: errors, metrics: scores };
    },
  };
}

/**
 * Where a run was rightly stopped before the needle there is nothing of the needle to mark: the total is the share of
 * the steps that lead to that decision, and only they can be required.
 */
const withoutMarks = ({ id }: Metric, limits: Limits): Limits => {
  const { good, poor, required } = limits;
  const bare = { good, poor, weight: 0 };
  return id === CARE_METRIC && required !== undefined ? { ...bare, required } : bare;
};

/** The drill's rule for a metric, with its limits of time, passes and steps around the needle as requirements on theirs. */
function drillLimits(drill: Drill, metric: Metric, appraisal: CareAppraisal | undefined): Limits {
  const limits = limitsOf(
    metric,
    drill.metrics.find((rule) => rule.metric === metric.id),
  );
  if (metric.id === CARE_METRIC && drill.care) {
    const { required: _asked, ...rest } = limits;
    const least = 100 * drill.care.passShare01;
    return appraisal ? { ...rest, required: Math.max(least, limits.required ?? least) } : rest;
  }
  const most =
    metric.id === 'total-time'
      ? drill.limits.timeS
      : metric.id === 'needle-passes'
        ? drill.limits.passes
        : undefined;
  if (most === undefined) return limits;
  return { ...limits, required: Math.min(most, limits.required ?? most) };
}
