import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import type { ProbeSession } from '../../engine/probeSession.ts';
import { type Comparison, comparedDrills } from '../../protocol/comparison.ts';
import { comparisonsOf, findComparison } from '../../protocol/comparisons/index.ts';
import { useLearnStore } from '../../store/learnStore.ts';
import { Loading } from '../../ui/common/Loading.tsx';
import { KeysButton } from '../../ui/common/KeysButton.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { pairText } from '../../ui/messages/names.ts';
import { ImageLabels } from '../../ui/learn/ImageLabels.tsx';
import { LabelsToggle } from '../../ui/learn/LabelsToggle.tsx';
import { ProbePad } from '../../ui/run/HandPads.tsx';
import { SettingKnob } from '../../ui/run/machine/SettingKnob.tsx';
import { aboutExamination } from '../aboutExamination.ts';
import { ImageScreen } from '../ImageScreen.tsx';
import { LoadFailed } from '../pages/LoadFailed.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { pictureViewOf } from './pictureView.ts';
import { usePictureAreas } from './usePictureAreas.ts';
import { type Stage, useStage } from './useStage.ts';
import { useSubjects } from './useSubjects.ts';

const NO_DRILLS: readonly Drill[] = [];

/** Normal against pathology: two patients under one probe. */
export function ComparePage({ pairId }: { readonly pairId: string }) {
  const { t } = useTranslation();
  const pair = findComparison(pairId);
  const drills = useMemo(() => (pair ? comparedDrills(pair) : NO_DRILLS), [pair]);
  const { session, baked, loaded01, failure, retry } = useSubjects(drills);
  if (!pair) return <NotFound />;
  if (failure !== null) return <LoadFailed message={failure} onRetry={retry} />;
  if (!session || session.simulations[0]?.drill !== drills[0])
    return <Loading text={t('load.anatomy')} share01={loaded01} />;
  return (
    <Compare key={pair.id} pair={pair} drills={drills} session={session} baked={baked} loaded01={loaded01} />
  );
}

function Compare(props: {
  readonly pair: Comparison;
  readonly drills: readonly Drill[];
  readonly session: ProbeSession;
  readonly baked: readonly (BakedAnatomy | null)[];
  readonly loaded01: number;
}) {
  const { t } = useTranslation();
  const { session } = props;
  const pair = pairText(props.pair);
  const stage = useStage(session, true);
  const { readout } = stage;
  useEffect(() => {
    useLearnStore.getState().reset();
    return useLearnStore.getState().reset;
  }, []);
  return (
    <div className="learn compare" data-testid="compare">
      <TopBar title={pair.title}>
        <LabelsToggle buttonRef={stage.leaveRef} />
        <KeysButton />
        <Link className="button" href={`/case/${pair.drill}`}>
          {t('learn.case')}
        </Link>
      </TopBar>
      <main className="compare-body" id="content" data-drawn={stage.isDrawn}>
        <div className="compare-images">
          {([pair.normal, pair.other] as const).map((side, i) => (
            <ComparedImage
              key={side.name}
              name={side.name}
              index={i}
              stage={stage}
              drill={props.drills[i]!}
              baked={props.baked[i] ?? null}
              loaded01={props.loaded01}
            />
          ))}
        </div>
        {readout.failure !== null && (
          <p role="alert" className="notice">
            {t('learn.broke', { message: readout.failure })}
          </p>
        )}
        <div className="compare-panels">
          <section className="panel stack compare-words">
            <h2>{t('learn.lookAt')}</h2>
            <ul>
              {pair.lookAt.map(({ text, source }) => (
                <li key={text}>
                  {text} <span className="quiet">({source})</span>
                </li>
              ))}
            </ul>
            <p className="quiet">{t('learn.oneProbe')}</p>
            <MorePairs pair={pair} />
          </section>
          <div className="stack">
            <SettingKnob
              setting="depthMm"
              machine={readout.machine}
              transducer={stage.simulation.transducer}
              send={(command) => session.hands.send(command)}
            />
            <ProbePad hands={session.hands} indentationMm={readout.indentationMm} />
          </div>
        </div>
      </main>
    </div>
  );
}

function MorePairs({ pair }: { readonly pair: Comparison }) {
  const { t } = useTranslation();
  const others = comparisonsOf(pair.drill).filter((other) => other.id !== pair.id);
  if (others.length === 0) return null;
  return (
    <p>
      {t('learn.morePairs')}{' '}
      {others.map((other, i) => (
        <span key={other.id}>
          {i > 0 && ', '}
          <Link href={`/compare/${other.id}`}>{pairText(other).title}</Link>
        </span>
      ))}
    </p>
  );
}

function ComparedImage(props: {
  readonly name: string;
  readonly index: number;
  readonly stage: Stage;
  readonly drill: Drill;
  readonly baked: BakedAnatomy | null;
  readonly loaded01: number;
}) {
  const { stage, index, drill } = props;
  const simulation = stage.session.simulations[index]!;
  const hasLabels = useLearnStore((s) => s.hasLabels);
  const getView = useCallback(() => pictureViewOf(simulation), [simulation]);
  const areas = usePictureAreas(hasLabels, simulation.anatomy, getView);
  return (
    <section className="compared" aria-label={props.name}>
      <h2>{props.name}</h2>
      <ImageScreen
        handle={stage.images[index]!}
        baked={props.baked}
        loaded01={props.loaded01}
        anatomy={null}
        transducer={simulation.transducer}
        machine={stage.readout.machine}
        about={aboutExamination(drill)}
        hand="probe"
        hasNames={hasLabels}
        overlay={(placed, widthPx) =>
          hasLabels && <ImageLabels areas={areas} placed={placed} frameWidthPx={widthPx} />
        }
      />
    </section>
  );
}
