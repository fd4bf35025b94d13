import type { DeformationState } from '../../anatomy/deformation.ts';
import type { RigidTransform } from '../../frames/frames.ts';
import type { Transducer } from '../../probe/transducer.ts';
import type { NeedleInImage } from '../settings.ts';
import type { DopplerSettings } from './settings.ts';

/** All that the Doppler picture of one moment depends on. */
export interface DopplerFrame {
  readonly transducer: Transducer;
  readonly worldFromTransducer: RigidTransform<'world', 'transducer'>;
  readonly settings: DopplerSettings;
  /** Depth of the B-mode image, mm: limits the pulse rate. */
  readonly imageDepthMm: number;
  readonly deformation: DeformationState;
  readonly timeS: number;
  readonly needle: NeedleInImage | null;
  /** What the plunger drives now, mL/s; negative draws back. */
  readonly injectionMlPerS: number;
}
