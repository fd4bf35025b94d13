import { useTranslation } from 'react-i18next';
import { timeText } from '../../ui/messages/i18n.ts';
import type { KeyImage } from './useKeyImages.ts';

/** Pictures, each with what it shows and when. */
export function Pictures({ images }: { readonly images: readonly KeyImage[] }) {
  const { t } = useTranslation();
  return images.map(({ of, tick, url }) => {
    const caption = t(`report.imageOf.${of}`, { time: timeText(tick) });
    return (
      <figure key={`${of} ${tick}`}>
        <img src={url} alt={caption} />
        <figcaption>{caption}</figcaption>
      </figure>
    );
  });
}
