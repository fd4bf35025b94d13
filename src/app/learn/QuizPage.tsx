import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { ImagePoint } from '../../core/machine/measure.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { AIDS } from '../../engine/aids.ts';
import type { ProbeSession } from '../../engine/probeSession.ts';
import { useLearnStore } from '../../store/learnStore.ts';
import { Loading } from '../../ui/common/Loading.tsx';
import { KeysButton } from '../../ui/common/KeysButton.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { drillTitle, structureText } from '../../ui/messages/names.ts';
import { QuizMarks } from '../../ui/learn/QuizMarks.tsx';
import { QuizPanel } from '../../ui/learn/QuizPanel.tsx';
import { QuizResult } from '../../ui/learn/QuizResult.tsx';
import { knownDrill } from '../knownDrills.ts';
import { LoadFailed } from '../pages/LoadFailed.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { CursorOverlay } from './CursorOverlay.tsx';
import { StageFrame } from './StageFrame.tsx';
import { usePictureAreas } from './usePictureAreas.ts';
import { useQuiz } from './useQuiz.ts';
import { useStage } from './useStage.ts';
import { useSubjects } from './useSubjects.ts';

const drawSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1;

/** Find the structure on the live image. The seed gives the order of the questions; without one it is drawn. */
export function QuizPage(props: { readonly drillId: string; readonly seed: number | null }) {
  const { t } = useTranslation();
  const drill = knownDrill(props.drillId);
  const drills = useMemo(() => (drill ? [drill] : []), [drill]);
  const [drawn] = useState(drawSeed);
  const { session, baked, loaded01, failure, retry } = useSubjects(drills);
  if (!drill) return <NotFound />;
  if (failure !== null) return <LoadFailed message={failure} onRetry={retry} />;
  if (!session || session.simulations[0]?.drill !== drill)
    return <Loading text={t('load.anatomy')} share01={loaded01} />;
  const seed = props.seed ?? drawn;
  return (
    <QuizRoom
      key={seed}
      drill={drill}
      seed={seed}
      session={session}
      baked={baked[0] ?? null}
      loaded01={loaded01}
    />
  );
}

function QuizRoom(props: {
  readonly drill: Drill;
  readonly seed: number;
  readonly session: ProbeSession;
  readonly baked: BakedAnatomy | null;
  readonly loaded01: number;
}) {
  const { t } = useTranslation();
  const { drill, session, seed } = props;
  const [, navigate] = useLocation();
  const stage = useStage(session, false);
  const { anatomy } = stage.simulation;
  const quiz = useQuiz(drill, seed, stage.getView);
  const { feedback, state } = quiz;
  const nextButton = useRef<HTMLButtonElement>(null);
  const byKeyboard = useRef(false);
  const nameOf = useCallback((id: string) => structureText(anatomy, id), [anatomy]);
  // Read only while the answer is looked at: the outline then follows the probe.
  const areas = usePictureAreas(feedback !== null, anatomy, stage.getView);
  useEffect(() => {
    useLearnStore.getState().reset();
    return useLearnStore.getState().reset;
  }, []);
  useEffect(() => {
    if (feedback) nextButton.current?.focus();
  }, [feedback]);
  const { answer, next } = quiz;
  const onPick = useCallback(
    (at: ImagePoint) => {
      byKeyboard.current = document.activeElement === stage.cursorRef.current;
      answer(at);
    },
    [answer, stage.cursorRef],
  );
  const onNext = useCallback(() => {
    next();
    // The keys go on where they were.
    if (byKeyboard.current) stage.cursorRef.current?.focus();
    else stage.images[0]?.current?.frame?.focus({ preventScroll: true });
  }, [next, stage.cursorRef, stage.images]);
  const asked = feedback?.asked;
  const isInPicture = asked !== undefined && (areas?.list ?? []).some(({ name }) => name.id === asked);
  const title = t('learn.quizTitle', { title: drillTitle(drill.id, drill.title) });
  if (state.open.length === 0)
    return (
      <>
        <TopBar title={title}>
          <Link className="button" href={`/case/${drill.id}`}>
            {t('learn.case')}
          </Link>
        </TopBar>
        <QuizResult
          answers={state.answers}
          nameOf={nameOf}
          learnHref={`/learn/${drill.id}`}
          onAgain={() => navigate(`/quiz/${drill.id}/${seed + 1}`)}
        />
      </>
    );
  return (
    <div className="learn" data-testid="quiz" data-asked={state.open[0]!.structure}>
      <TopBar title={title}>
        <Link className="button" href={`/learn/${drill.id}`}>
          {t('learn.explore')}
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
        aids={AIDS.assessment}
        hasNames={false}
        overlay={(placed) => (
          <>
            {feedback && <QuizMarks placed={placed} anatomy={anatomy} feedback={feedback} areas={areas} />}
            <CursorOverlay stage={stage} placed={placed} onPick={onPick} />
          </>
        )}
        under={
          <QuizPanel
            quiz={quiz}
            nameOf={nameOf}
            isInPicture={isInPicture}
            nextRef={nextButton}
            onNext={onNext}
          />
        }
        aside={
          <section className="panel structure-list" aria-label={t('learn.how')}>
            <h2>{t('learn.how')}</h2>
            <p>{t('learn.howText')}</p>
            <div className="row">
              <button
                ref={stage.leaveRef}
                type="button"
                onClick={() => {
                  byKeyboard.current = document.activeElement === stage.leaveRef.current;
                  quiz.giveUp();
                }}
                disabled={feedback !== null}
              >
                {t('learn.giveUp')}
              </button>
            </div>
          </section>
        }
      />
    </div>
  );
}
