import '../../ui/messages/enLater.ts';
import { useTranslation } from 'react-i18next';
import type { CarePlan } from '../../core/procedure/care/carePlan.ts';
import type { LiveRun } from '../../engine/liveRun.ts';
import { CarePanel } from '../../ui/care/CarePanel.tsx';
import { Modal } from '../../ui/common/Modal.tsx';

/** The steps around the needle while one is in the room: those before it until it is used, those after it from then on. */
export function StepsSheet({
  run,
  plan,
  onClose,
}: {
  readonly run: LiveRun;
  readonly plan: CarePlan;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const isAfter = run.simulation.state.care.actsAtPuncture >= 0;
  return (
    <Modal title={t(isAfter ? 'care.titleAfter' : 'care.title')} onClose={onClose}>
      {isAfter && <p>{t('care.leadAfter')}</p>}
      <CarePanel run={run} plan={plan} phases={isAfter ? ['after'] : ['talk', 'prepare']}>
        {() => (
          <>
            <button type="button" onClick={onClose}>
              {t('care.back')}
            </button>
            <button
              type="button"
              className={isAfter ? 'primary' : undefined}
              onClick={() => {
                onClose();
                run.finish();
              }}
            >
              {t('care.endRun')}
            </button>
          </>
        )}
      </CarePanel>
    </Modal>
  );
}
