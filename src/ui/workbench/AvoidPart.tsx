import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toldStructures } from '../messages/names.ts';
import { useDraftView } from './draftView.ts';
import { Problems } from './FieldFrame.tsx';
import { elementIdOf, errorsAt } from './fieldWords.ts';
import { NumberField } from './NumberField.tsx';

/** Distance that a needle keeps to vessels and nerves where nothing else is said, mm [TKU]. */
export const USUAL_SAFE_MM = 2;

/** Structures to keep away from, by how much, and whether entering them fails the run. */
export function AvoidPart() {
  const { t } = useTranslation();
  const { draft, facts, errors, set } = useDraftView();
  const [wanted, setWanted] = useState('');
  const { avoid } = draft;
  const taken = new Set([draft.target.structure, ...avoid.map((rule) => rule.structure)]);
  const structures = toldStructures(facts.structures);
  const left = structures.filter(({ id }) => !taken.has(id));
  const ids = new Set(structures.map(({ id }) => id));
  // A vessel stands for its wall.
  const isWall = (id: string) => id.endsWith('-wall') && ids.has(id.slice(0, -'-wall'.length));
  const delicate = left.filter((s) => (s.class === 'vessel' || s.class === 'nerve') && !isWall(s.id));
  const nameOf = (id: string) => structures.find((s) => s.id === id)?.name ?? id;
  const add = (added: readonly string[], isCritical: boolean) =>
    set('avoid', [
      ...avoid,
      ...added.map((structure) => ({ structure, safeMm: isCritical ? USUAL_SAFE_MM : 0, isCritical })),
    ]);
  return (
    <div className="stack" id={elementIdOf('avoid')} tabIndex={-1}>
      {avoid.length === 0 ? (
        <p className="quiet">{t('workbench.avoidNone')}</p>
      ) : (
        <table className="folds bench-table" aria-label={t('workbench.avoidTable')}>
          <thead>
            <tr>
              <th scope="col">{t('workbench.field.avoid_structure')}</th>
              <th scope="col">{t('workbench.field.avoid_safeMm')}</th>
              <th scope="col">{t('workbench.field.avoid_isCritical')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('runs.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {avoid.map((rule, i) => (
              <tr key={rule.structure}>
                <th scope="row">
                  {nameOf(rule.structure)}
                  <span className="field-notes">
                    <Problems errors={errorsAt(errors, `avoid[${i}].structure`)} />
                  </span>
                </th>
                <td data-label={t('workbench.field.avoid_safeMm')}>
                  <NumberField
                    path={`avoid[${i}].safeMm`}
                    unit="mm"
                    isBare
                    label={t('workbench.avoidSafeOf', { what: nameOf(rule.structure) })}
                  />
                </td>
                <td data-label={t('workbench.field.avoid_isCritical')}>
                  <input
                    type="checkbox"
                    aria-label={t('workbench.avoidCriticalOf', { what: nameOf(rule.structure) })}
                    checked={rule.isCritical}
                    onChange={(e) => set(`avoid[${i}].isCritical`, e.target.checked)}
                  />
                </td>
                <td>
                  <button
                    type="button"
                    aria-label={t('workbench.removeOf', { what: nameOf(rule.structure) })}
                    onClick={() => set(`avoid[${i}]`, undefined)}
                  >
                    <Trash2 aria-hidden />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <label className="field">
          {t('workbench.avoidAddWhich')}
          <select value={wanted} onChange={(e) => setWanted(e.target.value)}>
            <option value="">{t('workbench.choose')}</option>
            {left.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="field-button"
          disabled={!left.some(({ id }) => id === wanted)}
          onClick={() => {
            add(
              [wanted],
              delicate.some(({ id }) => id === wanted),
            );
            setWanted('');
          }}
        >
          <Plus aria-hidden />
          {t('workbench.avoidAdd')}
        </button>
        {delicate.length > 0 && (
          <button
            type="button"
            className="field-button"
            onClick={() =>
              add(
                delicate.map(({ id }) => id),
                true,
              )
            }
          >
            {t('workbench.avoidAll')}
          </button>
        )}
      </div>
    </div>
  );
}
