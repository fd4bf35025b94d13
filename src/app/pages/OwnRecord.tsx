import { Download, Trash2 } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortId } from '../../records/learnerId.ts';
import { RETENTIONS, useRetentionStore } from '../../store/retentionStore.ts';
import { saveFile } from '../download.ts';
import { learnerId } from '../learner.ts';
import { eraseOwn, ownName, ownZip, setOwnName } from '../ownRuns.ts';

/** Who the learner is in records, what is kept, and the ways to take it along or away. */
export function OwnRecord({ onErased }: { readonly onErased: () => void }) {
  const { t } = useTranslation();
  const [id, setId] = useState(learnerId);
  const [name, setName] = useState('');
  const [isNamed, setNamed] = useState(false);
  const [said, setSaid] = useState('');
  const retention = useRetentionStore((s) => s.retention);
  const setRetention = useRetentionStore((s) => s.setRetention);
  const hint = useId();
  useEffect(() => {
    void ownName().then(setName);
  }, []);
  const save = async () => {
    const bytes = await ownZip(t('progress.zipNote', { learner: id }), isNamed);
    saveFile(`sononeedle-${shortId(id)}.zip`, bytes, 'application/zip');
  };
  const erase = async () => {
    if (!window.confirm(t('progress.eraseAsk'))) return;
    const next = await eraseOwn();
    setId(next);
    setName('');
    setSaid(t('progress.erased', { id: shortId(next) }));
    onErased();
  };
  return (
    <section className="panel stack" aria-labelledby="you-title">
      <h2 id="you-title">{t('progress.you')}</h2>
      <p>
        {t('progress.id', { id: shortId(id) })} <span className="quiet">{t('progress.idHint')}</span>
      </p>
      <label className="field">
        {t('progress.name')}
        <input
          type="text"
          value={name}
          maxLength={200}
          dir="auto"
          autoComplete="off"
          aria-describedby={hint}
          onChange={(event) => {
            setName(event.target.value);
            void setOwnName(event.target.value);
          }}
        />
      </label>
      <p className="quiet" id={hint}>
        {t('progress.nameHint')}
      </p>
      <fieldset className="modes">
        <legend>{t('progress.retention')}</legend>
        {RETENTIONS.map((r) => (
          <label key={r}>
            <input type="radio" name="retention" checked={retention === r} onChange={() => setRetention(r)} />
            {t(`progress.retentions.${r}`)}
          </label>
        ))}
        <p className="quiet">{t('progress.retentionHint')}</p>
      </fieldset>
      <div className="row">
        <button type="button" onClick={() => void save()}>
          <Download aria-hidden />
          {t('progress.exportAll')}
        </button>
        <label className="row check">
          <input
            type="checkbox"
            checked={isNamed}
            disabled={name.trim() === ''}
            onChange={(event) => setNamed(event.target.checked)}
          />
          {t('progress.withName')}
        </label>
        <button type="button" onClick={() => void erase()}>
          <Trash2 aria-hidden />
          {t('progress.erase')}
        </button>
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
