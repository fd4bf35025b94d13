/** Shots by the CPU reference renderer. */
import { UNDEFORMED } from '../anatomy/deformation.ts';
import { anatomyFromPhantom } from '../anatomy/phantoms/anatomyFromPhantom.ts';
import type { PhantomFile } from '../anatomy/phantoms/phantomFile.ts';
import { TissueField } from '../anatomy/tissueField.ts';
import { createTransform } from '../frames/frames.ts';
import { type RenderedImage, renderImage } from '../imaging/renderImage.ts';
import { DEFAULT_SETTINGS, type ImageSettings } from '../imaging/settings.ts';
import { addScaled } from '../math/vec3.ts';
import { QA_LINES, QA_SAMPLES, type QaShot } from './qaImage.ts';

/** A curved face sits in a body moulded to it: its surface lies this far above the middle of the face, mm. */
const MOULD_MM = 40;
const flat = new Map<PhantomFile, TissueField>();
const moulded = new Map<PhantomFile, TissueField>();

function fieldOf(phantom: PhantomFile, isCurved: boolean): TissueField {
  const fields = isCurved ? moulded : flat;
  const known = fields.get(phantom);
  if (known) return known;
  const field = new TissueField(anatomyFromPhantom(mouldedPhantom(phantom, isCurved)), UNDEFORMED);
  fields.set(phantom, field);
  return field;
}

/** A phantom as a probe finds it: that under a curved face is moulded to it. */
export function mouldedPhantom(phantom: PhantomFile, isCurved: boolean): PhantomFile {
  if (!isCurved) return phantom;
  const { pointMm, normal } = phantom.surface;
  return { ...phantom, surface: { pointMm: addScaled(pointMm, normal, MOULD_MM), normal } };
}

/** The machine's settings for a shot. */
export const shotSettings = (shot: QaShot): ImageSettings => ({
  ...DEFAULT_SETTINGS,
  frequencyMHz: shot.transducer.centreFrequencyMHz,
  compoundAngles: 1,
  noise: false,
  ...shot.settings,
});

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
    settings: shotSettings(shot),
    field: fieldOf(shot.phantom, shot.transducer.radiusMm > 0),
    needle: shot.needle ?? null,
    lineCount: shot.lineCount ?? QA_LINES,
    sampleCount: shot.sampleCount ?? QA_SAMPLES,
    pixelMm,
  });
