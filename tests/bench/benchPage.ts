/** The page behind the image's part of `npm run bench`: the drill's knee, with the needle where an expert injects. */
import { frameOf } from '../../src/app/frameOf.ts';
import { loadBaked } from '../../src/assets/loadShipped.ts';
import { runOperator } from '../../src/core/sim/operators/operator.ts';
import { createSimulation } from '../../src/core/sim/simulation.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import type { UltrasoundFrame } from '../../src/render/ultrasoundView.ts';
import { benchImage, type ImageBench } from './imageFrame.browser.ts';
import { benchSideBySide, type SideBySide } from './sideBySide.browser.ts';

declare global {
  interface Window {
    runImageBench: (bakedUrl: string) => Promise<ImageBench>;
    runSideBySide: (bakedUrl: string) => Promise<SideBySide>;
  }
}

/** The first frame in which the expert's injection has begun. */
function injectingFrame(): UltrasoundFrame {
  const drill = findDrill('knee-suprapatellar-lateral')!;
  const anatomy = anatomyOf(drill);
  const { commandsByTick } = runOperator('expert', drill, anatomy, 1);
  const simulation = createSimulation(drill, anatomy, 1);
  for (let next = 0; simulation.state.syringe.injectedMl === 0; ) {
    const due = [];
    while (commandsByTick[next]?.tick === simulation.state.tick) due.push(commandsByTick[next++]!.command);
    simulation.step(due);
  }
  return frameOf(simulation);
}

window.runImageBench = async (bakedUrl) => benchImage(await loadBaked(bakedUrl), injectingFrame());
window.runSideBySide = async (bakedUrl) => benchSideBySide(await loadBaked(bakedUrl), injectingFrame());
