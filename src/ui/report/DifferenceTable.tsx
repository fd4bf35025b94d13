import { useTranslation } from 'react-i18next';
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import { numberText } from '../messages/i18n.ts';
import { metricName } from '../messages/metricText.ts';
import { cardDifference } from './cardDifference.ts';
import { withUnit } from './withUnit.ts';

/** The figures of two runs of one drill beside each other. */
export function DifferenceTable(props: {
  readonly first: ScoreCard;
  readonly second: ScoreCard;
  readonly firstName: string;
  readonly secondName: string;
}) {
  const { t } = useTranslation();
  const { first, second, firstName, secondName } = props;
  const told = (value: number | null, unit: string) =>
    value === null ? t('card.notReached') : withUnit(value, unit);
  const signed = (value: number, unit: string) => `${value > 0 ? '+' : ''}${withUnit(value, unit)}`;
  return (
    <table className="folds" data-testid="difference">
      <thead>
        <tr>
          <th scope="col">{t('card.metric')}</th>
          <th scope="col" className="number">
            {firstName}
          </th>
          <th scope="col" className="number">
            {secondName}
          </th>
          <th scope="col" className="number">
            {t('beside.difference')}
          </th>
          <th scope="col">{t('beside.better')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('beside.total')}</th>
          <td className="number" data-label={firstName}>
            {numberText(first.total, 0)}
          </td>
          <td className="number" data-label={secondName}>
            {numberText(second.total, 0)}
          </td>
          <td className="number" data-label={t('beside.difference')}>
            {signed(first.total - second.total, '')}
          </td>
          <td data-label={t('beside.better')}>
            {first.total === second.total ? '–' : first.total > second.total ? firstName : secondName}
          </td>
        </tr>
        {cardDifference(first, second).map((row) => (
          <tr key={row.id} data-metric={row.id}>
            <th scope="row">{metricName(row.id, row.name)}</th>
            <td className="number" data-label={firstName}>
              {told(row.first, row.unit)}
            </td>
            <td className="number" data-label={secondName}>
              {told(row.second, row.unit)}
            </td>
            <td className="number" data-label={t('beside.difference')}>
              {row.difference === null ? '–' : signed(row.difference, row.unit)}
            </td>
            <td data-label={t('beside.better')}>
              {row.better === null ? '–' : row.better === 'first' ? firstName : secondName}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
