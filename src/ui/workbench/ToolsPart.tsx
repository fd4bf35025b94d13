import { useTranslation } from 'react-i18next';
import { AGENTS } from '../../core/injectate/catalogue.ts';
import { NEEDLES } from '../../core/needle/catalogue.ts';
import { agentName, needleName } from '../messages/names.ts';
import { CheckList } from './CheckList.tsx';
import { useDraftView } from './draftView.ts';
import { NumberField } from './NumberField.tsx';
import { SelectField } from './SelectField.tsx';

/** Needles and drugs to choose from, and the syringes. */
export function ToolsPart() {
  const { t } = useTranslation();
  const { draft, set } = useDraftView();
  const { needles, agents, trackAnaesthetic } = draft;
  const atStart = (path: 'needles' | 'agents', id: string) =>
    set(path, [id, ...draft[path].filter((other) => other !== id)]);
  const allNeedles = NEEDLES.map(({ id }) => ({ id, name: needleName(id) }));
  const allAgents = AGENTS.map(({ id }) => ({ id, name: agentName(id) }));
  const track = [{ id: '', name: t('workbench.noTrack') }, ...allAgents];
  return (
    <>
      <SelectField
        path="needles[0]"
        label={t('workbench.firstNeedle')}
        choices={allNeedles.filter(({ id }) => needles.includes(id))}
        onChange={(id) => atStart('needles', id)}
      />
      <details>
        <summary>{t('workbench.field.needles')}</summary>
        <CheckList path="needles" choices={allNeedles} chosen={needles} first={needles[0]} />
      </details>
      <SelectField
        path="agents[0]"
        label={t('workbench.firstAgent')}
        choices={allAgents.filter(({ id }) => agents.includes(id))}
        onChange={(id) => atStart('agents', id)}
      />
      <details>
        <summary>{t('workbench.field.agents')}</summary>
        <CheckList path="agents" choices={allAgents} chosen={agents} first={agents[0]} />
      </details>
      <div className="bench-fields">
        <NumberField path="syringeMl" unit="mL" />
        <SelectField
          path="trackAnaesthetic.agent"
          choices={track}
          onChange={(agent) =>
            set(
              'trackAnaesthetic',
              agent === '' ? undefined : { agent, volumeMl: trackAnaesthetic?.volumeMl ?? 2 },
            )
          }
        />
        {trackAnaesthetic && <NumberField path="trackAnaesthetic.volumeMl" unit="mL" />}
      </div>
      <label className="check row">
        <input
          type="checkbox"
          checked={draft.allowsForbiddenMixes ?? false}
          onChange={(e) => set('allowsForbiddenMixes', e.target.checked ? true : undefined)}
        />
        {t('workbench.field.allowsForbiddenMixes')}
      </label>
    </>
  );
}
