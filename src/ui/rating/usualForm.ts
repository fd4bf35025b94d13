import type { RatingForm } from '../../protocol/ratingForm.ts';
import { i18n } from '../messages/i18n.ts';

const ITEMS = [
  'preparation',
  'image',
  'needle-handling',
  'respect-for-tissue',
  'flow',
  'knowledge',
  'overall',
] as const;

/** The form that is used where nobody made another, in the language of the page. */
export const usualForm = (): RatingForm => ({
  id: 'sononeedle-global',
  title: i18n.t('rating.usualTitle'),
  items: ITEMS.map((id) => ({
    id,
    name: i18n.t(`rating.items.${id}.name`),
    low: i18n.t(`rating.items.${id}.low`),
    middle: i18n.t(`rating.items.${id}.middle`),
    high: i18n.t(`rating.items.${id}.high`),
  })),
});
