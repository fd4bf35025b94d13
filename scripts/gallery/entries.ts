/** The artefacts of the gallery: what to put before which probe, with what makes each and what takes it away. */
import type {
  PhantomFile,
  PhantomStructure,
  PhantomTissue,
} from '../../src/core/anatomy/phantoms/phantomFile.ts';
import { PHANTOM_JOINT } from '../../src/core/anatomy/phantoms/phantomJoint.ts';
import type { DopplerSettings } from '../../src/core/imaging/doppler/settings.ts';
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
  /** Where the description can be read. */
  readonly source: string;
  /** Colour over each of the two images. */
  readonly colour?: readonly [Partial<DopplerSettings>, Partial<DopplerSettings>];
}

/** Works that the descriptions were held against. */
const HINDI = 'Hindi, Peterson, Barr: Artifacts in diagnostic ultrasound. Reports in Medical Imaging 2013';
const RUMACK = 'Rumack, Levine: Diagnostic Ultrasound, appendix on artefacts';
const GOLDSTEIN = 'Goldstein, Madrazo: Slice-thickness artifacts. J Clin Ultrasound 1981; 9:365';
const REUSZ = 'Reusz et al.: Needle-related ultrasound artifacts. Br J Anaesth 2014; 112:794';
const GRAY = 'Gray: Anisotropy, in Atlas of Ultrasound-Guided Regional Anesthesia';
const MENDEZ = 'Méndez Garrido et al.: Ring-down versus comet tail. ECR 2013, C-2288';

const LINEAR = findTransducer('l12-5-50')!;

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
const COLUMN_MM = [12, 21, 30, 39, 48];
/** Balls of fluid one below the other, and tubes of the same width, square to the plane. */
const balls = block(
  COLUMN_MM.map((y, i) => ({
    id: `ball-${i}`,
    tissue: 'clear-fluid',
    shape: { type: 'sphere', centreMm: [0, y, 0], radiusMm: 1.4 },
  })),
);
const tubes = block(COLUMN_MM.map((y, i) => tube(`tube-${i}`, 'clear-fluid', 0, y, 1.4)));
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
/** A carpal tunnel in short: four tendons about a nerve, all square to the plane. */
const tendons = block([
  tube('nerve', 'nerve', 0, 9, 2.6),
  tube('tendon-1', 'tendon', -8, 10, 2.8),
  tube('tendon-2', 'tendon', 8, 10.5, 2.8),
  tube('tendon-3', 'tendon', -4.5, 16.5, 2.8),
  tube('tendon-4', 'tendon', 4.5, 16.5, 2.8),
]);
const tendonAlong = block([
  {
    id: 'tendon',
    tissue: 'tendon',
    shape: { type: 'layer', normal: [0, 1, 0], fromMm: 8, toMm: 14 },
    fibre: [1, 0, 0],
  },
]);
/** A large cyst with bone close beside it. */
const cystByBone = block([tube('cyst', 'clear-fluid', 0, 15, 8), tube('bone', 'cortical-bone', 13, 26, 8.5)]);
/** A flat piece of metal, square to the beam or turned by 25°. */
const metal = (deg: number): PhantomFile =>
  block([
    {
      id: 'clip',
      tissue: 'steel',
      shape: {
        type: 'box',
        centreMm: [0, 12, 0],
        halfSizeMm: [1.6, 0.35, 4],
        quaternionXyzw: quaternionFromAxisAngle([0, 0, 1], (deg * Math.PI) / 180),
      },
    },
  ]);
/** A vessel that rises to one side, of steady flow. */
const vessel = block([
  {
    id: 'vessel',
    tissue: 'blood',
    shape: { type: 'capsule', aMm: [-40, 30, 0], bMm: [40, 8, 0], radiusMm: 3.2 },
    flow: { meanMmPerS: 250, pulsatile: false },
  },
]);
const COLOUR: Partial<DopplerSettings> = {
  mode: 'colour',
  boxLateralMm: 0,
  boxDepthMm: 19,
  boxWidthMm: 30,
  boxHeightMm: 20,
};
const plain = block([]);
const fluidBlock = block([], 'clear-fluid');

export const GALLERY: readonly GalleryEntry[] = [
  {
    id: 'reverberation',
    name: 'Reverberation',
    sees: 'Fainter copies of a strong, flat reflector at whole multiples of its depth.',
    makes: 'a flat bone square to the beam',
    removes: 'tilting the probe by 15°, so that the echo misses the face',
    source: HINDI,
    with: shot(bone),
    without: shot(bone, { quaternionXyzw: tilt(15, [0, 0, 1])!, positionMm: [0, -0.2, 0] }),
  },
  {
    id: 'clean-shadow',
    name: 'Clean shadow',
    sees: 'A bright line and black below it, with a soft edge.',
    makes: 'bone',
    removes: 'sliding to where no bone lies',
    source: HINDI,
    with: shot(boneEdge),
    without: shot(boneEdge, { positionMm: [30, 0, 0] }),
  },
  {
    id: 'dirty-shadow',
    name: 'Dirty shadow',
    sees: 'A bright cap, below it a grey, streaky shadow in place of a black one.',
    makes: 'gas, which rings on',
    removes: 'fluid in the place of the gas',
    source: HINDI,
    with: shot(gas),
    without: shot(cyst),
  },
  {
    id: 'enhancement',
    name: 'Enhancement',
    sees: 'Tissue behind fluid is brighter than beside it.',
    makes: 'fluid, which takes little from the sound, under a depth gain made for tissue',
    removes: 'tissue in the place of the fluid',
    source: HINDI,
    with: shot(cyst, { looks: 1 }),
    without: shot(solid, { looks: 1 }),
  },
  {
    id: 'edge-shadow',
    name: 'Edge shadow',
    sees: 'Two thin dark bands from the sides of a round body downwards.',
    makes: 'a body of another speed of sound, grazed by the beam, one look',
    removes: 'a body of the same speed',
    source: HINDI,
    with: shot(slowCyst, { looks: 1 }),
    without: shot(cyst, { looks: 1 }),
  },
  {
    id: 'slice-thickness',
    name: 'Slice-thickness fill-in',
    sees: 'Grey that is not there fills what is thinner than the slice, like sludge: of five equal balls of fluid only those at the focus of the lens are black, those below fade into the tissue.',
    makes: 'balls of fluid 2.8 mm wide, at depths where the slice is thicker than that',
    removes: 'tubes of the same width along the slice; or the depth at which the lens focuses (18 mm)',
    source: GOLDSTEIN,
    with: shot(balls, { depthMm: 54, settings: { depthMm: 54 } }),
    without: shot(tubes, { depthMm: 54, settings: { depthMm: 54 } }),
  },
  {
    id: 'speed-displacement',
    name: 'Speed displacement',
    sees: 'What lies under slow fat is drawn too deep: here three wires of a row of six.',
    makes: '16 mm of fat at 1.44 mm/µs over the left half',
    removes: 'the assumed speed throughout',
    source: HINDI,
    with: shot(wireUnder(true)),
    without: shot(wireUnder(false)),
  },
  {
    id: 'mirror',
    name: 'Mirror image',
    sees: 'What lies over a strong reflector is seen once more below it.',
    makes: 'gas below',
    removes: 'tissue in its place',
    source: HINDI,
    with: shot(mirrorBlock('air')),
    without: shot(mirrorBlock('muscle-like')),
  },
  {
    id: 'lost-contact',
    name: 'Lost contact',
    sees: 'Black from the skin down where the face has left it.',
    makes: 'a face tilted by 12° off the skin',
    removes: 'setting the face flat, or more gel',
    source: HINDI,
    with: shot(plain, { quaternionXyzw: tilt(12, [0, 0, 1])!, positionMm: [0, -2.4, 0] }),
    without: shot(plain),
  },
  {
    id: 'needle-reverberation',
    name: 'Needle reverberation and comet tail',
    sees: 'A ladder of lines under a needle along the face, a lumen apart, fading into haze.',
    makes: 'a 22 G needle along the face, in fluid',
    removes: 'an angle of 20°, which weakens mirror and ladder but does not end them',
    source: REUSZ,
    with: shot(fluidBlock, { needle: needleAt(0, 14) }),
    without: shot(fluidBlock, { needle: needleAt(20, 14) }),
  },
  {
    id: 'steep-needle',
    name: 'Needle lost by its angle',
    sees: 'Of a smooth shaft only a thin, faint line is left at 50°; a flat one would be white.',
    makes: 'a steep path',
    removes: 'a flat one, or the key for the needle',
    source: REUSZ,
    with: shot(plain, { needle: needleAt(50, 16) }),
    without: shot(plain, { needle: needleAt(50, 16), settings: { depthMm: 40, needleView: true } }),
  },
  {
    id: 'bayonet',
    name: 'Bayonet',
    sees: 'A straight needle has a step where it passes into tissue of another speed.',
    makes: 'fat of 1.44 mm/µs over the left half',
    removes: 'the assumed speed throughout',
    source: REUSZ,
    with: shot(wireUnder(true), { needle: needleAt(8, 20) }),
    without: shot(wireUnder(false), { needle: needleAt(8, 20) }),
  },
  {
    id: 'noise',
    name: 'Noise at depth',
    sees: 'Snow that does not belong to the tissue fills the lower part, and boils from frame to frame.',
    makes: 'a frequency of 12 MHz at 60 mm, whose echoes the depth gain lifts no higher than the noise',
    removes: 'the same probe at 5 MHz',
    source: HINDI,
    with: shot(plain, { depthMm: 60, settings: { depthMm: 60, frequencyMHz: 12, gainDb: -8 } }),
    without: shot(plain, { depthMm: 60, settings: { depthMm: 60, frequencyMHz: 5, gainDb: -8 } }),
  },
  {
    id: 'grain',
    name: 'Grain and compounding',
    sees: 'Speckle is coarse with one look and smooth with several; edges soften.',
    makes: 'one look',
    removes: 'five looks',
    source: HINDI,
    with: shot(cyst, { looks: 1 }),
    without: shot(cyst, { looks: 5 }),
  },
  {
    id: 'anisotropy',
    name: 'Anisotropy',
    sees: 'Tendons are bright where the beam meets them squarely and turn as black as fluid when it does not; a nerve between them changes little.',
    makes: 'the probe tilted by 12° along the tendons',
    removes: 'tilting it back until the fibres are square to the beam',
    source: GRAY,
    with: shot(tendons, {
      depthMm: 26,
      settings: { depthMm: 26, focusMm: 12 },
      quaternionXyzw: tilt(12, [1, 0, 0])!,
    }),
    without: shot(tendons, { depthMm: 26, settings: { depthMm: 26, focusMm: 12 } }),
  },
  {
    id: 'anisotropy-long',
    name: 'Anisotropy in the long axis',
    sees: 'The bright fibrils of a tendon are lost, as if it were torn or swollen.',
    makes: 'a beam steered by 12° off the square',
    removes: 'the beam square to the fibres',
    source: GRAY,
    with: shot(tendonAlong, { depthMm: 26, settings: { depthMm: 26, focusMm: 12, steeringDeg: 12 } }),
    without: shot(tendonAlong, { depthMm: 26, settings: { depthMm: 26, focusMm: 12 } }),
  },
  {
    id: 'side-lobes',
    name: 'Side-lobe haze',
    sees: 'Weak echoes lie in fluid that has none, beside a strong reflector at the same range, and droop away from it.',
    makes: 'bone beside a cyst, the gain up, one look at the fundamental',
    removes: 'harmonics, whose side lobes are weaker, or sliding so that the bone is out of the plane',
    source: RUMACK,
    with: shot(cystByBone, { looks: 1, settings: { depthMm: 40, compoundAngles: 1, gainDb: 8 } }),
    without: shot(cystByBone, {
      looks: 1,
      settings: { depthMm: 40, compoundAngles: 1, gainDb: 8, harmonics: true },
    }),
  },
  {
    id: 'comet-tail',
    name: 'Comet tail',
    sees: 'Below a small piece of metal hangs a bright tail of lines too close to tell apart, which tapers off.',
    makes: 'two parallel faces of metal, square to the beam',
    removes: 'another direction: the same piece 25° off the square only has its echo and a shadow',
    source: MENDEZ,
    with: shot(metal(0)),
    without: shot(metal(25)),
  },
  {
    id: 'aliasing',
    name: 'Aliasing',
    sees: 'Where blood is fastest, colour jumps past the end of the scale to that of the other way, bright to bright, without black between.',
    makes: 'a scale of 90 mm/s, less than the flow along the beam',
    removes: 'a scale of 240 mm/s: more pulses a second',
    source: HINDI,
    with: shot(vessel),
    without: shot(vessel),
    colour: [
      { ...COLOUR, scaleMmPerS: 90 },
      { ...COLOUR, scaleMmPerS: 240 },
    ],
  },
  {
    id: 'tissues',
    name: 'Tissues',
    sees: 'No artefact, but what the artefacts are told from. Fascicles of a pennate muscle run into its sheet; hyaline cartilage is a black band between two bright lines; a labrum is a bright wedge; a tendon across is a bright, dotted disc, a nerve beside it a honeycomb of dark fascicles.',
    makes: 'the joint block at 36 mm',
    removes: 'its tendon and nerve at 18 mm with a 6–15 MHz probe',
    source: GRAY,
    with: shot(PHANTOM_JOINT, { depthMm: 36, settings: { depthMm: 36, focusMm: 20 } }),
    without: shot(PHANTOM_JOINT, {
      transducer: findTransducer('l15-6-38')!,
      positionMm: [12, 0, 0],
      settings: { depthMm: 18, focusMm: 9 },
    }),
  },
];
