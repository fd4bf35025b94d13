import type { ComponentProps, ReactNode } from 'react';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import { MachinePanel } from '../../ui/run/MachinePanel.tsx';
import { ImageScreen } from '../ImageScreen.tsx';
import type { Live } from './live.ts';
import type { Desk } from './useDesk.ts';

/** The left side of the room: the picture, and under it the machine that makes it, as on a cart. */
export function WorkColumn({
  live,
  desk,
  baked,
  loaded01,
  between,
  ...naming
}: {
  readonly live: Live;
  readonly desk: Desk;
  readonly baked: BakedAnatomy | null;
  readonly loaded01: number;
  /** What stands between the two. */
  readonly between?: ReactNode;
} & Pick<ComponentProps<typeof ImageScreen>, 'hasNames' | 'overlay'>) {
  const { snapshot } = desk;
  const { transducer } = live.simulation;
  return (
    <div className="room-left">
      <ImageScreen
        handle={desk.image}
        baked={baked}
        loaded01={loaded01}
        anatomy={live.anatomy}
        transducer={transducer}
        machine={snapshot.shown}
        about={desk.about}
        hand={desk.hand}
        send={desk.send}
        onContext={desk.onContext}
        {...naming}
      />
      {between}
      <MachinePanel
        machine={snapshot.machine}
        transducer={transducer}
        send={desk.send}
        cine={desk.control}
        exporter={desk.exporter}
        onPlace={desk.onPlace}
      />
    </div>
  );
}
