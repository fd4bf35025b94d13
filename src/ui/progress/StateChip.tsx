import { useTranslation } from 'react-i18next';
import type { PassState } from '../../records/learning/passState.ts';

/** A sign beside the word, so that colour says nothing alone. */
export const STATE_SIGNS: Readonly<Record<PassState, string>> = {
  none: '·',
  practising: '…',
  aided: '◐',
  once: '✓',
  proficient: '✓✓',
  relapsed: '↘',
};

export function StateChip({ state }: { readonly state: PassState }) {
  const { t } = useTranslation();
  return (
    <span className={`state-chip state-${state}`}>
      <span aria-hidden>{STATE_SIGNS[state]}</span> {t(`progress.state.${state}`)}
    </span>
  );
}
