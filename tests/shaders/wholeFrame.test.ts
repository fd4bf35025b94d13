import { describe, expect, it } from 'vitest';
import type { Cavity } from '../../src/core/anatomy/anatomy.ts';
import { uprightFrame } from '../../src/core/anatomy/cavityFrame.ts';
import type { DeformationState } from '../../src/core/anatomy/deformation.ts';
import type { PointGroup } from '../../src/core/anatomy/pointGroups.ts';
import { TissueField } from '../../src/core/anatomy/tissueField.ts';
import { createTransform } from '../../src/core/frames/frames.ts';
import { renderImage } from '../../src/core/imaging/renderImage.ts';
import { materialTablesOfBaked } from '../../src/core/imaging/entityTable.ts';
import { textureFrameOfBaked } from '../../src/core/imaging/textureFrame.ts';
import { imagingTiles } from '../../src/core/imaging/tiles.ts';
import {
  createDepthTable,
  BODY_NOMINAL,
  DEPTH_NOMINAL_NP,
  DEPTH_STRIDE,
} from '../../src/core/imaging/depthTable.ts';
import { createScanLines } from '../../src/core/imaging/scanLines.ts';
import { TRANSDUCERS } from '../../src/core/probe/catalogue.ts';
import { createContext, detectCapabilities } from '../../src/render/gl/context.ts';
import type { GridSize } from '../../src/render/image/imageGrid.ts';
import { ImageRenderer } from '../../src/render/image/imageRenderer.ts';
import { ImageShared } from '../../src/render/image/imageShared.ts';
import type { UltrasoundFrame } from '../../src/render/ultrasoundView.ts';
import { testBake } from './testBake.ts';
import { testCavity } from './testCavity.ts';
import { anatomyOfBake, TEST_NEEDLE, testFrame } from './testScene.ts';

const USUAL: GridSize = { lineCount: 128, sampleCount: 256 };
/** So fine along depth that the field is worked out at every other sample, almost as coarsely as it ever is. */
const FINE: GridSize = { lineCount: 128, sampleCount: 512 };
const FINE_DEPTH_MM = 22;

const pressed: DeformationState = {
  probe: {
    worldFromTransducer: createTransform('world', 'transducer', [12, 3, 11], [0, 0, 0, 1]),
    indentationMm: 1,
    stopDepthMm: 15,
    halfWidthMm: 21,
    halfHeightMm: 4.5,
  },
  cavityVolumeMl: 0,
  boluses: [{ centreMm: [15, 9, 11], volumeMl: 0.06, structure: 'background' }],
};

/** In the plane, beside it, at the edge, two as close as the beam is wide, and one above the skin. */
const WIRES: readonly PointGroup[] = [
  {
    positionsMm: [
      [4, 6, 11],
      [9, 9, 11],
      [9.5, 9.1, 11.3],
      [16, 12, 11.8],
      [30.2, 8, 11],
      [20, 15, 11],
    ],
    echoDb: 36,
  },
  {
    positionsMm: [
      [12, -2, 11],
      [13, 5, 11],
    ],
    echoDb: 24,
  },
];

const SCENES: Record<string, UltrasoundFrame> = {
  'three looks': testFrame(),
  'one look': testFrame({}, { compoundAngles: 1 }),
  'five looks': testFrame({ needle: TEST_NEEDLE }, { compoundAngles: 5 }),
  'five looks into an open cavity': testFrame(
    { deformation: { probe: null, cavityVolumeMl: 5, boluses: [] } },
    { compoundAngles: 5 },
  ),
  needle: testFrame({ needle: TEST_NEEDLE }),
  'pressed, with a bolus': testFrame({ deformation: pressed }),
  'an open cavity': testFrame({ deformation: { probe: null, cavityVolumeMl: 5, boluses: [] } }),
  'tilted off the skin': testFrame({
    worldFromTransducer: createTransform('world', 'transducer', [12, -1, 11], [0, 0, 0.13, 0.99]),
  }),
  'a curved probe': testFrame(
    { transducer: TRANSDUCERS.find((t) => t.id === 'c5-2v')! },
    { frequencyMHz: 3.57, focusMm: 14 },
  ),
  'an echogenic needle in needle view': testFrame(
    { needle: { ...TEST_NEEDLE, echogenic01: 0.6 } },
    { needleView: true },
  ),
  'a swirling suspension': testFrame({
    deformation: pressed,
    fluidLook: { bolusDb: 2, cavityDb: -10, swirlRad: 5.3 },
  }),
  harmonics: testFrame({}, { harmonics: true, frequencyMHz: 5 }),
  'steered lines': testFrame({}, { steeringDeg: 12, compoundAngles: 1 }),
  'a needle aslant, pressed': testFrame({ needle: TEST_NEEDLE, deformation: pressed }, { compoundAngles: 1 }),
  'vessels that pulse': testFrame({ wallShiftsMm: Float32Array.of(0, 0, -0.3, 0, 0.4, 0.6, 0, 0, 0) }),
  wires: testFrame(),
  'wires, five looks, under a needle': testFrame({ needle: TEST_NEEDLE }, { compoundAngles: 5 }),
  'wires, one look, pressed': testFrame({ deformation: pressed }, { compoundAngles: 1 }),
  turned: testFrame({
    worldFromTransducer: createTransform('world', 'transducer', [12, 2.6, 10], [0.05, 0.5, 0.05, 0.86]),
  }),
};

const FINE_SCENES: Record<string, UltrasoundFrame> = {
  'fine rows': testFrame({}, { depthMm: FINE_DEPTH_MM }),
  'fine rows, five looks, a needle': testFrame(
    { needle: TEST_NEEDLE },
    { depthMm: FINE_DEPTH_MM, compoundAngles: 5 },
  ),
  'fine rows, pressed, with a bolus': testFrame({ deformation: pressed }, { depthMm: FINE_DEPTH_MM }),
};

/** Difference of two envelopes in dB over samples within 40 dB of the brightest: rms, and the median's size. */
function compareDb(a: Float32Array, b: Float32Array): { rmsDb: number; medianDb: number; count: number } {
  let most = 0;
  for (const v of b) most = Math.max(most, v);
  const differences: number[] = [];
  for (let i = 0; i < b.length; i++)
    if (b[i]! > most / 100) differences.push(Math.abs(20 * Math.log10((a[i]! + 1e-12) / b[i]!)));
  differences.sort((x, y) => x - y);
  const rmsDb = Math.sqrt(differences.reduce((s, d) => s + d * d, 0) / differences.length);
  return { rmsDb, medianDb: differences[differences.length >> 1]!, count: differences.length };
}

describe('the image on the GPU against the reference', () => {
  const cavity = testCavity(uprightFrame(12, 33));
  const gl = createContext(document.createElement('canvas'));
  const { canFilterFloat } = detectCapabilities(gl);
  const worldOf = (c: Cavity | null, points: readonly PointGroup[] = []) => {
    const plain = testBake(c);
    const baked = points.length > 0 ? { ...plain, points } : plain;
    const tables = materialTablesOfBaked(baked, textureFrameOfBaked(baked));
    return { baked, anatomy: anatomyOfBake(baked, c), tables };
  };
  const worlds = [worldOf(null), worldOf(cavity)];
  const wired = worldOf(null, WIRES);

  for (const isFullFloat of [true, false])
    for (const [name, frame] of [...Object.entries(SCENES), ...Object.entries(FINE_SCENES)])
      it(`agrees: ${name}, ${isFullFloat ? '32-bit' : 'half-float'} targets`, () => {
        const { baked, anatomy, tables } = name.startsWith('wires')
          ? wired
          : worlds[frame.deformation.cavityVolumeMl > 0 ? 1 : 0]!;
        const isFine = name in FINE_SCENES;
        const size = isFine ? FINE : USUAL;
        const shared = new ImageShared(gl, baked, tables, imagingTiles(), 5);
        const renderer = new ImageRenderer(shared, {
          isFullFloat,
          canFilterFloat,
          tissuePlanes: 3,
        });
        const gpu = renderer.readEnvelope(frame, size, 0);
        // the curved probe's pulse is long beside its samples
        expect(renderer.gridOf(frame, size).fieldSampleCount).toBe(name === 'a curved probe' ? 128 : 256);
        const cpu = renderImage({
          ...frame,
          field: new TissueField(anatomy, frame.deformation),
          baked,
          lineCount: size.lineCount,
          sampleCount: size.sampleCount,
          planeCount: 5,
        });
        const lines = createScanLines(
          frame.transducer,
          frame.settings.depthMm,
          size.lineCount,
          size.sampleCount,
          (frame.settings.steeringDeg * Math.PI) / 180,
        );
        const depth = createDepthTable(
          frame.transducer,
          lines,
          frame.settings.frequencyMHz,
          frame.settings.focusMm,
          BODY_NOMINAL,
          5,
          frame.settings.harmonics,
        );
        const relative = cpu.envelope.map(
          (v, i) =>
            v * Math.exp(depth.rows[Math.floor(i / size.lineCount) * DEPTH_STRIDE + DEPTH_NOMINAL_NP]!),
        );
        const { rmsDb, medianDb, count } = compareDb(gpu, relative);
        console.log(
          `${name}: rms ${rmsDb.toFixed(2)} dB, median ${medianDb.toFixed(2)} dB over ${count} samples`,
        );
        expect(count).toBeGreaterThan(1500);
        expect(medianDb).toBeLessThan(0.25);
        expect(rmsDb).toBeLessThan(1);
        expect(gl.getError()).toBe(0);
      });
});
