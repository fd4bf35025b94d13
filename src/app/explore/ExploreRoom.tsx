import { Keyboard, Syringe } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PatientParameters } from '../../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import { findRegion } from '../../core/anatomy/regions/registry.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { AIDS } from '../../engine/aids.ts';
import type { Explorer } from '../../engine/explorer.ts';
import { EXPLORE_KEY_MAP, type OnceAction } from '../../input/keyMap.ts';
import { useAppStore } from '../../store/appStore.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { regionTitle } from '../../ui/messages/names.ts';
import { PatientPanel } from '../../ui/patient/PatientPanel.tsx';
import { ProbePad } from '../../ui/run/HandPads.tsx';
import { useDesk } from '../desk/useDesk.ts';
import { WorkColumn } from '../desk/WorkColumn.tsx';
import { caseAddress } from '../patientAddress.ts';
import { SceneHost } from '../SceneHost.tsx';
import { usePatient } from './usePatient.ts';

const NOTHING = (): void => {};
const NONE_TAKEN = (_action: OnceAction): boolean => false;
/** The plane in the scene and seeing through the skin; nothing is a target or a hazard here. */
const LOOKING = { ...AIDS.practice, tipTissue: false };

/** Where one looks about: the room of a drill without its needle, and the patient in its place. */
export function ExploreRoom(props: {
  readonly known: Drill;
  readonly explorer: Explorer;
  readonly baked: BakedAnatomy;
}) {
  const { known, explorer } = props;
  const { t } = useTranslation();
  const [createdAt] = useState(() => new Date().toISOString());
  const [baked, setBaked] = useState(props.baked);
  const isFine = useAppStore((s) => s.isFine);
  const setFine = useAppStore((s) => s.setFine);
  const region = findRegion(explorer.drill.region)!;
  const desk = useDesk(explorer, baked, {
    keyMap: EXPLORE_KEY_MAP,
    createdAt,
    take: NONE_TAKEN,
    save: NOTHING,
    onFrame: NOTHING,
  });
  const { image, forgetPictures } = desk;
  const onPlaced = useCallback(
    (next: BakedAnatomy) => {
      forgetPictures();
      setBaked(next);
    },
    [forgetPictures],
  );
  const patient = usePatient({ explorer, region, known, image, onPlaced });
  const { simulation } = explorer;
  const { probe } = simulation.state;
  const data = {
    'data-phase': 'running',
    'data-tick': desk.snapshot.readout.tick,
    'data-effusion-ml': simulation.state.cavityVolumeMl.toFixed(3),
    'data-shown-fat-mm': explorer.shownFatMm.toFixed(1),
    'data-patient': JSON.stringify(explorer.patient satisfies PatientParameters),
    'data-contact-mm': probe.contactMm.map((x) => x.toFixed(2)).join(' '),
  };
  return (
    <div className="room explore" data-testid="explore" {...data}>
      <TopBar title={t('patient.exploreTitle', { title: regionTitle(region) })}>
        <button type="button" aria-pressed={isFine} onClick={() => setFine(!isFine)}>
          {t('run.fine')}
        </button>
        <button type="button" onClick={() => desk.once('keyCard')}>
          <Keyboard aria-hidden />
          {t('app.keys')}
        </button>
        <Link className="button primary" href={caseAddress(known)}>
          <Syringe aria-hidden />
          {t('patient.practise')}
        </Link>
      </TopBar>
      <main className="room-body" id="content">
        <WorkColumn live={explorer} desk={desk} baked={baked} loaded01={1} />
        <div className="room-right">
          <SceneHost
            frameRef={desk.scene}
            pictureChanged={desk.pictureChanged}
            getSimulation={desk.getSimulation}
            anatomy={explorer.anatomy}
            baked={desk.isSceneDue ? baked : null}
            drill={explorer.drill}
            aids={LOOKING}
            hand={desk.hand}
            image={image}
            isNeedleAbsent
          />
          <PatientPanel
            region={region}
            patient={patient.wish}
            state={patient.state}
            isFatAhead={patient.isFatAhead}
            onChange={patient.change}
            onStandard={patient.standard}
            onDraw={patient.draw}
            onCancel={patient.cancel}
          />
          <div className="hands">
            <ProbePad hands={explorer.hands} indentationMm={desk.snapshot.indentationMm} isOnlyHand />
          </div>
        </div>
      </main>
      <footer className="status-line">
        <span data-testid="drawn-as">
          {patient.drawnSeed === null ? '' : t('patient.drawnAs', { seed: patient.drawnSeed })}
        </span>
        <span className="not-medical">{t('app.notMedical')}</span>
      </footer>
    </div>
  );
}
