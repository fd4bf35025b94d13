/** The handles on the picture: of every measurement, and of the Doppler box, gate or line. */
import { beamPointInto, createBeamPoint, facePlaceInto } from '../../../core/imaging/doppler/dopplerBox.ts';
import { DOPPLER_MODES } from '../../../core/imaging/doppler/settings.ts';
import type { ImagePoint } from '../../../core/machine/measure.ts';
import { type MachineSetting, nearestWithin, widestSpan } from '../../../core/machine/machineSettings.ts';
import type { Transducer } from '../../../core/probe/transducer.ts';
import type { Command } from '../../../core/sim/command.ts';
import type { MachineState } from '../../../core/sim/state.ts';
import type { Measure } from '../../../store/screenStore.ts';
import { i18n, numberText } from '../../messages/i18n.ts';
import type { Placed } from '../imageRect.ts';
import type { Handle } from './Handles.tsx';

/** Where a point lies, in the words of who looks at the screen. */
function placeWords(placed: Placed, at: ImagePoint) {
  const across = at.xMm * placed.sideSign;
  return {
    across: numberText(Math.abs(across), 1),
    side: i18n.t(across < 0 ? 'machine.handleLeft' : 'machine.handleRight'),
    deep: numberText(at.yMm, 1),
  };
}

export function measureHandles(
  placed: Placed,
  measures: readonly Measure[],
  move: (id: number, index: number, to: ImagePoint) => void,
  remove: (id: number) => void,
): Handle[] {
  return measures.flatMap((measure) =>
    measure.points.map((at, index) => ({
      id: `${measure.id}-${index}`,
      label: i18n.t('machine.handle', {
        name: measure.text || i18n.t(`machine.${measure.kind}`),
        id: measure.id,
        index: index + 1,
        ...placeWords(placed, at),
      }),
      at,
      move: (to: ImagePoint) => move(measure.id, index, to),
      remove: () => remove(measure.id),
    })),
  );
}

export function dopplerHandles(
  placed: Placed,
  machine: MachineState,
  transducer: Transducer,
  send: (command: Command) => void,
): Handle[] {
  const mode = DOPPLER_MODES[machine.dopplerMode] ?? 'off';
  if (mode === 'off' || machine.isFrozen) return [];
  const isBox = mode === 'colour' || mode === 'power';
  const lateral: MachineSetting = isBox ? 'dopplerBoxLateralUm' : 'dopplerGateLateralUm';
  const deep: MachineSetting = isBox ? 'dopplerBoxDepthUm' : 'dopplerGateDepthUm';
  // On a curved face the lateral position runs along the arc and the depth along the scan line: handles follow the sector.
  const radiusMm = transducer.kind === 'curvilinear' ? transducer.radiusMm : 0;
  const point = createBeamPoint();
  const depthMm = machine[deep] / 1000;
  beamPointInto({ radiusMm, steeringRad: 0 }, machine[lateral] / 1000, depthMm, depthMm, point);
  const at = { xMm: point.x, yMm: point.y };
  const set = (setting: MachineSetting, mm: number) => {
    const value = nearestWithin(widestSpan(setting), mm * 1000);
    if (value !== machine[setting]) send({ kind: 'setMachine', setting, value });
  };
  const name = isBox ? 'machine.boxHandle' : mode === 'pulsed' ? 'machine.gateHandle' : 'machine.lineHandle';
  return [
    {
      id: 'doppler',
      label: i18n.t(name, placeWords(placed, at)),
      at,
      move: (to) => {
        const place: [number, number] = [0, 0];
        facePlaceInto(radiusMm, to.xMm, to.yMm, place);
        set(lateral, place[0]);
        if (mode !== 'm-mode') set(deep, place[1]);
      },
    },
  ];
}
