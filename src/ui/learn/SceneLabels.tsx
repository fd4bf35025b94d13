import { useMemo, useRef } from 'react';
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import { structureText } from '../messages/names.ts';
import { AreaRoom } from '../../engine/learning/areaRoom.ts';
import { AreaTracker } from '../../engine/learning/areaTracker.ts';
import { AreaFinder } from '../../engine/learning/ownerAreas.ts';
import type { SceneOwnerGrid, SceneStructure } from '../../scene/SceneOwners.tsx';
import { LabelLayer } from './LabelLayer.tsx';
import { labelsOnGrid, type ShownLabel } from './labelsOnGrid.ts';
import { labelWidthPx } from './labelText.ts';
import type { LabelFrame } from './placeLabels.ts';

/** Least area that is named, px² of the scene; less for what is small and matters. */
const LEAST_PX2 = 420;
const LEAST_FINE_PX2 = 130;
const EDGE_PX = 6;
/** The controls of the scene stand along its lower edge. */
const TOOLS_PX = 50;
const MOST_COLUMN_PX = 150;

/** Names over the 3-D view, at what is seen of each structure. */
export function SceneLabels({
  owners,
  anatomy,
}: {
  readonly owners: SceneOwnerGrid;
  readonly anatomy: Anatomy;
}) {
  const before = useRef<readonly ShownLabel[]>([]);
  const structures = useRef<readonly SceneStructure[]>([]);
  const tools = useMemo(() => {
    const { columns, rows } = owners.grid;
    return {
      finder: new AreaFinder(columns, rows),
      room: new AreaRoom(columns, rows),
      tracker: new AreaTracker((owner) => {
        const kind = structures.current[owner]?.class;
        return kind === 'vessel' || kind === 'nerve' ? LEAST_FINE_PX2 : LEAST_PX2;
      }),
    };
  }, [owners.grid]);
  const labels = useMemo(() => {
    const { grid } = owners;
    structures.current = owners.structures;
    tools.finder.find(grid);
    const width = grid.cellWidth * grid.columns;
    const height = grid.cellHeight * grid.rows;
    return labelsOnGrid(
      {
        grid,
        finder: tools.finder,
        room: tools.room,
        tracked: tools.tracker.update(grid, tools.finder),
        nameOf: (owner) => {
          const { id, class: kind } = owners.structures[owner]!;
          return { id, class: kind, text: structureText(anatomy, id) };
        },
        toPx: (x, y) => ({ x, y }),
        toUnit: (x, y) => ({ x, y }),
        pxPerUnit: 1,
        frame: sceneFrame(width, height),
        mostPx: Math.min(MOST_COLUMN_PX, width * 0.27),
        widthOf: labelWidthPx,
      },
      before.current,
    );
  }, [owners, tools, anatomy]);
  before.current = labels;
  return <LabelLayer labels={labels} testId="scene-labels" />;
}

const sceneFrame = (width: number, height: number): LabelFrame => ({
  bounds: {
    left: EDGE_PX,
    top: EDGE_PX,
    width: width - 2 * EDGE_PX,
    height: Math.max(1, height - EDGE_PX - TOOLS_PX),
  },
  leftColumn: { edge: EDGE_PX, grows: 'right' },
  rightColumn: { edge: width - EDGE_PX, grows: 'left' },
});
