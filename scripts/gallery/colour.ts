/** Colour Doppler over a grey image, as the machine lays it: opaque where it is painted. */
import { UNDEFORMED } from '../../src/core/anatomy/deformation.ts';
import { anatomyFromPhantom } from '../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import { createTransform } from '../../src/core/frames/frames.ts';
import type { GreyImage } from '../../src/core/imaging/display.ts';
import { ColourDoppler } from '../../src/core/imaging/doppler/colourDoppler.ts';
import { type Rgb, speedColourInto } from '../../src/core/imaging/doppler/colourScale.ts';
import { boxIndexInto } from '../../src/core/imaging/doppler/dopplerBox.ts';
import { DEFAULT_DOPPLER, type DopplerSettings } from '../../src/core/imaging/doppler/settings.ts';
import type { QaShot } from '../../src/core/qa/qaImage.ts';

/** Frames before the one shown, so that persistence has settled. */
const FRAMES = 8;
const FRAME_S = 0.05;

/** RGB bytes of the image with the colour of its box, row-major. */
export function withColour(grey: GreyImage, shot: QaShot, part: Partial<DopplerSettings> | null): Buffer {
  const { widthPx, heightPx, pixelMm, leftMm, topMm } = grey;
  const out = Buffer.alloc(3 * widthPx * heightPx);
  for (let i = 0; i < widthPx * heightPx; i++) out.fill(grey.data[i]!, 3 * i, 3 * i + 3);
  if (!part) return out;
  const doppler = new ColourDoppler(anatomyFromPhantom(shot.phantom));
  const frame = (timeS: number) => ({
    transducer: shot.transducer,
    worldFromTransducer: createTransform(
      'world',
      'transducer',
      shot.positionMm ?? [0, 0, 0],
      shot.quaternionXyzw ?? [0, 0, 0, 1],
    ),
    settings: { ...DEFAULT_DOPPLER, ...part },
    imageDepthMm: shot.settings.depthMm,
    deformation: UNDEFORMED,
    timeS,
    needle: null,
    injectionMlPerS: 0,
  });
  for (let k = 0; k < FRAMES; k++) doppler.update(frame(k * FRAME_S));
  const { map } = doppler;
  if (!map.box) return out;
  const at: [number, number] = [0, 0];
  const rgb: Rgb = [0, 0, 0];
  for (let j = 0; j < heightPx; j++)
    for (let i = 0; i < widthPx; i++) {
      boxIndexInto(map.box, leftMm + (i + 0.5) * pixelMm, topMm + (j + 0.5) * pixelMm, at);
      const column = Math.round(at[0]);
      const row = Math.round(at[1]);
      if (column < 0 || row < 0 || column >= map.columnCount || row >= map.rowCount) continue;
      const isRim = at[0] < 0 || at[1] < 0 || at[0] > map.columnCount - 1 || at[1] > map.rowCount - 1;
      const o = 3 * (j * widthPx + i);
      if (isRim) out.fill(150, o, o + 3);
      const cell = row * map.columnCount + column;
      if (!map.isShown[cell]) continue;
      speedColourInto(map.velocityMmPerS[cell]! / map.scaleMmPerS, map.baseline, false, rgb);
      out.set(rgb, o);
    }
  return out;
}
