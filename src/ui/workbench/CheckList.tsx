import { useDraftView } from './draftView.ts';
import { Problems } from './FieldFrame.tsx';
import { elementIdOf, labelOf } from './fieldWords.ts';
import { isWithin } from '../../engine/authoring/paths.ts';
import type { Choice } from './SelectField.tsx';

/** Several of many, as a list of ids at a path; kept in the order of the choices, `first` before all others. */
export function CheckList(props: {
  readonly path: string;
  readonly label?: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** The one that stays first. */
  readonly first?: string | undefined;
  /** Taken away where nothing is chosen. */
  readonly isOptional?: boolean;
}) {
  const { errors, set } = useDraftView();
  const { path, choices, chosen, first, hint } = props;
  const own = errors.filter((error) => isWithin(error.path, path));
  const toggle = (id: string, isOn: boolean) => {
    const wanted = isOn ? [...chosen, id] : chosen.filter((other) => other !== id);
    const known = choices.map((choice) => choice.id);
    const rank = (of: string) => (of === first ? -1 : known.indexOf(of));
    const sorted = [...wanted].sort((a, b) => rank(a) - rank(b));
    set(path, props.isOptional && sorted.length === 0 ? undefined : sorted);
  };
  return (
    <fieldset className="bare bench-checks" id={elementIdOf(path)} tabIndex={-1}>
      <legend>{props.label ?? labelOf(path)}</legend>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      <div className="check-grid">
        {choices.map(({ id, name }) => (
          <label key={id} className="check row">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(e) => toggle(id, e.target.checked)}
            />
            {name}
          </label>
        ))}
      </div>
      <span className="field-notes">
        <Problems errors={own} />
      </span>
    </fieldset>
  );
}
