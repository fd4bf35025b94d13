import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { type Aids, AIDS } from '../../engine/aids.ts';
import type { ProbeSession } from '../../engine/probeSession.ts';
import { useLearnStore } from '../../store/learnStore.ts';
import { Loading } from '../../ui/common/Loading.tsx';
import { KeysButton } from '../../ui/common/KeysButton.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { ImageLabels } from '../../ui/learn/ImageLabels.tsx';
import { LabelsToggle } from '../../ui/learn/LabelsToggle.tsx';
import { drillTitle } from '../../ui/messages/names.ts';
import { StructureList } from '../../ui/learn/StructureList.tsx';
import { knownDrill } from '../knownDrills.ts';
import { LoadFailed } from '../pages/LoadFailed.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { CursorOverlay } from './CursorOverlay.tsx';
import { StageFrame } from './StageFrame.tsx';
import { usePicked } from './usePicked.ts';
import { usePictureAreas } from './usePictureAreas.ts';
import { useStage } from './useStage.ts';
import { useSubjects } from './useSubjects.ts';

/** Layers are taken away one by one, which seeing through all of them would only blur. */
const LEARN_AIDS: Aids = { ...AIDS.guided, fade: false };

/** The anatomy of a drill with names and layers, the probe in the hand and nothing to be scored. */
export function LearnPage({ drillId }: { readonly drillId: string }) {
  const { t } = useTranslation();
  const drill = knownDrill(drillId);
  const drills = useMemo(() => (drill ? [drill] : []), [drill]);
  const { session, baked, loaded01, failure, retry } = useSubjects(drills);
  if (!drill) return <NotFound />;
  if (failure !== null) return <LoadFailed message={failure} onRetry={retry} />;
  if (!session || session.simulations[0]?.drill !== drill)
    return <Loading text={t('load.anatomy')} share01={loaded01} />;
  return <Learn drill={drill} session={session} baked={baked[0] ?? null} loaded01={loaded01} />;
}

function Learn(props: {
  readonly drill: Drill;
  readonly session: ProbeSession;
  readonly baked: BakedAnatomy | null;
  readonly loaded01: number;
}) {
  const { t } = useTranslation();
  const { drill, session } = props;
  const stage = useStage(session, true);
  const { anatomy } = stage.simulation;
  const hasLabels = useLearnStore((s) => s.hasLabels);
  // The list is there with the names off too: it is what a screen reader has.
  const areas = usePictureAreas(true, anatomy, stage.getView);
  const { picked, pick } = usePicked(anatomy, stage.getView);
  useEffect(() => {
    const store = useLearnStore.getState();
    store.reset();
    store.setLabels(true);
    return store.reset;
  }, []);
  return (
    <div className="learn" data-testid="learn">
      <TopBar title={t('learn.title', { title: drillTitle(drill.id, drill.title) })}>
        <LabelsToggle buttonRef={stage.leaveRef} />
        <Link className="button" href={`/quiz/${drill.id}`}>
          {t('learn.quiz')}
        </Link>
        <KeysButton />
        <Link className="button" href={`/case/${drill.id}`}>
          {t('learn.case')}
        </Link>
      </TopBar>
      <StageFrame
        stage={stage}
        drill={drill}
        baked={props.baked}
        loaded01={props.loaded01}
        aids={LEARN_AIDS}
        hasNames={hasLabels}
        overlay={(placed, widthPx) => (
          <>
            {hasLabels && <ImageLabels areas={areas} placed={placed} frameWidthPx={widthPx} />}
            <CursorOverlay stage={stage} placed={placed} onPick={pick} />
          </>
        )}
        under={
          <p className="learn-said" role="status" data-testid="picked" data-structure={picked?.id}>
            {picked ? picked.text : <span className="quiet">{t('learn.pickHint')}</span>}
          </p>
        }
        aside={<StructureList list={areas?.list ?? []} />}
      />
    </div>
  );
}
