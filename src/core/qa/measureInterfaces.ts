/** Echo of flat, smooth boundaries square to the beam, the shadow of bone and the multiples of its depth. */
import type { PhantomFile, PhantomStructure, PhantomTissue } from '../anatomy/phantoms/phantomFile.ts';
import { PHANTOM_QA, QA_BONE, QA_SECTION_Z } from '../anatomy/phantoms/phantomQa.ts';
import { MIRROR_AMPLITUDE } from '../imaging/material.ts';
import { impedanceMRayl, tissueById } from '../imaging/tissues.ts';
import { apertureMm } from '../probe/transducer.ts';
import { type QaFigure, type QaMeasure, workingDepthMm } from './measure.ts';
import { dbOf, peakNear, statisticsOf } from './statistics.ts';

/** Pairs of tissues from above to below, as in the published list of reflectivities. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['muscle', 'air'],
  ['muscle', 'steel'],
  ['muscle', 'cortical-bone'],
  ['hyaline-cartilage', 'cortical-bone'],
  ['skin', 'fat'],
  ['fat', 'muscle'],
  ['fat', 'fascia'],
  ['muscle', 'tendon'],
  ['synovial-fluid', 'hyaline-cartilage'],
  ['synovial-fluid', 'muscle'],
  ['muscle', 'fascia'],
  ['blood', 'vessel-wall'],
  ['muscle', 'nerve'],
];
const BOUNDARY_MM = 12.013;
/** The boundary's strength is told in dB under a perfect mirror, whose level the image has fixed. */
const MIRROR_DB = dbOf(MIRROR_AMPLITUDE);

/** Each pair has a slab of its own along z, so wide that no slice reaches the next, mm. */
const SLAB_MM = 24;

/** Tissues without scatter or attenuation, with the impedances of the table's, in slabs of one over the other. */
export function interfacePhantom(pairs: readonly (readonly [string, string])[] = PAIRS): PhantomFile {
  const plain = (id: string): PhantomTissue => {
    const { speedMmPerUs, densityKgPerM3 } = tissueById(id);
    return { id: `plain-${id}`, speedMmPerUs, densityKgPerM3, attenuationDbPerCmPerMHz: 0, echoDb: -90 };
  };
  const box = (id: string, tissue: string, slab: number, fromMm: number, toMm: number): PhantomStructure => ({
    id: `${id}-${slab}`,
    tissue: `plain-${tissue}`,
    shape: {
      type: 'box',
      centreMm: [0, (fromMm + toMm) / 2, slab * SLAB_MM],
      halfSizeMm: [80, (toMm - fromMm) / 2, SLAB_MM / 2],
    },
  });
  return {
    format: 'sononeedle.phantom',
    version: 1,
    title: 'flat boundaries',
    background: 'plain-muscle',
    surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
    tissues: [...new Set(['muscle', ...pairs.flat()])].map(plain),
    structures: pairs.flatMap(([upper, lower], slab) => [
      box('upper', upper, slab, -60, BOUNDARY_MM),
      box('lower', lower, slab, BOUNDARY_MM, 60),
    ]),
  };
}

const PHANTOM = interfacePhantom();
const DEPTH_MM = 24;
const SAMPLES = 1024;
/** A peak between two samples reads a little low: the mean of places that lie apart by a share of a sample does not. */
const PLACES = 3;

export const measureInterfaces: QaMeasure = (transducer, shoot) => {
  const frequencyMHz = transducer.centreFrequencyMHz;
  const figures: QaFigure[] = PAIRS.map(([upper, lower], slab) => {
    const drawn = (BOUNDARY_MM * 1.54) / tissueById(upper).speedMmPerUs;
    let sumDb = 0;
    for (let i = 0; i < PLACES; i++) {
      const image = shoot({
        phantom: PHANTOM,
        transducer,
        // A depth whose blocks of flight time have no middle on the boundary, where a rounding would decide its speed.
        settings: { depthMm: DEPTH_MM, focusMm: 15, frequencyMHz },
        positionMm: [0, (i * DEPTH_MM) / SAMPLES / PLACES, slab * SLAB_MM],
        lineCount: transducer.radiusMm > 0 ? 256 : 32,
        sampleCount: SAMPLES,
      });
      sumDb += dbOf(peakNear(image, 0, drawn, 1).amplitude);
    }
    const a = impedanceMRayl(tissueById(upper));
    const b = impedanceMRayl(tissueById(lower));
    return {
      measure: 'interface',
      at: `${upper} / ${lower}`,
      x: 0,
      unit: 'dB',
      measured: sumDb / PLACES - MIRROR_DB,
      predicted: dbOf(Math.abs(a - b) / (a + b)),
      tolerance: 2,
      kind: 'equal',
    };
  });
  return [...figures, ...boneFigures(transducer, shoot)];
};

function boneFigures(transducer: Parameters<QaMeasure>[0], shoot: Parameters<QaMeasure>[1]): QaFigure[] {
  const half = apertureMm(transducer) / 2;
  const depthMm = Math.max(36, Math.min(60, workingDepthMm(transducer)));
  const image = shoot({
    phantom: PHANTOM_QA,
    transducer,
    settings: { depthMm, focusMm: 20, frequencyMHz: transducer.centreFrequencyMHz, compoundAngles: 3 },
    positionMm: [0, 0, QA_SECTION_Z.bone],
    lineCount: 128,
    sampleCount: 512,
  });
  const rows = { fromMm: QA_BONE.topMm + 6, toMm: QA_BONE.topMm + 12 };
  const inset = 0.35 * half;
  const beside = statisticsOf(image, { ...rows, leftMm: inset, rightMm: half - 1 }).rms;
  const under = statisticsOf(image, { ...rows, leftMm: 1 - half, rightMm: -inset }).rms;
  const line = peakNear(image, -0.5 * half, QA_BONE.topMm, 2);
  const again = peakNear(image, -0.5 * half, 2 * line.depthMm, 1.5);
  return [
    {
      measure: 'bone-shadow',
      at: `${rows.fromMm} to ${rows.toMm} mm`,
      x: rows.fromMm,
      unit: 'dB',
      measured: dbOf(beside / Math.max(under, 1e-12)),
      predicted: 40,
      tolerance: 0,
      kind: 'least',
    },
    {
      measure: 'reverberation',
      at: 'second echo of the bone',
      x: 2,
      unit: 'mm',
      measured: transducer.radiusMm > 0 ? again.rangeMm : again.depthMm,
      predicted: transducer.radiusMm > 0 ? 2 * line.rangeMm : 2 * line.depthMm,
      tolerance: 0.05 * 2 * line.depthMm,
      kind: 'equal',
    },
  ];
}
