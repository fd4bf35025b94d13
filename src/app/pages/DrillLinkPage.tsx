import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { problemLine } from '../../ui/messages/problemText.ts';
import { Link, useLocation } from 'wouter';
import { decodeDrillLink } from '../../protocol/drillLink.ts';
import { formatErrors } from '../../protocol/result.ts';
import { Loading } from '../../ui/common/Loading.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { keepDrill } from '../knownDrills.ts';

/** Opens a drill that an address holds whole, or says why it cannot be used. */
export function DrillLinkPage({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const read = useMemo(() => decodeDrillLink(code), [code]);
  useEffect(() => {
    if (!read.ok) return;
    const drill = read.value;
    void keepDrill(drill).then((isReplaced) =>
      navigate(`/case/${drill.id}`, { replace: true, state: { isReplaced } }),
    );
  }, [read, navigate]);
  if (read.ok) return <Loading text={t('own.opening')} share01={null} />;
  return (
    <>
      <TopBar title={t('own.badDrill')} />
      <main className="page" id="content">
        <div className="panel stack" role="alert">
          <p>{t('own.badLink')}</p>
          <ul>
            {formatErrors(read).map((line) => (
              <li key={line}>{problemLine(line)}</li>
            ))}
          </ul>
          <div className="row">
            <Link href="/" className="button">
              {t('app.home')}
            </Link>
          </div>
        </div>
      </main>
    </>
  );
}
