/** The page behind the image's part of `npm run bench`: the drill's knee, with the needle where an expert injects. */
import { frameOf } from '../../src/app/frameOf.ts';
import { loadBaked } from '../../src/assets/loadShipped.ts';
import type { Bolus } from '../../src/core/anatomy/deformation.ts';
import { transformPoint } from '../../src/core/frames/frames.ts';
import { runOperator } from '../../src/core/sim/operators/operator.ts';
import { createSimulation, type Simulation } from '../../src/core/sim/simulation.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { benchImage, type ImageBench } from './imageFrame.browser.ts';
import { benchSideBySide, type SideBySide } from './sideBySide.browser.ts';

declare global {
  interface Window {
    runImageBench: (bakedUrl: string) => Promise<ImageBench>;
    runSideBySide: (bakedUrl: string) => Promise<SideBySide>;
  }
}

/** What lies in tissue in the bench's second look, mL, and how deep under the probe, mm. */
const BOLUS_ML = 10;
const BOLUS_DEPTH_MM = 12;

/** The first tick in which the expert's injection has begun. */
function injecting(): Simulation {
  const drill = findDrill('knee-suprapatellar-lateral')!;
  const anatomy = anatomyOf(drill);
  const { commandsByTick } = runOperator('expert', drill, anatomy, 1);
  const simulation = createSimulation(drill, anatomy, 1);
  for (let next = 0; simulation.state.syringe.injectedMl === 0; ) {
    const due = [];
    while (commandsByTick[next]?.tick === simulation.state.tick) due.push(commandsByTick[next++]!.command);
    simulation.step(due);
  }
  return simulation;
}

/** A pool in the tissue under the middle of the probe. */
function bolusUnderProbe(simulation: Simulation): Bolus {
  const centreMm = transformPoint(simulation.worldFromTransducer(), [0, 0, BOLUS_DEPTH_MM]);
  const structure = simulation.field().idAt(...centreMm);
  return { centreMm, volumeMl: BOLUS_ML, structure };
}

window.runImageBench = async (bakedUrl) => {
  const simulation = injecting();
  return benchImage(await loadBaked(bakedUrl), frameOf(simulation), bolusUnderProbe(simulation));
};
window.runSideBySide = async (bakedUrl) => benchSideBySide(await loadBaked(bakedUrl), frameOf(injecting()));
