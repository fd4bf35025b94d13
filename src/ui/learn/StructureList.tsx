import { useTranslation } from 'react-i18next';
import { numberText } from '../messages/i18n.ts';
import { labelColour } from './classColour.ts';
import type { ListedStructure } from './pictureAreas.ts';

/** What is in the picture, from superficial to deep, as text. */
export function StructureList({ list }: { readonly list: readonly ListedStructure[] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which must work by keyboard
    <section className="panel structure-list" aria-label={t('learn.inView')} tabIndex={0}>
      <h2>{t('learn.inView')}</h2>
      <p className="quiet">{t('learn.inViewHint')}</p>
      <ol data-testid="structure-list">
        {list.map(({ owner, name, fromMm, toMm }) => (
          <li key={owner} data-structure={name.id} style={{ borderColor: labelColour(name.class, name.id) }}>
            <span>{name.text}</span>{' '}
            <span className="quiet number">
              {t('learn.span', { from: numberText(fromMm, 0), to: numberText(toMm, 0) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
