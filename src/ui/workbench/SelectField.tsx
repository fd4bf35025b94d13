import { useTranslation } from 'react-i18next';
import { valueAt } from '../../engine/authoring/paths.ts';
import { useDraftView } from './draftView.ts';
import { FieldFrame } from './FieldFrame.tsx';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface ChoiceGroup {
  readonly name: string;
  readonly choices: readonly Choice[];
}

/** One of several; what is not among them stands there with its id, so that it is seen and can be changed. */
export function SelectField(props: {
  readonly path: string;
  readonly label?: string;
  readonly hint?: string;
  readonly choices?: readonly Choice[];
  readonly groups?: readonly ChoiceGroup[];
  /** Instead of setting the value at the path. */
  readonly onChange?: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { draft, set } = useDraftView();
  const { path, choices = [], groups = [] } = props;
  const value = String(valueAt(draft, path) ?? '');
  const isKnown = [...choices, ...groups.flatMap((group) => group.choices)].some(({ id }) => id === value);
  const options = (list: readonly Choice[]) =>
    list.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
  return (
    <FieldFrame path={path} hint={props.hint} {...(props.label === undefined ? {} : { label: props.label })}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(e) => (props.onChange ? props.onChange(e.target.value) : set(path, e.target.value))}
        >
          {!isKnown && <option value={value}>{value === '' ? t('workbench.choose') : value}</option>}
          {options(choices)}
          {groups
            .filter((group) => group.choices.length > 0)
            .map((group) => (
              <optgroup key={group.name} label={group.name}>
                {options(group.choices)}
              </optgroup>
            ))}
        </select>
      )}
    </FieldFrame>
  );
}
