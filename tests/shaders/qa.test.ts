import { describe, expect, it } from 'vitest';
import { GpuShooter } from '../../scripts/qa/gpuShoot.ts';
import { findTransducer } from '../../src/core/probe/catalogue.ts';
import { gpuHolds, type QaFigure } from '../../src/core/qa/measure.ts';
import { measureAttenuation } from '../../src/core/qa/measureAttenuation.ts';
import { measureNeedle } from '../../src/core/qa/measureNeedle.ts';
import { measureResolution } from '../../src/core/qa/measureResolution.ts';
import { referenceShoot } from '../../src/core/qa/referenceShoot.ts';

/** What differs between the figures of two renderers of the same shots. */
const unlike = (onCpu: readonly QaFigure[], onGpu: readonly QaFigure[]): string[] =>
  onCpu
    .map((f, i) => ({ ...f, gpu: onGpu[i]!.measured }))
    .filter((f) => gpuHolds(f) !== true)
    .map((f) => `${f.measure} ${f.at}: ${f.gpu} for ${f.measured}`);

describe('quality figures of the GPU', () => {
  const l11 = findTransducer('l11-5v')!;

  it('are the reference’s, with half-float targets', () => {
    const { shoot } = new GpuShooter(false);
    for (const measure of [measureResolution, measureAttenuation, measureNeedle])
      expect(unlike(measure(l11, referenceShoot), measure(l11, shoot))).toEqual([]);
  });
});
