import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DrillMode } from '../../core/procedure/drill.ts';
import type { OwnDrill } from '../../records/ownDrills.ts';
import { forgetDrill, listOwnDrills } from '../knownDrills.ts';

/** Drills that were opened from links and files; nothing where there are none. */
export function OwnDrillList() {
  const { t } = useTranslation();
  const [drills, setDrills] = useState<readonly OwnDrill[]>([]);
  useEffect(() => {
    void listOwnDrills().then(setDrills);
  }, []);
  if (drills.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="own-title">
      <h2 id="own-title">{t('own.title')}</h2>
      <p className="quiet">{t('own.hint')}</p>
      <ul className="own-drills">
        {drills.map(({ id, title, mode }) => (
          <li key={id} className="row spread">
            <span>
              {title} <span className="quiet">{t(`mode.${mode as DrillMode}`)}</span>
            </span>
            <span className="row">
              <Link className="button" href={`/case/${id}`}>
                {t('own.open', { title })}
              </Link>
              <button
                type="button"
                aria-label={t('own.removeOf', { title })}
                title={t('own.remove')}
                onClick={async () => {
                  if (!window.confirm(t('own.removeAsk'))) return;
                  await forgetDrill(id);
                  setDrills(await listOwnDrills());
                }}
              >
                <Trash2 aria-hidden />
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
