import { useTranslation } from 'react-i18next';
import { numberText, timeText } from '../../ui/messages/i18n.ts';
import type { EmbedHost } from './embedHost.ts';
import { useEmbedStore } from './embedStore.ts';

/** What a learner must know before the run: where its result goes, what is kept, and a run that was left. */
export function EmbedNotes({ host }: { readonly host: EmbedHost }) {
  const { t } = useTranslation();
  const { storage, course, problem, waiting, standing, left } = useEmbedStore();
  const lines: string[] = [];
  if (storage === 'memory') lines.push(t('embed.memory'));
  if (course.kind === 'missing') lines.push(t(course.isForeign ? 'course.otherSite' : 'embed.noCourse'));
  if (course.kind === 'over') lines.push(t('embed.courseOver'));
  if (course.kind === 'refused') lines.push(t('embed.courseRefused', { message: course.message }));
  if (course.kind === 'open')
    lines.push(
      t(
        !course.isReported ? 'embed.courseLooking' : course.hasPassed ? 'embed.coursePassed' : 'embed.course',
      ),
    );
  if (standing.best)
    lines.push(
      t('embed.best', {
        total: numberText(standing.best.total, 1),
        verdict: t(standing.best.passed ? 'embed.passed' : 'embed.notPassed'),
        attempts: standing.attempts,
      }),
    );
  if (problem !== '') lines.push(t('embed.courseProblem', { message: problem }));
  if (waiting > 0) lines.push(t('embed.waiting', { count: waiting }));
  if (lines.length === 0 && !left) return null;
  return (
    <div className="notices" role="status" data-testid="embed-notes" data-course={course.kind}>
      {lines.map((line) => (
        <p key={line} className="notice">
          {line}
        </p>
      ))}
      {course.kind === 'open' && course.returnUrl !== null && (
        <div className="row">
          <button type="button" onClick={() => host.leaveFor(course.returnUrl!)}>
            {t('embed.leave')}
          </button>
        </div>
      )}
      {left && (
        <div className="notice row">
          <span>
            {left.leftAtTick > left.inputs.endTick
              ? t('embed.leftCut', { left: timeText(left.leftAtTick), time: timeText(left.inputs.endTick) })
              : t('embed.left', { time: timeText(left.inputs.endTick) })}
          </span>
          <button type="button" className="primary" onClick={() => host.goOn()}>
            {t('embed.goOn')}
          </button>
        </div>
      )}
    </div>
  );
}
