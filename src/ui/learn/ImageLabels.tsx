import { useMemo, useRef } from 'react';
import { AreaRoom } from '../../engine/learning/areaRoom.ts';
import { SCAN_COLUMNS, SCAN_ROWS } from '../../engine/learning/pictureScan.ts';
import { type Placed, pointAt, xPxOf, yPxOf } from '../run/imageRect.ts';
import { imageLabelFrame } from './imageLabelFrame.ts';
import { LabelLayer } from './LabelLayer.tsx';
import { type ShownLabel, labelsOnGrid } from './labelsOnGrid.ts';
import { labelWidthPx } from './labelText.ts';
import type { PictureAreas } from './pictureAreas.ts';

/** Names over the live picture. */
export function ImageLabels(props: {
  readonly areas: PictureAreas | null;
  readonly placed: Placed;
  readonly frameWidthPx: number;
}) {
  const { areas, placed, frameWidthPx } = props;
  const before = useRef<readonly ShownLabel[]>([]);
  const room = useMemo(() => new AreaRoom(SCAN_COLUMNS, SCAN_ROWS), []);
  const labels = useMemo(() => {
    if (!areas) return [];
    const { frame, mostPx, isNumbered } = imageLabelFrame(placed, frameWidthPx);
    return labelsOnGrid(
      {
        grid: areas.grid,
        finder: areas.finder,
        tracked: areas.tracked,
        nameOf: areas.nameOf,
        room,
        toPx: (x, y) => ({ x: xPxOf(placed, x), y: yPxOf(placed, y) }),
        toUnit: (xPx, yPx) => {
          const { xMm, yMm } = pointAt(placed, xPx, yPx);
          return { x: xMm, y: yMm };
        },
        pxPerUnit: placed.pxPerMm,
        frame,
        mostPx,
        ...(isNumbered ? { numberOf: areas.numberOf } : {}),
        widthOf: labelWidthPx,
      },
      before.current,
    );
  }, [areas, placed, frameWidthPx, room]);
  before.current = labels;
  return <LabelLayer labels={labels} testId="image-labels" />;
}
