import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import type { Aids } from '../../engine/aids.ts';
import { ProbePad } from '../../ui/run/HandPads.tsx';
import type { Placed } from '../../ui/run/imageRect.ts';
import { SettingKnob } from '../../ui/run/machine/SettingKnob.tsx';
import { aboutExamination } from '../aboutExamination.ts';
import { ImageScreen } from '../ImageScreen.tsx';
import { SceneHost, type SceneHostProps } from '../SceneHost.tsx';
import type { Stage } from './useStage.ts';

/** Image and scene beside each other with the probe's controls, and what a page puts under the image and beside them. */
export function StageFrame(props: {
  readonly stage: Stage;
  readonly drill: Drill;
  readonly baked: BakedAnatomy | null;
  readonly loaded01: number;
  readonly aids: Aids;
  readonly overlay: (placed: Placed, frameWidthPx: number) => ReactNode;
  /** True while names stand beside the picture. */
  readonly hasNames: boolean;
  readonly under: ReactNode;
  readonly aside: ReactNode;
  /** For a page that picks in the scene too. */
  readonly scene?: Pick<SceneHostProps, 'picker' | 'pickedId' | 'overlay'>;
}) {
  const { t } = useTranslation();
  const { stage, drill, baked } = props;
  const { simulation, readout, session } = stage;
  const getSimulation = useCallback(() => simulation, [simulation]);
  return (
    <main className="learn-body" id="content" data-drawn={stage.isDrawn}>
      <div className="learn-image">
        <ImageScreen
          handle={stage.images[0]!}
          baked={baked}
          loaded01={props.loaded01}
          anatomy={null}
          transducer={simulation.transducer}
          machine={readout.machine}
          about={aboutExamination(drill)}
          hand="probe"
          hasNames={props.hasNames}
          overlay={props.overlay}
        />
        <div className="learn-under">
          {props.under}
          <div className="learn-depth">
            <SettingKnob
              setting="depthMm"
              machine={readout.machine}
              transducer={simulation.transducer}
              send={(command) => session.hands.send(command)}
            />
          </div>
        </div>
        {readout.failure !== null && (
          <p role="alert" className="notice">
            {t('learn.broke', { message: readout.failure })}
          </p>
        )}
      </div>
      <div className="learn-side">
        <SceneHost
          frameRef={stage.scene}
          pictureChanged={stage.pictureChanged}
          getSimulation={getSimulation}
          anatomy={simulation.anatomy}
          baked={stage.isDrawn ? baked : null}
          drill={drill}
          aids={props.aids}
          hand="probe"
          image={stage.images[0]!}
          isNeedleAbsent
          isPeelKept
          {...props.scene}
        />
        <div className="learn-panels">
          {props.aside}
          <ProbePad hands={session.hands} indentationMm={readout.indentationMm} />
        </div>
      </div>
    </main>
  );
}
