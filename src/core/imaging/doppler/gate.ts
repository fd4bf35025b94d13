/** The sample volume of the pulsed-wave trace, kept inside the picture. Also the line of the M-mode. */
import { radFromDeg } from '../../math/elementary.ts';
import { clamp } from '../../math/scalar.ts';
import { apertureMm, type Transducer } from '../../probe/transducer.ts';
import type { DopplerSettings } from './settings.ts';

export interface Gate {
  /** Position along the face, mm; where the line leans, that at the depth of its middle. */
  readonly lateralMm: number;
  /** Depth of its middle, mm. */
  readonly depthMm: number;
  /** Length along the beam, mm. */
  readonly lengthMm: number;
  readonly radiusMm: number;
  readonly steeringRad: number;
}

export function gateOf(transducer: Transducer, settings: DopplerSettings, imageDepthMm: number): Gate {
  const half = apertureMm(transducer) / 2;
  const isCurved = transducer.kind === 'curvilinear';
  return {
    lateralMm: clamp(settings.gateLateralMm, -half, half),
    depthMm: clamp(settings.gateDepthMm, 1, imageDepthMm),
    lengthMm: settings.gateLengthMm,
    radiusMm: isCurved ? transducer.radiusMm : 0,
    // The M-mode looks along the picture's own lines.
    steeringRad: isCurved || settings.mode === 'm-mode' ? 0 : radFromDeg(settings.steeringDeg),
  };
}
