/** The colour box, the sample gate or the M-mode line, where a mode has one: as the core lays them, on any face. */
import {
  beamPointInto,
  boxPointInto,
  createBeamPoint,
  createDopplerBox,
} from '../../../core/imaging/doppler/dopplerBox.ts';
import { gateOf } from '../../../core/imaging/doppler/gate.ts';
import { dopplerSettingsOf } from '../../../core/machine/machineState.ts';
import type { Transducer } from '../../../core/probe/transducer.ts';
import type { MachineState } from '../../../core/sim/state.ts';
import { type Placed, xPxOf, yPxOf } from '../imageRect.ts';
import { COLOUR, type Mark } from './marks.ts';

const GATE_HALF_PX = 8;
/** Parts that an arc is drawn in. */
const ARC_PARTS = 12;

export function dopplerMarks(placed: Placed, machine: MachineState, transducer: Transducer): Mark[] {
  const settings = dopplerSettingsOf(machine);
  const { mode } = settings;
  if (mode === 'off') return [];
  const colour = COLOUR.box;
  const point = createBeamPoint();
  if (mode === 'colour' || mode === 'power') {
    const box = createDopplerBox(transducer, settings, machine.depthMm, ARC_PARTS, 1);
    const points: number[] = [];
    const add = (column: number, row: number) => {
      boxPointInto(box, column - 0.5, row - 0.5, point);
      points.push(xPxOf(placed, point.x), yPxOf(placed, point.y));
    };
    for (let i = 0; i <= ARC_PARTS; i++) add(i, 0);
    for (let i = ARC_PARTS; i >= 0; i--) add(i, 1);
    add(0, 0);
    return [{ kind: 'line', points, colour }];
  }
  const gate = gateOf(transducer, settings, machine.depthMm);
  const at = (depthMm: number): [number, number] => {
    beamPointInto(gate, gate.lateralMm, depthMm, gate.depthMm, point);
    return [xPxOf(placed, point.x), yPxOf(placed, point.y)];
  };
  const line = (fromMm: number, toMm: number): Mark => ({
    kind: 'line',
    points: [...at(fromMm), ...at(toMm)],
    colour,
    isDashed: true,
  });
  if (mode === 'm-mode') return [line(0, machine.depthMm)];
  // The gate's length runs along the beam; depths along a leaning one are shorter.
  const half = (gate.lengthMm / 2) * (gate.radiusMm > 0 ? 1 : Math.cos(gate.steeringRad));
  const bar = (depthMm: number): Mark => {
    const [x, y] = at(depthMm);
    const dx = point.directionY * placed.sideSign * GATE_HALF_PX;
    const dy = -point.directionX * GATE_HALF_PX;
    return { kind: 'line', points: [x - dx, y - dy, x + dx, y + dy], colour };
  };
  return [
    line(0, gate.depthMm - half),
    line(gate.depthMm + half, machine.depthMm),
    bar(gate.depthMm - half),
    bar(gate.depthMm + half),
  ];
}
