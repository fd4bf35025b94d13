import { useTranslation } from 'react-i18next';
import { type Certificate, codeText } from '../../records/cohort/certificate.ts';
import { shortId } from '../../records/learnerId.ts';
import { commaText, dayText, numberText } from '../messages/i18n.ts';
import { drillTitle } from '../messages/names.ts';

/** The sheet that is printed. */
export function CertificateSheet(props: {
  readonly certificate: Certificate;
  readonly learner: string;
  readonly name: string | null;
}) {
  const { t } = useTranslation();
  const { certificate, name } = props;
  const count = certificate.procedures.reduce((sum, p) => sum + p.runs.length, 0);
  return (
    <article className="certificate" data-testid="certificate" data-code={certificate.code}>
      <p className="certificate-brand">{t('app.name')}</p>
      <h2>{t('cohort.certificateTitle')}</h2>
      <p>{t('cohort.certificateOf')}</p>
      <p className="certificate-name">
        <bdi>{name ?? t('cohort.unnamed', { id: shortId(props.learner) })}</bdi>
      </p>
      <p className="certificate-id">{t('cohort.learnerId', { id: props.learner })}</p>
      <p>{t('cohort.certificateDone')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('cohort.certificateProcedure')}</th>
            <th scope="col" className="number">
              {t('cohort.certificateTotals')}
            </th>
            <th scope="col">{t('cohort.certificateDate')}</th>
          </tr>
        </thead>
        <tbody>
          {certificate.procedures.map((p) => (
            <tr key={p.procedure}>
              <th scope="row">{drillTitle(p.procedure, p.title)}</th>
              <td className="number">{commaText(p.runs.map((run) => numberText(run.total, 0)))}</td>
              <td className="nowrap">{p.lastMs === undefined ? t('progress.undated') : dayText(p.lastMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="certificate-sign">
        <span>{t('cohort.certificateSign')}</span>
        <span>{t('cohort.certificateDateSign')}</span>
      </div>
      <h3>{t('cohort.certificateCode')}</h3>
      <p className="certificate-code">{codeText(certificate.code)}</p>
      <p className="small">
        {t('cohort.certificateEngine', { engines: commaText(certificate.engines) })}{' '}
        {t('cohort.certificateCodeHint', { count })}
      </p>
      <p className="small">{t('cohort.certificateLimits')}</p>
    </article>
  );
}
