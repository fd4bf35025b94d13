/**
 * Draws the knee of the first drill at every preset of the machine (`npm run knee [-- PRESET…]`), by the reference
 * renderer, to docs/knee: in long axis over a recess with fluid, the same with the probe rocked, the same just after a
 * steroid was injected. And the injected recess as seconds go by.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { UNDEFORMED } from '../src/core/anatomy/deformation.ts';
import { findRegion } from '../src/core/anatomy/regions/registry.ts';
import { TissueField } from '../src/core/anatomy/tissueField.ts';
import { createTransform } from '../src/core/frames/frames.ts';
import type { GreyImage } from '../src/core/imaging/display.ts';
import { type FluidLook, fluidLookOf } from '../src/core/imaging/injectedFluid.ts';
import { renderImage } from '../src/core/imaging/renderImage.ts';
import { DEFAULT_SETTINGS, type ImageSettings } from '../src/core/imaging/settings.ts';
import { findAgent } from '../src/core/injectate/catalogue.ts';
import { PRESETS, type Preset } from '../src/core/machine/presets.ts';
import {
  multiplyQuaternions,
  quaternionFromAxes,
  quaternionFromAxisAngle,
} from '../src/core/math/quaternion.ts';
import { findTransducer } from '../src/core/probe/catalogue.ts';

const folder = fileURLToPath(new URL('../docs/knee/', import.meta.url));
mkdirSync(folder, { recursive: true });
const HEIGHT_PX = 420;
const GAP_PX = 10;
const EFFUSION_ML = 12;
const INJECTED_ML = 5;
const ROCKED_DEG = 12;
const AGENT = 'triamcinolone-40';

const knee = findRegion('knee')!;
const anatomy = knee.build({ ...knee.defaultPatient, effusionMl: EFFUSION_ML });
const start = anatomy.probeStarts.find((s) => s.id === 'sagittal-midline') ?? anatomy.probeStarts[0]!;
const transducer = findTransducer('l12-5-50')!;
/** Looking straight back (+y), the marker up (+z). */
const straight = quaternionFromAxes([0, 0, 1], [0, 1, 0], [-1, 0, 0]);

const settingsOf = (preset: Preset): ImageSettings => {
  const { flat, both } = preset;
  return {
    ...DEFAULT_SETTINGS,
    depthMm: flat.depthMm!,
    focusMm: flat.focusMm!,
    frequencyMHz: flat.frequencyKHz! / 1000,
    gainDb: both.gainDb!,
    dynamicRangeDb: both.dynamicRangeDb!,
    compoundAngles: both.compoundAngles!,
    harmonics: both.harmonics === 1,
    tgcDb: preset.tgcDb,
  };
};

function draw(settings: ImageSettings, rockedDeg: number, fluidLook?: FluidLook): GreyImage {
  const [x, y, z] = start.contactMm;
  const cavityVolumeMl = anatomy.restingVolumeMl + (fluidLook ? INJECTED_ML : 0);
  return renderImage({
    transducer,
    worldFromTransducer: createTransform(
      'world',
      'transducer',
      [x, y + 1, z],
      multiplyQuaternions(straight, quaternionFromAxisAngle([0, 0, 1], (rockedDeg * Math.PI) / 180)),
    ),
    settings,
    field: new TissueField(anatomy, { ...UNDEFORMED, cavityVolumeMl }),
    lineCount: 192,
    sampleCount: 512,
    pixelMm: settings.depthMm / HEIGHT_PX,
    ...(fluidLook ? { fluidLook } : {}),
  }).grey;
}

const freshLook = (ageS: number): FluidLook =>
  fluidLookOf(findAgent(AGENT)!, INJECTED_ML, ageS, {
    injectedMl: INJECTED_ML,
    totalMl: anatomy.restingVolumeMl + INJECTED_ML,
    clearDb: -41,
  });

function beside(images: readonly GreyImage[]): Uint8Array {
  const width = images.reduce((sum, image) => sum + image.widthPx + GAP_PX, -GAP_PX);
  const height = Math.max(...images.map((image) => image.heightPx));
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  const data = Buffer.alloc(width * height, 60);
  let left = 0;
  for (const image of images) {
    for (let y = 0; y < image.heightPx; y++)
      data.set(image.data.subarray(y * image.widthPx, (y + 1) * image.widthPx), y * width + left);
    left += image.widthPx + GAP_PX;
  }
  png.data = data;
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
}

const wanted = process.argv.slice(2);
const isWanted = (id: string): boolean => wanted.length === 0 || wanted.includes(id);
for (const preset of PRESETS) {
  if (!isWanted(preset.id)) continue;
  const settings = settingsOf(preset);
  const images = [draw(settings, 0), draw(settings, ROCKED_DEG), draw(settings, 0, freshLook(0))];
  writeFileSync(`${folder}${preset.id}.png`, beside(images));
  console.error(preset.id);
}
const LIST = PRESETS.map((preset) => `## ${preset.id}\n\n![${preset.id}](${preset.id}.png)\n`).join('\n');
writeFileSync(
  `${folder}README.md`,
  `# The knee at every preset

The suprapatellar recess in long axis, drawn by the reference renderer for every preset of the machine with the 50 mm
linear probe; patella left, thigh right. Left: a recess with ${EFFUSION_ML} mL; look for a black recess with brighter tissue behind it,
fibrils in the quadriceps tendon where it runs along the face, the femur's line with a clean shadow. Middle: the probe
rocked by ${ROCKED_DEG}°: other parts of the tendon are bright, those that were square to the beam are darker. Right:
${INJECTED_ML} mL of a steroid suspension just came in: bright smoke in a black lake. Regenerated by \`npm run knee\`.

${LIST}
## Steroid after 0, 5 and 20 s

![steroid](steroid.png)
`,
);
if (isWanted('steroid')) {
  const settings = settingsOf(PRESETS[0]!);
  writeFileSync(`${folder}steroid.png`, beside([0, 5, 20].map((ageS) => draw(settings, 0, freshLook(ageS)))));
  console.error('steroid');
}
