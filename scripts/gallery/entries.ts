/** The artefacts of the gallery: what to put before which probe, with what makes each and what takes it away. */
import type {
  PhantomFile,
  PhantomStructure,
  PhantomTissue,
} from '../../src/core/anatomy/phantoms/phantomFile.ts';
import { findTransducer } from '../../src/core/probe/catalogue.ts';
import type { QaShot } from '../../src/core/qa/qaImage.ts';
import { needleAt } from '../../src/core/qa/measureNeedle.ts';
import { quaternionFromAxisAngle } from '../../src/core/math/quaternion.ts';

export interface GalleryEntry {
  readonly id: string;
  readonly name: string;
  /** What one sees, as textbooks have it. */
  readonly sees: string;
  readonly makes: string;
  readonly removes: string;
  readonly with: QaShot;
  readonly without: QaShot;
}

const LINEAR = findTransducer('l12-5-50')!;
const CURVED = findTransducer('c5-2v')!;

const block = (
  structures: readonly PhantomStructure[],
  background = 'muscle-like',
  tissues: readonly PhantomTissue[] = [],
): PhantomFile => ({
  format: 'sononeedle.phantom',
  version: 1,
  title: 'gallery',
  background,
  surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
  tissues: [
    { id: 'muscle-like', speedMmPerUs: 1.54, attenuationDbPerCmPerMHz: 0.5, echoDb: -4 },
    { id: 'dark', speedMmPerUs: 1.54, attenuationDbPerCmPerMHz: 0.5, echoDb: -70 },
    { id: 'clear-fluid', speedMmPerUs: 1.54, attenuationDbPerCmPerMHz: 0.02, echoDb: -70 },
    ...tissues,
  ],
  structures,
});

const tube = (id: string, tissue: string, x: number, y: number, radiusMm: number): PhantomStructure => ({
  id,
  tissue,
  shape: { type: 'cylinder', aMm: [x, y, -40], bMm: [x, y, 40], radiusMm },
});
const plate = (id: string, tissue: string, fromMm: number, toMm: number): PhantomStructure => ({
  id,
  tissue,
  shape: { type: 'layer', normal: [0, 1, 0], fromMm, toMm },
});

const shot = (
  phantom: PhantomFile,
  part: Partial<QaShot> & { depthMm?: number; looks?: number } = {},
): QaShot => {
  const { depthMm = 40, looks = 3, settings, ...rest } = part;
  return {
    transducer: LINEAR,
    phantom,
    lineCount: 192,
    sampleCount: 512,
    ...rest,
    settings: { depthMm, focusMm: 18, compoundAngles: looks, noise: true, ...settings },
  };
};
const tilt = (deg: number, axis: readonly [number, number, number]): QaShot['quaternionXyzw'] =>
  quaternionFromAxisAngle([...axis], (deg * Math.PI) / 180);

const bone = block([plate('bone', 'cortical-bone', 10, 14)]);
const boneEdge = block([
  {
    id: 'bone',
    tissue: 'cortical-bone',
    shape: { type: 'box', centreMm: [-14, 17, 0], halfSizeMm: [12, 3, 40] },
  },
]);
const gas = block([tube('gas', 'air', 0, 16, 3)]);
const cyst = block([tube('cyst', 'clear-fluid', 0, 16, 5)]);
const solid = block([tube('same', 'muscle-like', 0, 16, 5)]);
const slowCyst = block([tube('cyst', 'slow', 0, 16, 5)], 'muscle-like', [
  { id: 'slow', speedMmPerUs: 1.44, attenuationDbPerCmPerMHz: 0.5, echoDb: -40 },
]);
const ball = block([
  { id: 'ball', tissue: 'clear-fluid', shape: { type: 'sphere', centreMm: [0, 36, 0], radiusMm: 1.1 } },
]);
const long = block([tube('tube', 'clear-fluid', 0, 36, 1.1)]);
const slowFat: PhantomStructure = {
  id: 'fat',
  tissue: 'slow-fat',
  shape: { type: 'box', centreMm: [-15, 8, 0], halfSizeMm: [15, 8, 40] },
};
const wireUnder = (fat: boolean): PhantomFile =>
  block(
    [
      ...(fat ? [slowFat] : []),
      {
        id: 'wires',
        shape: {
          type: 'points',
          positionsMm: [-18, -12, -6, 6, 12, 18].map((x): [number, number, number] => [x, 24, 0]),
          strengthDb: 32,
        },
      },
    ],
    'muscle-like',
    [{ id: 'slow-fat', speedMmPerUs: 1.44, densityKgPerM3: 1069, attenuationDbPerCmPerMHz: 0.5, echoDb: -8 }],
  );
const mirrorBlock = (surface: string): PhantomFile =>
  block([plate('below', surface, 18, 60), tube('lump', 'bright', 6, 11, 2.5)], 'muscle-like', [
    { id: 'bright', speedMmPerUs: 1.54, attenuationDbPerCmPerMHz: 0.5, echoDb: 8 },
  ]);
const plain = block([]);
const fluidBlock = block([], 'clear-fluid');

export const GALLERY: readonly GalleryEntry[] = [
  {
    id: 'reverberation',
    name: 'Reverberation',
    sees: 'Fainter copies of a strong, flat reflector at whole multiples of its depth.',
    makes: 'a flat bone square to the beam',
    removes: 'tilting the probe by 15°, so that the echo misses the face',
    with: shot(bone),
    without: shot(bone, { quaternionXyzw: tilt(15, [0, 0, 1])!, positionMm: [0, -0.2, 0] }),
  },
  {
    id: 'clean-shadow',
    name: 'Clean shadow',
    sees: 'A bright line and black below it, with a soft edge.',
    makes: 'bone',
    removes: 'sliding to where no bone lies',
    with: shot(boneEdge),
    without: shot(boneEdge, { positionMm: [30, 0, 0] }),
  },
  {
    id: 'dirty-shadow',
    name: 'Dirty shadow',
    sees: 'A bright cap, below it a grey, streaky shadow in place of a black one.',
    makes: 'gas, which rings on',
    removes: 'fluid in the place of the gas',
    with: shot(gas),
    without: shot(cyst),
  },
  {
    id: 'enhancement',
    name: 'Enhancement',
    sees: 'Tissue behind fluid is brighter than beside it.',
    makes: 'fluid, which takes little from the sound, under a depth gain made for tissue',
    removes: 'tissue in the place of the fluid',
    with: shot(cyst, { looks: 1 }),
    without: shot(solid, { looks: 1 }),
  },
  {
    id: 'edge-shadow',
    name: 'Edge shadow',
    sees: 'Two thin dark bands from the sides of a round body downwards.',
    makes: 'a body of another speed of sound, grazed by the beam, one look',
    removes: 'a body of the same speed',
    with: shot(slowCyst, { looks: 1 }),
    without: shot(cyst, { looks: 1 }),
  },
  {
    id: 'slice-thickness',
    name: 'Slice-thickness fill-in',
    sees: 'A small ball of fluid is grey, though it is as black as a tube of the same width.',
    makes: 'a ball thinner than the slice at its depth',
    removes: 'a tube along the slice, or bringing the target to the focus of the lens',
    with: shot(ball),
    without: shot(long),
  },
  {
    id: 'speed-displacement',
    name: 'Speed displacement',
    sees: 'What lies under slow fat is drawn too deep: here three wires of a row of six.',
    makes: '16 mm of fat at 1.44 mm/µs over the left half',
    removes: 'the assumed speed throughout',
    with: shot(wireUnder(true)),
    without: shot(wireUnder(false)),
  },
  {
    id: 'mirror',
    name: 'Mirror image',
    sees: 'What lies over a strong reflector is seen once more below it.',
    makes: 'gas below',
    removes: 'tissue in its place',
    with: shot(mirrorBlock('air')),
    without: shot(mirrorBlock('muscle-like')),
  },
  {
    id: 'lost-contact',
    name: 'Lost contact',
    sees: 'Black from the skin down where the face has left it.',
    makes: 'a face tilted by 12° off the skin',
    removes: 'setting the face flat, or more gel',
    with: shot(plain, { quaternionXyzw: tilt(12, [0, 0, 1])!, positionMm: [0, -2.4, 0] }),
    without: shot(plain),
  },
  {
    id: 'needle-reverberation',
    name: 'Needle reverberation and comet tail',
    sees: 'A ladder of lines under a needle along the face, a lumen apart, fading into haze.',
    makes: 'a 22 G needle along the face, in fluid',
    removes: 'an angle of 20°, which weakens mirror and ladder but does not end them',
    with: shot(fluidBlock, { needle: needleAt(0, 14) }),
    without: shot(fluidBlock, { needle: needleAt(20, 14) }),
  },
  {
    id: 'steep-needle',
    name: 'Needle lost by its angle',
    sees: 'At 50° hardly anything of a smooth shaft is left.',
    makes: 'a steep path',
    removes: 'a flat one, or the key for the needle',
    with: shot(plain, { needle: needleAt(50, 16) }),
    without: shot(plain, { needle: needleAt(50, 16), settings: { depthMm: 40, needleView: true } }),
  },
  {
    id: 'bayonet',
    name: 'Bayonet',
    sees: 'A straight needle has a step where it passes into tissue of another speed.',
    makes: 'fat of 1.44 mm/µs over the left half',
    removes: 'the assumed speed throughout',
    with: shot(wireUnder(true), { needle: needleAt(8, 20) }),
    without: shot(wireUnder(false), { needle: needleAt(8, 20) }),
  },
  {
    id: 'noise',
    name: 'Noise at depth',
    sees: 'Snow that does not belong to the tissue fills the lower part.',
    makes: 'a high frequency at 120 mm',
    removes: 'a curved probe at 3.6 MHz',
    with: shot(plain, { depthMm: 120, settings: { depthMm: 120, frequencyMHz: 12, gainDb: -12 } }),
    without: shot(plain, {
      transducer: CURVED,
      settings: { depthMm: 120, frequencyMHz: 3.57, focusMm: 60, gainDb: -12 },
    }),
  },
  {
    id: 'grain',
    name: 'Grain and compounding',
    sees: 'Speckle is coarse with one look and smooth with several; edges soften.',
    makes: 'one look',
    removes: 'five looks',
    with: shot(cyst, { looks: 1 }),
    without: shot(cyst, { looks: 5 }),
  },
];
