/** Smallest pair of wires told apart, one behind the other and side by side. */
import {
  PHANTOM_QA,
  QA_GROUP_DEPTHS,
  QA_GROUP_GAPS,
  QA_SECTION_Z,
  qaGroup,
} from '../anatomy/phantoms/phantomQa.ts';
import { axialWidthMm, lateralWidthMm } from '../imaging/beam.ts';
import { apertureMm } from '../probe/transducer.ts';
import { type QaFigure, type QaMeasure, workingDepthMm } from './measure.ts';
import { lineMmAt, type QaImage } from './qaImage.ts';
import { peakNear } from './statistics.ts';

/** A gap is seen where the echo between two wires falls under this share of the weaker one. */
const DIP = 0.7;
/** Two spots of a width are surely told apart from this many widths on, whatever their phases. */
const SURE_WIDTHS = 1.6;

export const measureGroups: QaMeasure = (transducer, shoot) => {
  const working = workingDepthMm(transducer);
  const frequencyMHz = transducer.centreFrequencyMHz;
  const half = apertureMm(transducer) / 2;
  const figures: QaFigure[] = [];
  for (const depth of QA_GROUP_DEPTHS.filter((d) => d + 7 < working + 5).slice(0, 2))
    for (const kind of ['axial', 'lateral'] as const) {
      const focusMm = depth + (kind === 'lateral' ? 6 : 0);
      const shift = half < 16 ? (kind === 'axial' ? -5.6 : 8) : 0;
      const image = shoot({
        phantom: PHANTOM_QA,
        transducer,
        settings: { depthMm: working + 5, focusMm, frequencyMHz },
        positionMm: [shift, 0, QA_SECTION_Z.groups],
        lineCount: 256,
        sampleCount: 1024,
      });
      const width =
        kind === 'axial'
          ? axialWidthMm(transducer, frequencyMHz)
          : lateralWidthMm(transducer, frequencyMHz, focusMm, { kind: 'focused', focusMm });
      const seen = qaGroup(kind, depth).filter((g) =>
        [g.a, g.b].every((p) => Math.abs(p[0] - shift) < half - 0.5),
      );
      const told = seen.filter((g) => isToldApart(image, g.a[0] - shift, g.a[1], g.b[0] - shift, g.b[1]));
      const sure = QA_GROUP_GAPS.filter((g) => g >= SURE_WIDTHS * width);
      figures.push({
        measure: `pair-${kind}`,
        at: `${focusMm} mm`,
        x: focusMm,
        unit: 'mm',
        measured: told.length > 0 ? Math.min(...told.map((g) => g.gapMm)) : 99,
        predicted: sure.length > 0 ? Math.min(...sure) : 99,
        tolerance: 0,
        kind: 'most',
      });
    }
  return figures;
};

function isToldApart(image: QaImage, ax: number, ay: number, bx: number, by: number): boolean {
  const at = (x: number, y: number): number => {
    // The nearest sample: the grid is finer than the spot.
    let best = 1e9;
    let value = 0;
    for (let l = 0; l < image.lineCount; l++) {
      const { originMm: o, direction: d } = image.lines[l]!;
      const range = (x - o[0]!) * d[0]! + (y - o[1]!) * d[1]!;
      const off = Math.abs((x - o[0]!) * d[1]! - (y - o[1]!) * d[0]!);
      const row = Math.round((range - image.startDepthMm) / image.mmPerSample);
      if (off < best && row >= 0 && row < image.sampleCount) {
        best = off;
        value = image.envelope[row * image.lineCount + l]!;
      }
    }
    return value;
  };
  // Far enough that a sample lies within reach where a curved probe's lines have fanned out.
  const spacing = lineMmAt(image, image.lineCount / 2, Math.max(ay, by));
  const reach = Math.max(0.12, 0.6 * spacing);
  const ends = Math.min(peakNear(image, ax, ay, reach).amplitude, peakNear(image, bx, by, reach).amplitude);
  let least = 1e9;
  for (let k = 1; k < 12; k++) {
    const t = k / 12;
    least = Math.min(least, at(ax + (bx - ax) * t, ay + (by - ay) * t));
  }
  return least < DIP * ends;
}
