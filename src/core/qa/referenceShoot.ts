/** Shots by the CPU reference renderer. */
import { UNDEFORMED } from '../anatomy/deformation.ts';
import { anatomyFromPhantom } from '../anatomy/phantoms/anatomyFromPhantom.ts';
import type { PhantomFile } from '../anatomy/phantoms/phantomFile.ts';
import { TissueField } from '../anatomy/tissueField.ts';
import { createTransform } from '../frames/frames.ts';
import { type RenderedImage, renderImage } from '../imaging/renderImage.ts';
import { DEFAULT_SETTINGS } from '../imaging/settings.ts';
import { QA_LINES, QA_SAMPLES, type QaShot } from './qaImage.ts';

const fields = new Map<PhantomFile, TissueField>();

const fieldOf = (phantom: PhantomFile): TissueField => {
  const known = fields.get(phantom);
  if (known) return known;
  const field = new TissueField(anatomyFromPhantom(phantom), UNDEFORMED);
  fields.set(phantom, field);
  return field;
};

/** `pixelMm` is for those who want the grey image too. */
export const referenceShoot = (shot: QaShot, pixelMm = 1): RenderedImage =>
  renderImage({
    transducer: shot.transducer,
    worldFromTransducer: createTransform(
      'world',
      'transducer',
      shot.positionMm ?? [0, 0, 0],
      shot.quaternionXyzw ?? [0, 0, 0, 1],
    ),
    settings: {
      ...DEFAULT_SETTINGS,
      frequencyMHz: shot.transducer.centreFrequencyMHz,
      compoundAngles: 1,
      noise: false,
      ...shot.settings,
    },
    field: fieldOf(shot.phantom),
    needle: shot.needle ?? null,
    lineCount: shot.lineCount ?? QA_LINES,
    sampleCount: shot.sampleCount ?? QA_SAMPLES,
    pixelMm,
  });
