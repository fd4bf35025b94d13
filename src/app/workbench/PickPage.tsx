import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { OWNER_AIR } from '../../core/anatomy/tissueField.ts';
import { transformPoint } from '../../core/frames/frames.ts';
import type { ImagePoint } from '../../core/machine/measure.ts';
import type { Vec3 } from '../../core/math/vec3.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { type Aids, AIDS } from '../../engine/aids.ts';
import { depthAt, ownerInPlane } from '../../engine/learning/ownerGrid.ts';
import type { ProbeSession } from '../../engine/probeSession.ts';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import { useLearnStore } from '../../store/learnStore.ts';
import { KeysButton } from '../../ui/common/KeysButton.tsx';
import { Loading } from '../../ui/common/Loading.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { ImageLabels } from '../../ui/learn/ImageLabels.tsx';
import { ownerName } from '../../ui/learn/ownerNames.ts';
import { numberText } from '../../ui/messages/i18n.ts';
import { USUAL_SAFE_MM } from '../../ui/workbench/AvoidPart.tsx';
import { CursorOverlay } from '../learn/CursorOverlay.tsx';
import { StageFrame } from '../learn/StageFrame.tsx';
import { usePictureAreas } from '../learn/usePictureAreas.ts';
import { useStage } from '../learn/useStage.ts';
import { useSubjects } from '../learn/useSubjects.ts';
import { LoadFailed } from '../pages/LoadFailed.tsx';
import { type DraftSession, useSession } from './draftSession.ts';

/** Layers are taken away one by one; the target is what is looked for. */
const PICK_AIDS: Aids = { ...AIDS.guided, fade: false, target: false };
/** How near the tip must be to a place that was picked, mm, until the author says otherwise [TKU]. */
const USUAL_WITHIN_MM = 3;

interface Found {
  readonly id: string;
  readonly text: string;
  readonly depth: string;
  /** World, mm, in the tissue at rest. */
  readonly positionMm: Vec3;
}

/** The live image of the draft's body, to point at the target, at one place of it, or at what is to be avoided. */
export function PickPage({ session }: { readonly session: DraftSession }) {
  const { t } = useTranslation();
  const { draft } = useSession(session);
  // The body as it was when the page opened: picking a target changes the draft, not what is looked at.
  const [shown] = useState<Drill>(() => ({ ...draft, mode: 'practice', tremorMm: 0 }));
  const drills = useMemo(() => [shown], [shown]);
  const { session: probe, baked, loaded01, failure, retry } = useSubjects(drills);
  if (failure !== null) return <LoadFailed message={failure} onRetry={retry} />;
  if (!probe) return <Loading text={t('load.anatomy')} share01={loaded01} />;
  return <Pick session={session} drill={shown} probe={probe} baked={baked[0] ?? null} loaded01={loaded01} />;
}

function Pick(props: {
  readonly session: DraftSession;
  readonly drill: Drill;
  readonly probe: ProbeSession;
  readonly baked: BakedAnatomy | null;
  readonly loaded01: number;
}) {
  const { t } = useTranslation();
  const { session, drill } = props;
  const stage = useStage(props.probe, true);
  const { getView } = stage;
  const { anatomy } = stage.simulation;
  const areas = usePictureAreas(true, anatomy, getView);
  const hasLabels = useLearnStore((s) => s.hasLabels);
  const [found, setFound] = useState<Found | 'nothing' | null>(null);
  const [said, setSaid] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const store = useLearnStore.getState();
    store.reset();
    store.setLabels(true);
    return store.reset;
  }, []);
  const pick = useCallback(
    ({ xMm, yMm }: ImagePoint) => {
      const view = getView();
      const owner = ownerInPlane(view, xMm, yMm);
      setSaid('');
      if (owner === OWNER_AIR) return setFound('nothing');
      const { id, text } = ownerName(anatomy, owner);
      const at = transformPoint(view.worldFromTransducer, [xMm, yMm, 0]);
      const rest: Vec3 = [0, 0, 0];
      const isTissue = view.field.deformation.restInto(at[0], at[1], at[2], rest) === 'tissue';
      const positionMm = (isTissue ? rest : at).map((mm) => Math.round(10 * mm) / 10) as Vec3;
      const depth = numberText(Math.max(0, depthAt(view, xMm, yMm)), 0);
      setFound({ id, text, depth, positionMm });
      // Once it is named, the next key uses it.
      setTimeout(() => first.current?.focus());
    },
    [anatomy, getView],
  );
  return (
    <div className="learn" data-testid="pick">
      <TopBar
        title={t('workbench.pickTitle', {
          title: drill.title === '' ? t('workbench.untitled') : drill.title,
        })}
      >
        <KeysButton />
        <Link className="button primary" href={`/workbench/${session.id}`}>
          {t('workbench.pickDone')}
        </Link>
      </TopBar>
      <StageFrame
        stage={stage}
        drill={drill}
        baked={props.baked}
        loaded01={props.loaded01}
        aids={PICK_AIDS}
        hasNames={hasLabels}
        overlay={(placed, widthPx) => (
          <>
            {hasLabels && <ImageLabels areas={areas} placed={placed} frameWidthPx={widthPx} />}
            <CursorOverlay stage={stage} placed={placed} onPick={pick} />
          </>
        )}
        under={
          <p className="learn-said" role="status" data-testid="picked">
            {found === null && <span className="quiet">{t('workbench.pickHint')}</span>}
            {found === 'nothing' && t('workbench.pickNothing')}
            {found !== null &&
              found !== 'nothing' &&
              t('workbench.picked', { what: found.text, depth: found.depth })}
          </p>
        }
        aside={
          <section className="panel stack" aria-label={t('workbench.field.target')}>
            <Uses
              found={found === 'nothing' ? null : found}
              firstRef={first}
              session={session}
              onSaid={setSaid}
            />
            <p role="status">{said}</p>
          </section>
        }
      />
    </div>
  );
}

/** What can be made of the place that was picked. */
function Uses(props: {
  readonly found: Found | null;
  readonly firstRef: React.RefObject<HTMLButtonElement | null>;
  readonly session: DraftSession;
  readonly onSaid: (text: string) => void;
}) {
  const { t } = useTranslation();
  const { found, session, onSaid } = props;
  const { draft, facts } = useSession(session);
  const isSpace = facts.spaces.some(({ id }) => id === found?.id);
  const isStructure = facts.structures.some(({ id }) => id === found?.id);
  const isAvoided = draft.avoid.some(({ structure }) => structure === found?.id);
  const isTarget = draft.target.structure === found?.id;
  const say = (key: 'pickUsed' | 'pickPlaced' | 'pickAvoided') =>
    onSaid(t(`workbench.${key}`, { what: found?.text ?? '' }));
  return (
    <>
      <button
        ref={props.firstRef}
        type="button"
        disabled={!(isSpace || isStructure)}
        onClick={() => {
          const { part: _part, ...target } = draft.target;
          session.replace({ ...draft, target: { ...target, structure: found!.id } }, 'target.structure');
          say('pickUsed');
        }}
      >
        {t('workbench.pickTarget')}
      </button>
      <button
        type="button"
        disabled={!isTarget}
        onClick={() => {
          session.set('target.part', {
            positionMm: found!.positionMm,
            withinMm: draft.target.part?.withinMm ?? USUAL_WITHIN_MM,
          });
          say('pickPlaced');
        }}
      >
        {t('workbench.pickPlace')}
      </button>
      <button
        type="button"
        disabled={!isStructure || isAvoided || isTarget}
        onClick={() => {
          const isCritical = facts.structures.some(
            (s) => s.id === found!.id && (s.class === 'vessel' || s.class === 'nerve'),
          );
          const rule = { structure: found!.id, safeMm: isCritical ? USUAL_SAFE_MM : 0, isCritical };
          session.set('avoid', [...draft.avoid, rule]);
          say('pickAvoided');
        }}
      >
        {t('workbench.pickAvoid')}
      </button>
    </>
  );
}
