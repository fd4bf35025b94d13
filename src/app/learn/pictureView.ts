/** The picture of a simulation as the labels read it. */
import type { Simulation } from '../../core/sim/simulation.ts';
import type { PictureView } from '../../engine/learning/ownerGrid.ts';

export const pictureViewOf = (simulation: Simulation): PictureView => ({
  field: simulation.field(),
  worldFromTransducer: simulation.worldFromTransducer(),
  transducer: simulation.transducer,
  depthMm: simulation.state.machine.depthMm,
  steeringDeg: simulation.state.machine.steeringDeg,
});

/** Whether two pictures show the same: a field is made anew whenever anything in it moves. */
export function isSamePicture(a: PictureView, b: PictureView): boolean {
  const p = a.worldFromTransducer;
  const q = b.worldFromTransducer;
  return (
    a.field === b.field &&
    a.depthMm === b.depthMm &&
    a.steeringDeg === b.steeringDeg &&
    a.transducer === b.transducer &&
    p.positionMm.every((v, i) => v === q.positionMm[i]) &&
    p.quaternionXyzw.every((v, i) => v === q.quaternionXyzw[i])
  );
}
