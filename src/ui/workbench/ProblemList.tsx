import { useTranslation } from 'react-i18next';
import { problemPart } from '../messages/problemText.ts';
import { useDraftView } from './draftView.ts';
import { elementIdOf, isMissing, pathName, sectionOf } from './fieldWords.ts';

/** The field of an error, or the nearest thing about it that can be shown. */
function elementOf(path: string): HTMLElement | null {
  for (let at = path; at !== ''; at = at.replace(/(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]*)$/, '')) {
    const element = document.getElementById(elementIdOf(at));
    if (element) return element;
  }
  return document.getElementById(`part-${sectionOf(path)}-title`);
}

function goTo(path: string): void {
  const element = elementOf(path);
  const closed = element?.closest('details:not([open])');
  if (closed instanceof HTMLDetailsElement) closed.open = true;
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/** Whether the drill can be used, and if not, why: each reason leads to its field. */
export function ProblemList({ isChecked }: { readonly isChecked: boolean }) {
  const { t } = useTranslation();
  const { errors } = useDraftView();
  const isValid = isChecked && errors.length === 0;
  return (
    <section
      className="panel stack"
      aria-labelledby="part-state-title"
      data-testid="draft-state"
      data-state={!isChecked ? 'checking' : isValid ? 'valid' : 'open'}
    >
      <h2 id="part-state-title" tabIndex={-1}>
        {t('workbench.state')}
      </h2>
      <p role="status" className={isValid ? 'good' : ''}>
        {!isChecked
          ? t('workbench.checking')
          : isValid
            ? t('workbench.valid')
            : t('workbench.problems', { count: errors.length })}
      </p>
      {errors.length > 0 && (
        <ul className="problems">
          {errors.map(({ path, expected, got }) => (
            <li key={`${path} ${expected}`}>
              <button type="button" className="plain" onClick={() => goTo(path)}>
                {isMissing(got)
                  ? t('workbench.problemMissing', { field: pathName(path) })
                  : t('workbench.problem', {
                      field: pathName(path),
                      expected: problemPart(expected),
                      got: problemPart(got),
                    })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
