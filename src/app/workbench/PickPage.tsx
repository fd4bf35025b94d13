import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import { OWNER_AIR } from '../../core/anatomy/tissueField.ts';
import { transformPoint } from '../../core/frames/frames.ts';
import type { ImagePoint } from '../../core/machine/measure.ts';
import type { Vec3 } from '../../core/math/vec3.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { type Aids, AIDS } from '../../engine/aids.ts';
import { depthAt, type PictureView } from '../../engine/learning/ownerGrid.ts';
import type { ProbeSession } from '../../engine/probeSession.ts';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { ScenePick } from '../../scene/StructurePicker.tsx';
import { useLearnStore } from '../../store/learnStore.ts';
import { KeysButton } from '../../ui/common/KeysButton.tsx';
import { Loading } from '../../ui/common/Loading.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { ImageLabels } from '../../ui/learn/ImageLabels.tsx';
import { ownerName } from '../../ui/learn/ownerNames.ts';
import { numberText } from '../../ui/messages/i18n.ts';
import { structureText } from '../../ui/messages/names.ts';
import { CursorOverlay } from '../learn/CursorOverlay.tsx';
import { StageFrame } from '../learn/StageFrame.tsx';
import { usePictureAreas } from '../learn/usePictureAreas.ts';
import { useStage } from '../learn/useStage.ts';
import { useSubjects } from '../learn/useSubjects.ts';
import { LoadFailed } from '../pages/LoadFailed.tsx';
import { type DraftSession, useSession } from './draftSession.ts';
import { PickByName } from './PickByName.tsx';
import { type Found, PickUses } from './PickUses.tsx';

/** Layers are taken away one by one; the target is what is looked for. */
const PICK_AIDS: Aids = { ...AIDS.guided, fade: false, target: false };

/** The live image and the scene of the draft's body, to point at the target, a place of it, or what is to be avoided. */
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
  const [hovered, setHovered] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  const named = found === 'nothing' ? null : found;
  useEffect(() => {
    const store = useLearnStore.getState();
    store.reset();
    store.setLabels(true);
    return store.reset;
  }, []);
  const take = useCallback((now: Found | 'nothing') => {
    setSaid('');
    setFound(now);
    // Once it is named, the next key uses it.
    if (now !== 'nothing') setTimeout(() => first.current?.focus());
  }, []);
  const pick = useCallback(
    ({ xMm, yMm }: ImagePoint) => {
      const view = getView();
      const at = transformPoint(view.worldFromTransducer, [xMm, yMm, 0]);
      const place = placeAt(anatomy, view, at);
      if (!place) return take('nothing');
      const depth = numberText(Math.max(0, depthAt(view, xMm, yMm)), 0);
      take({ ...place, told: t('workbench.picked', { what: place.text, depth }) });
    },
    [anatomy, getView, take, t],
  );
  const byName = useCallback(
    (id: string): Found => {
      const text = structureText(anatomy, id);
      return { id, text, told: t('workbench.pickedNamed', { what: text }), positionMm: null };
    },
    [anatomy, t],
  );
  const picker = useMemo(() => {
    const inScene = (met: ScenePick | null): Found | 'nothing' => {
      if (!met) return 'nothing';
      if (met.id !== null) return byName(met.id);
      const place = placeAt(anatomy, getView(), met.positionMm);
      return place ? { ...place, told: t('workbench.pickedNamed', { what: place.text }) } : 'nothing';
    };
    return {
      onPick: (met: ScenePick | null) => take(inScene(met)),
      onHover: (met: ScenePick | null) => {
        const place = inScene(met);
        setHovered(place === 'nothing' ? null : place.text);
      },
    };
  }, [anatomy, getView, byName, take, t]);
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
        scene={{
          picker,
          pickedId: named?.id ?? null,
          // What a name under the pointer is to the eye, the list of names is to everyone else.
          overlay: hovered !== null && (
            <p className="scene-hovered" aria-hidden data-testid="scene-hovered">
              {hovered}
            </p>
          ),
        }}
        under={
          <p className="learn-said" role="status" data-testid="picked">
            {found === null && <span className="quiet">{t('workbench.pickHint')}</span>}
            {found === 'nothing' && t('workbench.pickNothing')}
            {named?.told}
          </p>
        }
        aside={
          <section className="panel stack" aria-label={t('workbench.field.target')}>
            <PickByName
              session={session}
              pickedId={named?.id ?? null}
              onPick={(id) => {
                setSaid('');
                setFound(byName(id));
              }}
            />
            <PickUses found={named} firstRef={first} session={session} onSaid={setSaid} />
            <p role="status">{said}</p>
          </section>
        }
      />
    </div>
  );
}

/** What lies at a place of the world, mm, and where that is in the tissue at rest; undefined in air. */
function placeAt(anatomy: Anatomy, view: PictureView, at: Vec3): Omit<Found, 'told'> | undefined {
  const owner = view.field.ownerAt(at[0], at[1], at[2]);
  if (owner === OWNER_AIR) return undefined;
  const { id, text } = ownerName(anatomy, owner);
  const rest: Vec3 = [0, 0, 0];
  const isTissue = view.field.deformation.restInto(at[0], at[1], at[2], rest) === 'tissue';
  const positionMm = (isTissue ? rest : at).map((mm) => Math.round(10 * mm) / 10) as Vec3;
  return { id, text, positionMm };
}
