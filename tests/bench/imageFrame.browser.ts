/** How long the passes of the image take: run from a page with WebGL2; nothing here is asserted. */
import type { Bolus } from '../../src/core/anatomy/deformation.ts';
import type { BakedAnatomy } from '../../src/core/anatomy/bake/bakedAnatomy.ts';
import { Program } from '../../src/render/gl/program.ts';
import { Target } from '../../src/render/gl/target.ts';
import type { GridSize } from '../../src/render/image/imageGrid.ts';
import { UNITS } from '../../src/render/image/imageShared.ts';
import { assembleShader, type ShaderSources } from '../../src/render/shaders/assembleShader.ts';
import type { UltrasoundFrame } from '../../src/render/ultrasoundView.ts';
import { createImageUnderTest, median, slid } from './imageUnderTest.browser.ts';

export interface ImageBenchRow {
  readonly lineCount: number;
  readonly sampleCount: number;
  /** Median whole frame, probe moving, to the canvas, ms; and frames per second. */
  readonly frameMs: number;
  readonly framesPerS: number;
  /** Fastest frame, ms: the figure least disturbed by other load. */
  readonly fastestMs: number;
  /** Median frame with only the needle moving, ms. */
  readonly needleOnlyMs: number;
  /** Median frame, probe moving, with the bolus in the tissue, ms. */
  readonly bolusFrameMs: number;
  /** Median of each pass, ms: each ended by reading a pixel, so the sum is more than the frame. */
  readonly passMs: Record<string, number>;
  /** Frame over the time of a bare slice (one volume fetch per sample, no physics) of the same size. */
  readonly ratioToBareSlice: number;
}

export interface ImageBench {
  readonly renderer: string;
  /** From making the programs to the end of the first frame, compiling and uploads included, ms. */
  readonly firstFrameMs: number;
  readonly rows: readonly ImageBenchRow[];
}

const SIZES: readonly GridSize[] = [
  { lineCount: 128, sampleCount: 512 },
  { lineCount: 256, sampleCount: 512 },
  { lineCount: 256, sampleCount: 1024 },
];
const CANVAS_PX = 800;

const BARE_SLICE = `uniform sampler3D uDistances0;
layout(location = 0) out vec4 result;
void main() {
  vec2 at = gl_FragCoord.xy / vec2(textureSize(uDistances0, 0).xy * 8);
  result = textureLod(uDistances0, vec3(fract(at), 0.5), 0.0);
}`;

/** `repeats` frames of each size, of an anatomy as a frame sees it, and of the same with a bolus in its tissue. */
export function benchImage(
  baked: BakedAnatomy,
  frame: UltrasoundFrame,
  bolus: Bolus,
  repeats = 15,
  isFullFloat?: boolean,
): ImageBench {
  const openedMs = performance.now();
  const image = createImageUnderTest(baked, CANVAS_PX, isFullFloat);
  image.draw(frame, SIZES[0]!);
  const firstFrameMs = performance.now() - openedMs;
  const { gl, renderer, wait } = image;
  const swollen: UltrasoundFrame = {
    ...frame,
    deformation: { ...frame.deformation, boluses: [...frame.deformation.boluses, bolus] },
  };
  const moved = (i: number): UltrasoundFrame => slid(frame, i);
  const rows = SIZES.map((size) => {
    const draw = (f: UltrasoundFrame): number => {
      const started = performance.now();
      image.draw(f, size);
      return performance.now() - started;
    };
    for (let i = 0; i < 3; i++) draw(moved(-1 - i));
    const frames = Array.from({ length: repeats }, (_, i) => draw(moved(i)));
    const bolusFrames = Array.from({ length: repeats }, (_, i) => draw(slid(swollen, i)));
    const needleFrames: number[] = [];
    if (frame.needle)
      for (let i = 0; i < repeats; i++) {
        const needle = {
          ...frame.needle,
          pointsTransducerMm: frame.needle.pointsTransducerMm.map(
            (p) => [p[0], p[1], p[2] + 0.01 * (i + 1)] as const,
          ),
        };
        needleFrames.push(draw({ ...moved(repeats - 1), needle }));
      }
    const passTimes: Record<string, number[]> = {};
    let last = 0;
    renderer.passes.onPass = (pass) => {
      wait();
      const now = performance.now();
      passTimes[pass] ??= [];
      passTimes[pass].push(now - last);
      last = now;
    };
    for (let i = 0; i < repeats; i++) {
      last = performance.now();
      renderer.draw(moved(100 + i), size, CANVAS_PX, CANVAS_PX, 0);
    }
    renderer.passes.onPass = null;
    const bareMs = benchBareSlice(gl, size, repeats, wait);
    const frameMs = median(frames);
    return {
      ...size,
      frameMs,
      framesPerS: 1000 / frameMs,
      fastestMs: Math.min(...frames),
      needleOnlyMs: needleFrames.length > 0 ? median(needleFrames) : Number.NaN,
      bolusFrameMs: median(bolusFrames),
      passMs: Object.fromEntries(Object.entries(passTimes).map(([k, v]) => [k, median(v)])),
      ratioToBareSlice: frameMs / bareMs,
    };
  });
  image.dispose();
  return { renderer: image.rendererName, firstFrameMs, rows };
}

function benchBareSlice(
  gl: WebGL2RenderingContext,
  size: GridSize,
  repeats: number,
  wait: () => void,
): number {
  const sources: ShaderSources = new Map([
    [
      'vertex.glsl',
      'void main() { gl_Position = vec4(vec2((gl_VertexID << 1) & 2, gl_VertexID & 2) * 2.0 - 1.0, 0.0, 1.0); }',
    ],
    ['slice.glsl', BARE_SLICE],
  ]);
  const program = new Program(
    gl,
    'bare slice',
    assembleShader('vertex.glsl', sources),
    assembleShader('slice.glsl', sources),
  ).finish({ samplers: UNITS, blocks: {} });
  const target = new Target(gl, 'slice', size.lineCount, size.sampleCount, ['rgba8'], 'nearest');
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const started = performance.now();
    program.use();
    target.bind();
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    wait();
    times.push(performance.now() - started);
  }
  program.dispose();
  target.dispose();
  return median(times);
}
