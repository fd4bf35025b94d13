import { Download, Link2, Package } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drill } from '../../core/procedure/drill.ts';
import { PACKAGE_FORMATS, type PackageFormat } from '../../embed/package/drillPackage.ts';
import { encodeDrillLink } from '../../protocol/drillLink.ts';
import { encodeDrill } from '../../protocol/ownDrill.ts';
import { numberText } from '../../ui/messages/i18n.ts';
import { saveFile } from '../download.ts';
import { packageOf } from './sitePackage.ts';

/** Gives the drill to learners: as a link, a file or a course package. */
export function PublishPanel({ drill }: { readonly drill: Drill | null }) {
  const { t } = useTranslation();
  return (
    <section className="panel stack" aria-labelledby="part-publish-title">
      <h2 id="part-publish-title" tabIndex={-1}>
        {t('workbench.publish')}
      </h2>
      <p className="quiet">{t('workbench.publishHint')}</p>
      <LinkPart drill={drill} />
      <h3>{t('workbench.file')}</h3>
      <div className="row">
        <button
          type="button"
          disabled={!drill}
          onClick={() =>
            drill &&
            saveFile(`${drill.id}.json`, new TextEncoder().encode(encodeDrill(drill)), 'application/json')
          }
        >
          <Download aria-hidden />
          {t('workbench.fileSave')}
        </button>
      </div>
      <PackagePart drill={drill} />
    </section>
  );
}

const siteAddress = (): string => location.href.replace(/#.*$/, '');

function LinkPart({ drill }: { readonly drill: Drill | null }) {
  const { t } = useTranslation();
  const [made, setMade] = useState<{ readonly of: Drill; readonly link: string | null } | null>(null);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const make = async (of: Drill) => {
    const code = encodeDrillLink(of);
    const link = code === null ? null : `${siteAddress()}#/drill/${code}`;
    setMade({ of, link });
    if (link === null) return setSaid(t('workbench.linkTooLong'));
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t('workbench.linkCopied'));
    } catch {
      setSaid(t('workbench.linkByHand'));
    }
  };
  const isCurrent = made !== null && made.of === drill;
  return (
    <>
      <h3>{t('workbench.link')}</h3>
      <div className="row">
        <button type="button" disabled={!drill} onClick={() => drill && void make(drill)}>
          <Link2 aria-hidden />
          {t('workbench.linkMake')}
        </button>
      </div>
      {isCurrent && made.link !== null && (
        <label className="field">
          {t('workbench.linkLabel')}
          <input
            ref={field}
            type="text"
            readOnly
            value={made.link}
            data-testid="drill-link"
            onFocus={() => field.current?.select()}
          />
        </label>
      )}
      <p role="status" className="quiet">
        {isCurrent ? said : ''}
      </p>
    </>
  );
}

type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly done01: number }
  | { readonly kind: 'done'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'failed'; readonly message: string };

function PackagePart({ drill }: { readonly drill: Drill | null }) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<PackageFormat>('scorm12');
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const make = async (of: Drill) => {
    setMaking({ kind: 'busy', done01: 0 });
    try {
      const bytes = await packageOf(of, format, (done01) => setMaking({ kind: 'busy', done01 }));
      const name = `${of.id}-${format}.zip`;
      saveFile(name, bytes, 'application/zip');
      setMaking({ kind: 'done', name, bytes: bytes.length });
    } catch (cause) {
      setMaking({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
    }
  };
  return (
    <>
      <h3>{t('workbench.package')}</h3>
      <div className="row">
        <label className="field">
          {t('workbench.packageFormat')}
          <select value={format} onChange={(e) => setFormat(e.target.value as PackageFormat)}>
            {PACKAGE_FORMATS.map((id) => (
              <option key={id} value={id}>
                {t(`workbench.format.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="field-button"
          disabled={!drill || making.kind === 'busy'}
          onClick={() => drill && void make(drill)}
        >
          <Package aria-hidden />
          {t('workbench.packageMake')}
        </button>
      </div>
      {making.kind === 'busy' && (
        <progress aria-label={t('workbench.packageBusy')} max={1} value={making.done01} />
      )}
      <p role="status" className={making.kind === 'failed' ? 'bad' : 'quiet'} data-testid="package-state">
        {making.kind === 'busy' && t('workbench.packageBusy')}
        {making.kind === 'done' &&
          t('workbench.packageDone', { name: making.name, megabytes: numberText(making.bytes / 1e6, 1) })}
        {making.kind === 'failed' && t('workbench.packageFailed', { message: making.message })}
      </p>
    </>
  );
}
