import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PatientParameters, Region } from '../../core/anatomy/anatomy.ts';
import { findRegion } from '../../core/anatomy/regions/registry.ts';
import { findAgent } from '../../core/injectate/catalogue.ts';
import { findNeedle } from '../../core/needle/catalogue.ts';
import type { DrillMode } from '../../core/procedure/drill.ts';
import { findDrill } from '../../protocol/drills/index.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { LearnLinks } from '../learn/LearnLinks.tsx';
import { nameOf, numberText } from '../../ui/messages/i18n.ts';
import { NotFound } from './NotFound.tsx';

const MODES: readonly DrillMode[] = ['guided', 'practice', 'assessment'];

/** Id of a built-in drill in a mode. */
export const drillIdIn = (baseId: string, mode: DrillMode): string =>
  mode === 'guided' ? baseId : `${baseId}-${mode}`;

/** Id of the drill that a mode belongs to. */
const baseId = (id: string): string => id.replace(/-(?:practice|assessment)$/, '');

/** Case and position, task, and the choice of tools and mode: one screen before the hands. */
export function CasePage({
  drillId,
  only,
}: {
  readonly drillId: string;
  /** Given where this is the first page, not one of many: no way back, and the mode fixed where it names one. */
  readonly only?: { readonly mode: DrillMode | null; readonly notes: ReactNode };
}) {
  const { t, i18n } = useTranslation();
  const [mode, setMode] = useState<DrillMode>(only?.mode ?? 'guided');
  const [needle, setNeedle] = useState(0);
  const [agent, setAgent] = useState(0);
  const drill = findDrill(drillId);
  if (!drill) return <NotFound />;
  const { patient, target, limits } = drill;
  const agentName = findAgent(drill.agents[agent]!)?.name ?? drill.agents[agent]!;
  const region = findRegion(drill.region);
  const isBlock = region?.isPhantom ?? false;
  const positionKey = `case.positionText.${drill.id}`;
  return (
    <>
      <TopBar title={drill.title}>
        {!only && (
          <Link href="/" className="button">
            {t('app.back')}
          </Link>
        )}
      </TopBar>
      <main className="page" id="content">
        {only?.notes}
        <div className="facts">
          <section className="panel stack">
            {isBlock ? (
              <h2>{t('case.block')}</h2>
            ) : (
              <>
                <h2>{t('case.patient')}</h2>
                {region && <PatientFacts patient={patient} region={region} />}
              </>
            )}
            {i18n.exists(positionKey) && (
              <>
                {!isBlock && <h2>{t('case.position')}</h2>}
                <p>{t(positionKey as 'case.positionText.knee-suprapatellar-lateral')}</p>
              </>
            )}
          </section>
          <section className="panel stack">
            <h2>{t('case.task')}</h2>
            <p>
              {target.drainMl !== undefined &&
                `${t('case.drainLine', { ml: numberText(target.drainMl, 0) })} `}
              {t('case.taskLine', {
                ml: numberText(target.volumeMl, Number.isInteger(target.volumeMl) ? 0 : 1),
                agent: agentName,
                target: nameOf(target.structure),
              })}
            </p>
            <p className="quiet">
              {t('case.limits', {
                total: drill.passTotal,
                minutes: numberText(limits.timeS / 60, 0),
                passes: limits.passes,
              })}
            </p>
            <h3>{t('case.avoid')}</h3>
            <p>{drill.avoid.map((rule) => nameOf(rule.structure)).join(', ')}</p>
            <LearnLinks drillId={baseId(drill.id)} />
          </section>
          <section className="panel stack">
            <h2>{t('case.tools')}</h2>
            <label className="choice">
              {t('case.needle')}
              <select value={needle} onChange={(e) => setNeedle(Number(e.target.value))}>
                {drill.needles.map((id, index) => (
                  <option key={id} value={index}>
                    {findNeedle(id)?.name ?? id}
                  </option>
                ))}
              </select>
            </label>
            <label className="choice">
              {t('case.agent')}
              <select value={agent} onChange={(e) => setAgent(Number(e.target.value))}>
                {drill.agents.map((id, index) => (
                  <option key={id} value={index}>
                    {findAgent(id)?.name ?? id}
                  </option>
                ))}
              </select>
            </label>
            <fieldset className="modes">
              <legend>
                <h2>{t('case.mode')}</h2>
              </legend>
              {MODES.filter((m) => !only?.mode || m === only.mode).map((m) => (
                <label key={m}>
                  <input
                    type="radio"
                    name="mode"
                    value={m}
                    checked={mode === m}
                    onChange={() => setMode(m)}
                  />
                  {t(`mode.${m}`)}
                  <span className="quiet">{t(`modeHint.${m}`)}</span>
                </label>
              ))}
            </fieldset>
            <Link
              className="button primary only-roomy"
              href={`/run/${drillIdIn(drill.id, mode)}/${needle}/${agent}`}
            >
              {t('case.start')}
            </Link>
            <p className="notice only-narrow">{t('case.roomier')}</p>
          </section>
        </div>
      </main>
      <footer className="page-foot">{t('app.notMedical')}</footer>
    </>
  );
}

function PatientFacts({ patient, region }: { readonly patient: PatientParameters; readonly region: Region }) {
  const { t } = useTranslation();
  const bends = region.patientRules.ranges.some((range) => range.field === 'flexionDeg' && range.most > 0);
  return (
    <ul>
      <li>
        {t('case.who', {
          sex: t(`case.sex.${patient.sex}`),
          side: t(`case.side.${patient.side}`),
          region: region.title.toLowerCase(),
        })}
      </li>
      <li>{t('case.stature', { cm: numberText(patient.statureMm / 10, 0) })}</li>
      <li>{t('case.fat', { mm: numberText(patient.fatMm, 0) })}</li>
      <li>{t('case.effusion', { ml: numberText(patient.effusionMl, 0) })}</li>
      {bends && <li>{t('case.flexion', { deg: numberText(patient.flexionDeg, 0) })}</li>}
    </ul>
  );
}
