/**
 * Drawing leaves no garbage: what the image's code allocates per frame is sampled by the browser's own heap profiler.
 * A call of WebGL itself may hand out an object (the fence that tells when a frame is done); V8 boxes a number now and
 * then. No list, object or closure per line, sample or pass would stay below the limits here.
 */
import { afterAll, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { createTransform } from '../../src/core/frames/frames.ts';
import { createUltrasoundView } from '../../src/render/createUltrasoundView.ts';
import type { UltrasoundFrame } from '../../src/render/ultrasoundView.ts';
import { testBake } from './testBake.ts';
import { TEST_NEEDLE, testFrame } from './testScene.ts';

interface HeapNode {
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly selfSize: number;
  readonly children: readonly HeapNode[];
}

interface HeapProfiler {
  send(method: 'HeapProfiler.enable' | 'HeapProfiler.disable'): Promise<void>;
  send(method: 'HeapProfiler.startSampling', options: Record<string, unknown>): Promise<void>;
  send(method: 'HeapProfiler.stopSampling'): Promise<{ profile: { head: HeapNode } }>;
}

const profiler = cdp() as unknown as HeapProfiler;
const SAMPLING_BYTES = 128;

/** Bytes allocated below `draw` of the view, garbage included, by the function that did it. */
function below(node: HeapNode, isInside: boolean, found: Map<string, number>): Map<string, number> {
  const { functionName, url } = node.callFrame;
  const inside = isInside || (functionName === 'draw' && url.includes('createUltrasoundView'));
  if (inside && node.selfSize > 0) found.set(functionName, (found.get(functionName) ?? 0) + node.selfSize);
  for (const child of node.children) below(child, inside, found);
  return found;
}

async function allocatedIn(work: () => Promise<void>): Promise<Map<string, number>> {
  await profiler.send('HeapProfiler.enable');
  await profiler.send('HeapProfiler.startSampling', {
    samplingInterval: SAMPLING_BYTES,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  await work();
  const { profile } = await profiler.send('HeapProfiler.stopSampling');
  return below(profile.head, false, new Map());
}

const canvas = document.createElement('canvas');
const view = createUltrasoundView(canvas, testBake(), { tier: 'software' });
view.resize(320, 240);
afterAll(() => view.dispose());

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Frames of a probe that slides over a needle that lies or, if asked, comes in with it; made beforehand. */
const movingFrames = (count: number, needleStepMm: number): UltrasoundFrame[] =>
  Array.from({ length: count }, (_, i) =>
    testFrame({
      worldFromTransducer: createTransform('world', 'transducer', [12 + 0.02 * i, 2.3, 11], [0, 0, 0, 1]),
      needle: {
        ...TEST_NEEDLE,
        pointsTransducerMm: TEST_NEEDLE.pointsTransducerMm.map(
          (p) => [p[0] + needleStepMm * i, p[1], p[2]] as const,
        ),
      },
    }),
  );

/** Draws every frame, each once the one before is done. */
async function drawAll(frames: readonly UltrasoundFrame[]): Promise<void> {
  for (const frame of frames) {
    let tries = 0;
    while (!view.draw(frame)) {
      if (++tries > 500) throw new Error('the view did not draw a frame that differs from the last');
      await nextFrame();
    }
  }
}

/** Lets the sharper picture of a probe at rest be made as well, so that all that is made once is made. */
async function rest(frame: UltrasoundFrame): Promise<void> {
  for (let i = 0; i < 60; i++) {
    view.draw(frame);
    await nextFrame();
  }
}

/** Bytes per frame, and who allocated them. */
async function bytesPerFrame(
  count: number,
  work: () => Promise<void>,
): Promise<{ bytes: number; who: string }> {
  const found = await allocatedIn(work);
  const sum = [...found.values()].reduce((s, b) => s + b, 0);
  return {
    bytes: sum / count,
    who: [...found].map(([name, b]) => `${name} ${(b / count).toFixed(1)}`).join(', '),
  };
}

it.each([
  // The place of the needle is worked out line by line on the processor: some boxed numbers for each of 128 lines.
  { moves: 'the probe moves', needleStepMm: 0, most: 2500 },
  { moves: 'probe and needle move', needleStepMm: 0.01, most: 9000 },
])('allocates no lists or objects per frame while $moves', async ({ needleStepMm, most }) => {
  await drawAll(movingFrames(60, needleStepMm).reverse());
  await rest(testFrame());
  await drawAll(movingFrames(300, needleStepMm).reverse());
  const frames = movingFrames(120, needleStepMm);
  const { bytes, who } = await bytesPerFrame(frames.length, () => drawAll(frames));
  expect(bytes, who).toBeLessThan(most);
});

it('allocates nothing per frame at rest', async () => {
  const frame = testFrame({ needle: TEST_NEEDLE });
  const COUNT = 2000;
  const draw = async (): Promise<void> => {
    for (let i = 0; i < COUNT; i++) view.draw(frame);
  };
  await rest(frame);
  for (let i = 0; i < 20; i++) await draw();
  const { bytes, who } = await bytesPerFrame(COUNT, draw);
  expect(bytes, who).toBeLessThan(100);
});
