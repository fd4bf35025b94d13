import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../protocol/recording.ts';
import { aboutExamination } from '../aboutExamination.ts';
import { type ReadyRun, useReadyRun } from '../debrief/useReadyRun.ts';
import { ImageScreen, type ImageScreenHandle } from '../ImageScreen.tsx';
import { CareRecord, writtenRecord } from './CareRecord.tsx';
import { Pictures } from './Pictures.tsx';
import { useKeyImages } from './useKeyImages.ts';

/** The pictures of a run at its entry, arrival and injection, drawn from its replay, and what was written of it. */
export function KeyImages({ recording }: { readonly recording: Recording }) {
  const { t } = useTranslation();
  const readying = useReadyRun(recording, 0);
  if (readying.kind === 'failed') return <p>{t('report.imagesNone')}</p>;
  if (readying.kind === 'coming') return <p role="status">{t('report.imagesComing')}</p>;
  return <Drawn run={readying.run} />;
}

function Drawn({ run }: { readonly run: ReadyRun }) {
  const { t } = useTranslation();
  const { player, baked, recording } = run;
  const handle = useRef<ImageScreenHandle>(null);
  // Before the pictures take the replay back to their moments.
  const [record] = useState(() => writtenRecord(run));
  const [machine, setMachine] = useState(player.simulation.state.machine);
  const images = useKeyImages(run, handle, setMachine);
  const about = useMemo(() => aboutExamination(recording.drill, recording.about?.createdAt), [recording]);
  if (!images)
    return (
      <>
        <p role="status">{t('report.imagesComing')}</p>
        <div className="key-image-stage" aria-hidden="true">
          <ImageScreen
            handle={handle}
            baked={baked}
            anatomy={null}
            transducer={player.simulation.transducer}
            machine={machine}
            about={about}
          />
        </div>
      </>
    );
  const ofRun = images.filter(({ of }) => of !== 'frozen');
  const frozen = images.filter(({ of }) => of === 'frozen');
  return (
    <>
      {ofRun.length === 0 ? (
        <p data-testid="key-images">{t('report.imagesNone')}</p>
      ) : (
        <>
          <div className="key-images" data-testid="key-images" data-count={ofRun.length}>
            <Pictures images={ofRun} />
          </div>
          <p className="quiet">{t('report.imagesHint')}</p>
        </>
      )}
      <CareRecord record={record} frozen={frozen} />
    </>
  );
}
