import { useTranslation } from 'react-i18next';
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import { strengths, weaknesses, type WordsLine } from './advice.ts';
import { JumpButton } from './ScoreCardView.tsx';
import { withUnit } from './withUnit.ts';

/** The three strongest and the three weakest points of a run in words; with `onJump` each leads to its moment. */
export function CardWords(props: { readonly card: ScoreCard; readonly onJump?: (tick: number) => void }) {
  const { t } = useTranslation();
  const good = strengths(props.card);
  const weak = weaknesses(props.card);
  return (
    <div className="card-words" data-testid="words">
      <section className="stack">
        <h2>{t('words.strengths')}</h2>
        {good.length === 0 ? (
          <p className="quiet">{t('words.noStrengths')}</p>
        ) : (
          <WordsList lines={good} onJump={props.onJump} />
        )}
      </section>
      <section className="stack">
        <h2>{t('words.weaknesses')}</h2>
        {weak.length === 0 ? (
          <p className="quiet">{t('words.noWeaknesses')}</p>
        ) : (
          <WordsList lines={weak} onJump={props.onJump} />
        )}
      </section>
    </div>
  );
}

function WordsList(props: {
  readonly lines: readonly WordsLine[];
  readonly onJump: ((tick: number) => void) | undefined;
}) {
  const { t } = useTranslation();
  const { onJump } = props;
  const figure = (line: WordsLine): string => {
    const { metric } = line;
    if (!metric) return '';
    const { value, unit, limits } = metric;
    const { name } = line;
    const good = withUnit(limits.good, unit);
    return value === null
      ? t('words.figureMissing', { name, good })
      : t('words.figure', { name, value: withUnit(value, unit), good });
  };
  return (
    <ol>
      {props.lines.map((line) => (
        <li key={line.id} data-words={line.id}>
          <p className={line.metric ? '' : 'bad'}>{line.text}</p>
          {line.metric && <p className="quiet">{figure(line)}</p>}
          {onJump && line.tick !== undefined && (
            <JumpButton name={line.name === '' ? line.text : line.name} tick={line.tick} onJump={onJump} />
          )}
        </li>
      ))}
    </ol>
  );
}
