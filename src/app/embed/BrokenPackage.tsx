import '../../ui/messages/enLater.ts';
import { useTranslation } from 'react-i18next';
import { problemLine } from '../../ui/messages/problemText.ts';

/** A package whose own drill cannot be used: why. */
export function BrokenPackage({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <main className="page" id="content">
      <div className="panel stack" role="alert">
        <h1>{t('own.badDrill')}</h1>
        <ul>
          {lines.map((line) => (
            <li key={line}>{problemLine(line)}</li>
          ))}
        </ul>
      </div>
    </main>
  );
}
