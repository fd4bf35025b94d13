import { valueAt } from '../../engine/authoring/paths.ts';
import { useDraftView } from './draftView.ts';
import { FieldFrame } from './FieldFrame.tsx';

/** A text; with `rows` one of several lines. An optional one that is empty is taken away. */
export function TextField(props: {
  readonly path: string;
  readonly label?: string;
  readonly hint?: string;
  readonly most: number;
  readonly rows?: number;
  readonly isOptional?: boolean;
  readonly isBare?: boolean;
  readonly placeholder?: string;
  /** A stored text as it is shown: one that the program brought, in the language of the screen. */
  readonly told?: (stored: string) => string;
}) {
  const { draft, set } = useDraftView();
  const { path, rows } = props;
  const stored = valueAt(draft, path);
  const value = typeof stored === 'string' ? (props.told?.(stored) ?? stored) : '';
  const change = (text: string) => set(path, text === '' && props.isOptional ? undefined : text);
  return (
    <FieldFrame
      path={path}
      hint={props.hint}
      {...(props.label === undefined ? {} : { label: props.label })}
      {...(props.isBare ? { isBare: true } : {})}
    >
      {(control) => {
        const common = {
          ...control,
          value,
          maxLength: props.most,
          dir: 'auto',
          ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
        };
        return rows === undefined ? (
          <input {...common} type="text" autoComplete="off" onChange={(e) => change(e.target.value)} />
        ) : (
          <textarea {...common} rows={rows} onChange={(e) => change(e.target.value)} />
        );
      }}
    </FieldFrame>
  );
}
