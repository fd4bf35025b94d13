import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParseError } from '../../protocol/result.ts';
import { problemPart } from '../messages/problemText.ts';
import { useDraftView } from './draftView.ts';
import { elementIdOf, errorsAt, isMissing, labelOf } from './fieldWords.ts';

/** What a control of a field takes to be labelled, described and marked as wrong. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
}

/** One field: label, control, unit, hint, and what is wrong with it in words. */
export function FieldFrame(props: {
  readonly path: string;
  /** The field's own name where it is left out. */
  readonly label?: string;
  readonly unit?: string | undefined;
  readonly hint?: string | undefined;
  /** Set in tables, whose columns are headed. */
  readonly isBare?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}) {
  const { errors } = useDraftView();
  const { path, unit, hint } = props;
  const id = elementIdOf(path);
  const describedBy = useId();
  const own = errorsAt(errors, path);
  const isDescribed = own.length > 0 || hint !== undefined;
  return (
    <div className="bench-field">
      <label htmlFor={id} className={props.isBare ? 'visually-hidden' : ''}>
        {props.label ?? labelOf(path)}
      </label>
      <span className="with-unit">
        {props.children({
          id,
          ...(own.length > 0 ? { 'aria-invalid': true as const } : {}),
          ...(isDescribed ? { 'aria-describedby': describedBy } : {}),
        })}
        {unit !== undefined && <span className="quiet unit">{unit}</span>}
      </span>
      {isDescribed && (
        <span id={describedBy} className="field-notes">
          {hint !== undefined && <span className="quiet">{hint}</span>}
          <Problems errors={own} />
        </span>
      )}
    </div>
  );
}

/** What is wrong, one sentence each. */
export function Problems({ errors }: { readonly errors: readonly ParseError[] }) {
  const { t } = useTranslation();
  return errors.map(({ path, expected, got }) => (
    <span key={`${path} ${expected}`} className="bad">
      {isMissing(got)
        ? t('workbench.stillMissing')
        : t('workbench.fieldProblem', { expected: problemPart(expected), got: problemPart(got) })}
    </span>
  ));
}
