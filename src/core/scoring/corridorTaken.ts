/** Remembers the straight way from skin to tip at the first push of the plunger, or at the deepest point before any. */
import { distance, type Vec3 } from '../math/vec3.ts';
import { type CorridorFrom, corridorFrom } from '../procedure/corridorAngle.ts';
import type { MetricContext } from './metric.ts';
import type { TickView } from './tickView.ts';

/** With its tip nearer to the hole in the skin than this a way has no direction yet, mm. */
const SHALLOWEST_MM = 2;

/** The corridor asked about last in an anatomy: two metrics ask for the same one. */
let last: { readonly context: MetricContext; readonly key: string; readonly found: CorridorFrom | undefined };

export class CorridorTaken {
  readonly entryMm: Vec3 = [0, 0, 0];
  readonly tipMm: Vec3 = [0, 0, 0];
  /** Tick at which it was so; −1 before the needle was in. */
  tick = -1;
  private deepestMm = 0;
  private isFixed = false;

  observe(view: TickView): void {
    if (this.isFixed || view.phase !== 'inserted') return;
    if (distance(view.entryMm, view.tipMm) < SHALLOWEST_MM) return;
    if (view.injectedStepMl > 0) this.isFixed = true;
    else if (view.depthMm <= this.deepestMm) return;
    this.deepestMm = Math.max(this.deepestMm, view.depthMm);
    for (let k = 0; k < 3; k++) {
      this.entryMm[k] = view.entryMm[k]!;
      this.tipMm[k] = view.tipMm[k]!;
    }
    this.tick = view.tick;
  }

  /** The corridor from that hole; undefined where the needle was never in, or not through skin. */
  corridor(context: MetricContext): CorridorFrom | undefined {
    if (this.tick < 0) return undefined;
    const key = this.entryMm.join();
    if (last?.context.anatomy !== context.anatomy || last.context.drill !== context.drill || last.key !== key)
      last = { context, key, found: corridorFrom(context.drill, context.anatomy, this.entryMm) };
    return last.found;
  }
}
