import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstFrame } from '../../assets/firstFrames.ts';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import { startMachine } from '../../core/machine/machineState.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { drillTitle } from '../../ui/messages/names.ts';
import { aboutExamination } from '../aboutExamination.ts';
import { firstFrameOf } from '../firstFrame.ts';
import { ImageScreen, type ImageScreenHandle } from '../ImageScreen.tsx';

/** The room before its run: the picture it will start with, in its place, while the exact field is built. */
export function FirstLook(props: {
  readonly drill: Drill;
  readonly first: FirstFrame;
  readonly baked: BakedAnatomy | null;
  readonly loaded01: number;
  /** Called once the picture is on the screen, or cannot be. */
  readonly onShown: () => void;
}) {
  const { drill, first, baked, onShown } = props;
  const { t } = useTranslation();
  const image = useRef<ImageScreenHandle>(null);
  useEffect(() => {
    if (!baked) return;
    const frame = firstFrameOf(drill, first);
    let handle = 0;
    let triesLeft = 60;
    const draw = () => {
      const isDrawn = image.current?.draw(frame) ?? false;
      // the browser holds frames back while the graphics are at work: two on, the picture is on the screen
      if (isDrawn || triesLeft-- === 0)
        handle = requestAnimationFrame(() => {
          handle = requestAnimationFrame(onShown);
        });
      else handle = requestAnimationFrame(draw);
    };
    handle = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(handle);
  }, [drill, first, baked, onShown]);
  return (
    <div className="room drill" data-testid="first-look" aria-busy="true">
      <TopBar title={drillTitle(drill.id, drill.title)} />
      <div className="guide-line" role="status">
        {t(baked ? 'load.room' : 'load.anatomy')}
      </div>
      <main className="room-body" id="content">
        <div className="room-left">
          <ImageScreen
            handle={image}
            baked={baked}
            loaded01={props.loaded01}
            anatomy={null}
            transducer={firstFrameOf(drill, first).transducer}
            machine={startMachine(drill.probe)}
            about={aboutExamination(drill)}
            isOffered
          />
          <div className="panel machine awaited" />
        </div>
        <div className="room-right">
          <div className="panel" />
        </div>
      </main>
    </div>
  );
}
