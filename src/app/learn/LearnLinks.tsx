import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { comparisonsOf } from '../../protocol/comparisons/index.ts';
import { pairText } from '../../ui/messages/names.ts';

/** The ways into the anatomy of a drill: names and layers, the quiz, and pairs of patients. */
export function LearnLinks({ drillId }: { readonly drillId: string }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('learn.lead')}</h3>
      <div className="row">
        <Link className="button" href={`/learn/${drillId}`}>
          <GraduationCap aria-hidden />
          {t('learn.explore')}
        </Link>
        <Link className="button" href={`/quiz/${drillId}`}>
          {t('learn.quiz')}
        </Link>
      </div>
      {comparisonsOf(drillId).map((pair) => (
        <p key={pair.id}>
          {t('learn.compare')}: <Link href={`/compare/${pair.id}`}>{pairText(pair).title}</Link>
        </p>
      ))}
    </>
  );
}
