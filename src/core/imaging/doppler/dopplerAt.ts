/** Whether a place would have been seen to flow: for whoever asks if a vessel was looked for before the needle came near. */
import type { Anatomy, Structure } from '../../anatomy/anatomy.ts';
import { TissueField } from '../../anatomy/tissueField.ts';
import { inverseTransformPoint } from '../../frames/frames.ts';
import { LN10, log } from '../../math/elementary.ts';
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';
import { sliceWidthMm } from '../beam.ts';
import { FlowField } from '../flow/flowField.ts';
import { addFlowEntry, createFlowEntries } from '../flow/flowGeometry.ts';
import { FlowMoment } from '../flow/flowMoment.ts';
import { transducerBasis } from '../scanLines.ts';
import { boxIndexInto, boxPointInto, createBeamPoint, createDopplerBox } from './dopplerBox.ts';
import type { DopplerFrame } from './dopplerFrame.ts';
import {
  dopplerFrequencyMHz,
  dopplerShiftHz,
  pulseRateHz,
  reachedScaleMmPerS,
  wallFilterGain01,
  wrapAbout,
} from './dopplerPhysics.ts';
import { opaqueDepthMm, opaqueStructures } from './opaqueDepth.ts';
import { SHOWN_FROM_DB } from './colourDoppler.ts';
import { BLOOD_DB, powerAtDepth } from './signalLevels.ts';

export interface DopplerReading {
  /** True where the point lies in the colour box and within the slice. */
  readonly isInBox: boolean;
  /** Id of the vessel that holds the point, '' outside all. */
  readonly vessel: string;
  /** Speed along the beam towards the face, as it is and as the machine reads it, mm/s. */
  readonly alongBeamMmPerS: number;
  readonly shownMmPerS: number;
  /** Power over noise after the wall filter, dB; −90 where nothing comes back. */
  readonly powerDb: number;
  /** True where the machine paints it. */
  readonly isShown: boolean;
}

const NOTHING: DopplerReading = {
  isInBox: false,
  vessel: '',
  alongBeamMmPerS: 0,
  shownMmPerS: 0,
  powerDb: -90,
  isShown: false,
};

/** Reads Doppler at world points of one anatomy; keeps what does not change from frame to frame. */
export class DopplerProbe {
  private readonly flow: FlowField;
  private readonly moment: FlowMoment;
  private readonly entries = createFlowEntries(1);
  private readonly opaque: readonly Structure[];

  constructor(private readonly anatomy: Anatomy) {
    this.flow = new FlowField(anatomy);
    this.moment = new FlowMoment(this.flow);
    this.opaque = opaqueStructures(anatomy);
  }

  /** What a frame shows at a world point, mm: the cell's own signal, without noise and without its neighbours. */
  dopplerAt(frame: DopplerFrame, worldMm: ReadonlyVec3): DopplerReading {
    const { settings, transducer } = frame;
    if (settings.mode !== 'colour' && settings.mode !== 'power') return NOTHING;
    const frequency = dopplerFrequencyMHz(transducer);
    const box = createDopplerBox(transducer, settings, frame.imageDepthMm, 100, 100);
    const [x, y, z] = inverseTransformPoint(frame.worldFromTransducer, worldMm);
    const at: [number, number] = [0, 0];
    boxIndexInto(box, x, y, at);
    const depth = box.depthMm + ((at[1] + 0.5) / box.rowCount - 0.5) * box.heightMm;
    const isInside = at[0] >= -0.5 && at[0] <= 99.5 && at[1] >= -0.5 && at[1] <= 99.5;
    if (!isInside || Math.abs(z) > 0.5 * sliceWidthMm(transducer, frequency, depth)) return NOTHING;

    const beam = createBeamPoint();
    boxPointInto(box, at[0], at[1], beam);
    const basis = transducerBasis(frame.worldFromTransducer);
    const direction: Vec3 = [0, 0, 0];
    const start: Vec3 = [0, 0, 0];
    const range = box.radiusMm > 0 ? depth : depth / beam.directionY;
    for (let k = 0; k < 3; k++) {
      direction[k] = basis.x[k]! * beam.directionX + basis.y[k]! * beam.directionY;
      start[k] = worldMm[k]! - direction[k]! * range;
    }
    const field = new TissueField(this.anatomy, frame.deformation);
    this.entries.count = 0;
    const point: Vec3 = [worldMm[0], worldMm[1], worldMm[2]];
    const seen = { ...NOTHING, isInBox: true };
    if (!addFlowEntry(this.flow, field, point, direction, 0, 1, this.entries)) return seen;
    this.moment.set(frame.timeS);
    const speed = this.moment.speedMmPerS(this.entries, 0);
    const vessel = this.flow.vessels[this.entries.vessel[0]!]!.shape.id;
    const isReached = opaqueDepthMm(field, this.opaque, start, direction, range) >= range;
    if (!isReached || !(speed === speed)) return { ...seen, vessel };
    const alongBeamMmPerS = speed * this.entries.towards[0]!;
    const scale = reachedScaleMmPerS(settings.scaleMmPerS, frequency, box.depthMm + box.heightMm / 2);
    const power =
      powerAtDepth(BLOOD_DB, range, frequency) *
      wallFilterGain01(
        dopplerShiftHz(alongBeamMmPerS, frequency),
        settings.wallFilterHz,
        pulseRateHz(scale, frequency),
      );
    const powerDb = power > 1e-9 ? (10 / LN10) * log(power) : -90;
    const sign = settings.isInverted ? -1 : 1;
    return {
      isInBox: true,
      vessel,
      alongBeamMmPerS,
      shownMmPerS: wrapAbout((sign * alongBeamMmPerS) / scale, settings.baseline) * scale,
      powerDb,
      isShown: powerDb >= SHOWN_FROM_DB - settings.gainDb,
    };
  }
}
