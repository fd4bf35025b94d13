import '../../ui/messages/enLater.ts';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/common/Loading.tsx';
import { CertificatePage } from './CertificatePage.tsx';
import { CohortPage } from './CohortPage.tsx';
import { cohortSession } from './cohortSession.ts';
import { LearnerPage } from './LearnerPage.tsx';
import '../../ui/styles/records.css';
import '../../ui/styles/print.css';
import '../../ui/styles/certificate.css';
import '../../ui/styles/cohort.css';
import '../../ui/styles/matrix.css';

/** The cohort, one of its learners, or that learner's certificate. */
export function CohortPages(props: { readonly learner?: string; readonly part?: string }) {
  const { t } = useTranslation();
  const view = useSyncExternalStore(cohortSession.subscribe, cohortSession.getView);
  if (!view.isLoaded) return <Loading text={t('cohort.loading')} share01={null} />;
  if (props.learner === undefined) return <CohortPage view={view} />;
  const learner = decode(props.learner);
  if (props.part === 'certificate') return <CertificatePage view={view} learner={learner} />;
  return <LearnerPage view={view} learner={learner} />;
}

/** A typed address may hold a stray percent sign. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
