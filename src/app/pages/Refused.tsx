import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { TopBar } from '../../ui/common/TopBar.tsx';

/** An address whose patient cannot be: why, in the words of the file reader. */
export function Refused(props: { readonly lines: readonly string[]; readonly back: string }) {
  const { t } = useTranslation();
  return (
    <>
      <TopBar title={t('app.name')} />
      <main className="page" id="content">
        <div className="panel stack" role="alert">
          <p>{t('patient.refused')}</p>
          <ul>
            {props.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className="row">
            <Link href={props.back} className="button">
              {t('patient.choose')}
            </Link>
          </div>
        </div>
      </main>
    </>
  );
}
