/** The frame that an image shows before its run exists, as the run itself will draw it. */
import { deformationOfFirstFrame, type FirstFrame, poseOfFirstFrame } from '../assets/firstFrames.ts';
import { dopplerSettingsOf, imageSettingsOf, startMachine } from '../core/machine/machineState.ts';
import { findTransducer } from '../core/probe/catalogue.ts';
import type { Drill } from '../core/procedure/drill.ts';
import type { UltrasoundFrame } from '../render/ultrasoundView.ts';

export function firstFrameOf(drill: Drill, first: FirstFrame): UltrasoundFrame {
  const machine = startMachine(drill.probe);
  return {
    transducer: findTransducer(drill.probe.id)!,
    worldFromTransducer: poseOfFirstFrame(first),
    settings: imageSettingsOf(machine),
    deformation: deformationOfFirstFrame(first),
    needle: null,
    isFrozen: false,
    timeS: 0,
    doppler: dopplerSettingsOf(machine),
    injectionMlPerS: 0,
    wallShiftsMm: Float32Array.from(first.wallShiftsMm),
  };
}
