import { useTranslation } from 'react-i18next';
import type { Vec3 } from '../../core/math/vec3.ts';
import { USUAL_SAFE_MM } from '../../ui/workbench/AvoidPart.tsx';
import { type DraftSession, useSession } from './draftSession.ts';

/** How near the tip must be to a place that was picked, mm, until the author says otherwise [TKU]. */
const USUAL_WITHIN_MM = 3;

/** A structure that was picked. */
export interface Found {
  readonly id: string;
  readonly text: string;
  /** What is said of it. */
  readonly told: string;
  /** World, mm, in the tissue at rest; null where it was picked as a whole. */
  readonly positionMm: Vec3 | null;
}

/** What can be made of the place that was picked. */
export function PickUses(props: {
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
        disabled={!isTarget || !found?.positionMm}
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
