import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAppStore } from '../../store/appStore.ts';
import { chooseLanguage } from '../messages/language.ts';
import { LANGUAGES } from '../messages/languages.ts';

/** The language of the screen, each by its own name. A run that is open goes on. */
export function LanguagePicker() {
  const { t, i18n } = useTranslation();
  const openDialog = useAppStore((s) => s.openDialog);
  const choose = async (id: string) => {
    const language = LANGUAGES.find((one) => one.id === id);
    if (!language) return;
    try {
      await chooseLanguage(language);
    } catch {
      openDialog({ kind: 'errors', title: t('language.label'), lines: [t('language.failed')] });
    }
  };
  return (
    <label className="language">
      <Languages aria-hidden />
      <span className="visually-hidden">{t('language.label')}</span>
      <select
        value={i18n.language}
        data-testid="language"
        onChange={(event) => void choose(event.target.value)}
      >
        {LANGUAGES.map(({ id, name }) => (
          <option key={id} value={id} lang={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
