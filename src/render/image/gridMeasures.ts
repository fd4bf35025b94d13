/** Lengths of an image's grid that the passes are told: between lines, of a block, of the lateral kernel. */
import {
  DEPTH_LATERAL_SIGMA_LINES,
  DEPTH_LINE_MM,
  DEPTH_STRIDE,
  type DepthTable,
} from '../../core/imaging/depthTable.ts';
import { BLOCK_COUNT } from '../../core/imaging/propagation.ts';
import type { ScanLines } from '../../core/imaging/scanLines.ts';

/** Distance between lines at the middle of the image, mm. */
export const middleLineMm = (depth: DepthTable, lines: ScanLines): number =>
  depth.rows[(lines.sampleCount >> 1) * DEPTH_STRIDE + DEPTH_LINE_MM]!;

/** Height of a block, mm. */
export const blockHeightMm = (lines: ScanLines): number =>
  (lines.mmPerSample * lines.sampleCount) / BLOCK_COUNT;

/** Taps each side that the widest lateral kernel needs, at most the reference's own. */
export function lateralRadius(depth: DepthTable): number {
  let widest = 0.2;
  for (let o = DEPTH_LATERAL_SIGMA_LINES; o < depth.rows.length; o += DEPTH_STRIDE)
    widest = Math.max(widest, depth.rows[o]!);
  return Math.min(6, Math.ceil(3.6 * widest));
}
