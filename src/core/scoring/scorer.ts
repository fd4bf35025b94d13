/**
 * Watches a run tick by tick and makes its score card. Passing is not compensatory: a critical error, a required
 * value that was not reached, or a broken limit of time or passes fails the run whatever the points.
 */
import type { Anatomy } from '../anatomy/anatomy.ts';
import type { Drill } from '../procedure/drill.ts';
import type { Simulation } from '../sim/simulation.ts';
import { CriticalErrors } from './criticalErrors.ts';
import { gradeMetric, isPassing, type Limits, limitsOf, rounded } from './grade.ts';
import type { Metric, MetricObserver } from './metric.ts';
import { metricsOf } from './registry.ts';
import type { ScoreCard } from './scoreCard.ts';
import { SimulationView } from './simulationView.ts';
import type { TickView } from './tickView.ts';

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

  const observeView = (tickView: TickView): void => {
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
      const scores = metrics.map((metric, i) =>
        gradeMetric(metric, drillLimits(drill, metric), observers[i]!.finish()),
      );
      const errors = critical.finish();
      const total = rounded(
        scores.reduce((sum, score) => sum + score.points, 0),
        1,
      );
      const passed = isPassing(scores, errors, total, drill.passTotal);
      return { drill: drill.id, total, passed, criticalErrors: errors, metrics: scores };
    },
  };
}

/** The drill's rule for a metric, with its limits of time and passes as requirements on theirs. */
function drillLimits(drill: Drill, metric: Metric): Limits {
  const limits = limitsOf(
    metric,
    drill.metrics.find((rule) => rule.metric === metric.id),
  );
  const most =
    metric.id === 'total-time'
      ? drill.limits.timeS
      : metric.id === 'needle-passes'
        ? drill.limits.passes
        : undefined;
  if (most === undefined) return limits;
  return { ...limits, required: Math.min(most, limits.required ?? most) };
}
