/** Where the tip of the needle went in a run: one line for each time that it was in the patient. */
import { distance, type Vec3 } from '../core/math/vec3.ts';
import type { Simulation } from '../core/sim/simulation.ts';

/** Places nearer together than this are one, mm. */
const APART_MM = 0.5;

export class NeedleTrack {
  /** World frame, mm; each begins at the hole in the skin. */
  readonly passes: Vec3[][] = [];
  private wasIn = false;

  /** To be called after each tick. */
  observe({ state }: Simulation): void {
    const { phase, tipMm, entryMm } = state.needle;
    if (phase !== 'inserted') {
      this.wasIn = false;
      return;
    }
    if (!this.wasIn) this.passes.push([[...entryMm]]);
    this.wasIn = true;
    const pass = this.passes[this.passes.length - 1]!;
    if (distance(pass[pass.length - 1]!, tipMm) >= APART_MM) pass.push([...tipMm]);
  }
}
