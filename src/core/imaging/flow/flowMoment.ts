/** What every vessel does at one moment, so that a sample only has to look at its own place in it. */
import { lumenScale } from '../motion/vesselLumen.ts';
import { RESTING_RATES } from '../motion/pulseClock.ts';
import type { FlowEntries } from './flowGeometry.ts';
import { axisSpeedMmPerS, type FlowField } from './flowField.ts';
import { profile01 } from './velocityProfile.ts';

/** A vessel with less of its radius left than this carries nothing that could be heard. */
const SHUT_BELOW = 0.2;

export class FlowMoment {
  private readonly speeds: Float64Array;
  private timeS = 0;

  constructor(private readonly flow: FlowField) {
    this.speeds = new Float64Array(flow.vessels.length);
  }

  set(timeS: number): void {
    this.timeS = timeS;
    for (let i = 0; i < this.speeds.length; i++)
      this.speeds[i] = axisSpeedMmPerS(this.flow.vessels[i]!.flow, timeS, RESTING_RATES);
  }

  /** Speed along the vessel of an entry now, mm/s; NaN where the wall has come inside of it. */
  speedMmPerS(entries: FlowEntries, index: number): number {
    const vessel = entries.vessel[index]!;
    const { flow } = this.flow.vessels[vessel]!;
    const scale = lumenScale(flow, this.timeS, entries.pressureKpa[index]!);
    if (scale < SHUT_BELOW) return Number.NaN;
    const lumen = flow.radiusMm * scale;
    const fromAxis = flow.radiusMm - entries.insideMm[index]!;
    if (fromAxis >= lumen) return Number.NaN;
    return this.speeds[vessel]! * profile01((lumen - fromAxis) / lumen, flow.profileExponent);
  }
}
