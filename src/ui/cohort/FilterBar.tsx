import { useTranslation } from 'react-i18next';
import { COHORT_VERDICTS } from '../../records/cohort/cohortRun.ts';
import { ALL, type CohortFilter, type StatusFilter } from '../../records/cohort/filters.ts';
import type { Procedure } from '../../records/cohort/matrix.ts';
import { drillTitle } from '../messages/names.ts';

export type SortOrder = 'name' | 'least' | 'most' | 'late';
const SORTS: readonly SortOrder[] = ['name', 'least', 'most', 'late'];
const MODES = ['guided', 'practice', 'assessment'] as const;
const STATES = ['none', 'practising', 'aided', 'once', 'proficient', 'relapsed'] as const;

/** What of the cohort is shown, and in which order. */
export function FilterBar(props: {
  readonly filter: CohortFilter;
  readonly sort: SortOrder;
  readonly procedures: readonly Procedure[];
  readonly onFilter: (filter: CohortFilter) => void;
  readonly onSort: (sort: SortOrder) => void;
}) {
  const { t } = useTranslation();
  const { filter, procedures } = props;
  const set = (change: Partial<CohortFilter>) => props.onFilter({ ...filter, ...change });
  return (
    <search className="fields" aria-label={t('cohort.filters')}>
      <label className="field">
        {t('cohort.filter.learner')}
        <input
          type="search"
          dir="auto"
          value={filter.learner}
          placeholder={t('cohort.filter.learnerHint')}
          onChange={(event) => set({ learner: event.target.value })}
        />
      </label>
      <label className="field">
        {t('cohort.filter.procedure')}
        <select value={filter.procedure} onChange={(event) => set({ procedure: event.target.value })}>
          <option value="">{t('cohort.filter.all')}</option>
          {procedures.map(({ id, title }) => (
            <option key={id} value={id}>
              {drillTitle(id, title)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('cohort.filter.mode')}
        <select value={filter.mode} onChange={(event) => set({ mode: event.target.value })}>
          <option value="">{t('cohort.filter.all')}</option>
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(`mode.${mode}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('cohort.filter.status')}
        <select
          value={filter.status}
          onChange={(event) => set({ status: event.target.value as StatusFilter })}
        >
          <option value="any">{t('cohort.filter.all')}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`progress.stateShort.${state}`)}
            </option>
          ))}
          <option value="late">{t('cohort.filter.late')}</option>
        </select>
      </label>
      <label className="field">
        {t('cohort.filter.verdict')}
        <select
          value={filter.verdict}
          onChange={(event) => set({ verdict: event.target.value as CohortFilter['verdict'] })}
        >
          <option value="">{t('cohort.filter.all')}</option>
          {COHORT_VERDICTS.map((verdict) => (
            <option key={verdict} value={verdict}>
              {t(`cohort.verdict.${verdict}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('cohort.filter.from')}
        <input type="date" value={filter.from} onChange={(event) => set({ from: event.target.value })} />
      </label>
      <label className="field">
        {t('cohort.filter.to')}
        <input type="date" value={filter.to} onChange={(event) => set({ to: event.target.value })} />
      </label>
      <label className="field">
        {t('cohort.filter.sort')}
        <select value={props.sort} onChange={(event) => props.onSort(event.target.value as SortOrder)}>
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`cohort.sort.${sort}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="field-button" onClick={() => props.onFilter(ALL)}>
        {t('cohort.filter.reset')}
      </button>
    </search>
  );
}
