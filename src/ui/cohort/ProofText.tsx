import { useTranslation } from 'react-i18next';

/** What each verdict means, and what none of them can show. */
export function ProofText() {
  const { t } = useTranslation();
  return (
    <section className="panel stack" aria-labelledby="proof-title">
      <h2 id="proof-title">{t('cohort.proof')}</h2>
      <ul>
        {(['verified', 'mismatch', 'unverifiable', 'person'] as const).map((line) => (
          <li key={line}>{t(`cohort.proofLines.${line}`)}</li>
        ))}
      </ul>
    </section>
  );
}
