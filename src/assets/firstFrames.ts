/**
 * What the image of a drill shows before its first tick, worked out beforehand: where the probe rests on the skin, how
 * the tissue lies under it and where the vessels' walls stand. With it the picture need not wait for the exact field.
 */
import * as z from 'zod/mini';
import type { DeformationState } from '../core/anatomy/deformation.ts';
import { createTransform, type RigidTransform } from '../core/frames/frames.ts';
import { fetchBytes } from './fetchBytes.ts';

export const FIRST_FRAMES_FILE = 'first-frames.json';

export interface FirstFrame {
  /** Seed-free: no hand has moved yet. */
  readonly positionMm: readonly [number, number, number];
  readonly quaternionXyzw: readonly [number, number, number, number];
  readonly indentationMm: number;
  readonly stopDepthMm: number;
  readonly halfWidthMm: number;
  readonly halfHeightMm: number;
  readonly faceRadiusMm?: number | undefined;
  /** As in ProbePressure. */
  readonly shares?: readonly number[] | undefined;
  readonly pressureKpa?: number | undefined;
  readonly cavityVolumeMl: number;
  readonly cavityPressed01?: number | undefined;
  /** By entity of the bake. */
  readonly wallShiftsMm: readonly number[];
}

const mm = z.number();
const frames = z.object({
  format: z.literal('sononeedle.first-frames'),
  version: z.literal(1),
  /** By id of the drill. */
  frames: z.record(
    z.string(),
    z.object({
      positionMm: z.tuple([mm, mm, mm]),
      quaternionXyzw: z.tuple([mm, mm, mm, mm]),
      indentationMm: mm,
      stopDepthMm: mm,
      halfWidthMm: mm,
      halfHeightMm: mm,
      faceRadiusMm: z.optional(mm),
      shares: z.optional(z.array(mm)),
      pressureKpa: z.optional(z.number()),
      cavityVolumeMl: mm,
      cavityPressed01: z.optional(z.number()),
      wallShiftsMm: z.array(mm),
    }),
  ),
});

/** Throws an Error where the text is no such file. */
export const parseFirstFrames = (text: string): ReadonlyMap<string, FirstFrame> =>
  new Map(Object.entries(frames.parse(JSON.parse(text)).frames));

export const firstFramesText = (of: ReadonlyMap<string, FirstFrame>): string =>
  `${JSON.stringify({ format: 'sononeedle.first-frames', version: 1, frames: Object.fromEntries(of) }, null, 1)}\n`;

/** The frame of a drill, or null where there is none or it does not come: the picture then waits for the field. */
export async function loadFirstFrame(modelsUrl: string, drillId: string): Promise<FirstFrame | null> {
  try {
    const bytes = await fetchBytes(`${modelsUrl}${FIRST_FRAMES_FILE}`);
    return parseFirstFrames(new TextDecoder().decode(bytes)).get(drillId) ?? null;
  } catch {
    return null;
  }
}

export const poseOfFirstFrame = (frame: FirstFrame): RigidTransform<'world', 'transducer'> =>
  createTransform('world', 'transducer', frame.positionMm, frame.quaternionXyzw);

export function deformationOfFirstFrame(frame: FirstFrame): DeformationState {
  const { indentationMm, stopDepthMm, halfWidthMm, halfHeightMm, faceRadiusMm } = frame;
  const { shares, pressureKpa, cavityVolumeMl, cavityPressed01 } = frame;
  const worldFromTransducer = poseOfFirstFrame(frame);
  const probe = { worldFromTransducer, indentationMm, stopDepthMm, halfWidthMm, halfHeightMm };
  return {
    probe: {
      ...probe,
      ...(faceRadiusMm === undefined ? {} : { faceRadiusMm }),
      ...(shares ? { shares } : {}),
      ...(pressureKpa === undefined ? {} : { pressureKpa }),
    },
    cavityVolumeMl,
    boluses: [],
    ...(cavityPressed01 === undefined ? {} : { cavityPressed01 }),
  };
}
