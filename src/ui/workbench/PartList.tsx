import { useTranslation } from 'react-i18next';
import { useDraftView } from './draftView.ts';
import { SECTIONS, sectionOf } from './fieldWords.ts';

/** Ids of the headings beside the drill's parts. */
const BESIDE = ['state', 'tryIt', 'publish'] as const;

/** Brings a part of the page into view and gives its heading the focus. */
function goToPart(id: string): void {
  const heading = document.getElementById(`part-${id}-title`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** The parts of the drill, with how much is open in each. */
export function PartList() {
  const { t } = useTranslation();
  const { errors } = useDraftView();
  return (
    <nav className="bench-nav" aria-label={t('workbench.sections')}>
      {SECTIONS.map((id) => {
        const count = errors.filter(({ path }) => sectionOf(path) === id).length;
        return (
          <button key={id} type="button" onClick={() => goToPart(id)}>
            <span>{t(`workbench.section.${id}`)}</span>
            {count > 0 && <span className="bad small">{t('workbench.sectionProblems', { count })}</span>}
          </button>
        );
      })}
      {BESIDE.map((id) => (
        <button key={id} type="button" onClick={() => goToPart(id)}>
          {t(`workbench.${id}`)}
        </button>
      ))}
    </nav>
  );
}
