/** `image`: the CPU reference image of a region from a pose, as displayed (.png) or as numbers (.npy with a sidecar). */
import { PNG } from 'pngjs';
import { renderImage, type RenderedImage } from '../../core/imaging/renderImage.ts';
import { DEFAULT_SETTINGS } from '../../core/imaging/settings.ts';
import { TRANSDUCERS } from '../../core/probe/catalogue.ts';
import { parsePose } from '../../protocol/pose.ts';
import { parseSettings } from '../../protocol/settings.ts';
import { Arguments } from '../arguments.ts';
import { readBytes, writeBytes } from '../files.ts';
import { encodeNpy } from '../npy.ts';
import type { VerbResult } from '../output.ts';
import { readSubject, restingField } from '../subject.ts';
import { UnusableInput, usageError, usable } from '../usage.ts';

const OPTIONS = ['region', 'patient', 'probe', 'pose', 'settings', 'seed', 'lines', 'samples', 'out'];

export function image(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, OPTIONS);
  args.expectValues(0, 0, `options only: ${OPTIONS.map((o) => `--${o}`).join(', ')}`);
  const out = args.required('out', 'a file that ends in .png or .npy');
  if (!/\.(?:png|npy)$/i.test(out))
    throw usageError('--out with a file that ends in .png or .npy', `"${out}"`);
  const probe = args.choice(
    'probe',
    TRANSDUCERS.map((t) => t.id),
  );
  const transducer = TRANSDUCERS.find((t) => t.id === probe)!;
  const posePath = args.required('pose', 'a pose file');
  const worldFromTransducer = usable(parsePose(usable(readBytes(posePath)), posePath));
  const settingsPath = args.text('settings');
  const settings =
    settingsPath === undefined
      ? DEFAULT_SETTINGS
      : usable(parseSettings(usable(readBytes(settingsPath)), settingsPath));
  const seed = args.integer('seed', 0, 4_294_967_295, 1);
  const lineCount = args.integer('lines', 8, 2048, 256);
  const sampleCount = args.integer('samples', 64, 8192, 512);
  const { anatomy } = readSubject(args);
  const request = {
    transducer,
    worldFromTransducer,
    settings,
    field: restingField(anatomy),
    seed,
    lineCount,
    sampleCount,
  };
  let rendered: RenderedImage;
  try {
    rendered = renderImage(request);
  } catch (cause) {
    throw new UnusableInput([cause instanceof Error ? cause.message : String(cause)]);
  }
  const { mmPerSample, startDepthMm, lines } = rendered;
  const geometry = { sampleCount, lineCount, mmPerSample, startDepthMm };
  if (/\.png$/i.test(out)) {
    const { grey } = rendered;
    writeBytes(out, encodePng(grey.widthPx, grey.heightPx, grey.data));
    const { widthPx, heightPx, pixelMm, leftMm, topMm } = grey;
    return { output: { file: out, widthPx, heightPx, pixelMm, leftMm, topMm, ...geometry } };
  }
  const sidecar = out.replace(/\.npy$/i, '.json');
  writeBytes(out, encodeNpy(sampleCount, lineCount, rendered.envelope));
  writeBytes(sidecar, `${JSON.stringify({ ...geometry, lines }, null, 1)}\n`);
  return { output: { file: out, sidecar, ...geometry } };
}

function encodePng(width: number, height: number, grey: Uint8Array): Uint8Array {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  png.data = Buffer.from(grey);
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
}
