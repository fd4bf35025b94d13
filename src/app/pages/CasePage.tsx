import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { Region } from '../../core/anatomy/anatomy.ts';
import { findRegion } from '../../core/anatomy/regions/registry.ts';
import { patientProblems } from '../../core/anatomy/patientRules.ts';
import type { Drill, DrillMode } from '../../core/procedure/drill.ts';
import {
  drillOfRun,
  type PatientChoice,
  rulesOfDrill,
  usualChoice,
} from '../../core/procedure/runPatient.ts';
import { splitDrillId } from '../../embed/parameters.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { LearnLinks } from '../learn/LearnLinks.tsx';
import { listText, numberText } from '../../ui/messages/i18n.ts';
import { agentName, drillTitle, nameOf, needleName } from '../../ui/messages/names.ts';
import { type ChosenPatient, PatientChooser } from '../../ui/patient/PatientChooser.tsx';
import { PatientFacts } from '../../ui/patient/PatientFacts.tsx';
import { useAttempts } from '../useAttempts.ts';
import { useBakeAhead } from '../useBakeAhead.ts';
import { drillInMode, isBuiltIn, knownDrill } from '../knownDrills.ts';
import { careAddress, exploreAddress, newSeed, runAddress } from '../patientAddress.ts';
import { NotFound } from './NotFound.tsx';

const CaseOffline = lazy(async () => ({
  default: (await import('../offline/CaseOffline.tsx')).CaseOffline,
}));

const MODES: readonly DrillMode[] = ['guided', 'practice', 'assessment'];

/** Id of a built-in drill in a mode. */
export const drillIdIn = (baseId: string, mode: DrillMode): string =>
  mode === 'guided' ? baseId : `${baseId}-${mode}`;

/** The drill in a mode; undefined where it does not come in that one. */
const ofMode = (drill: Drill, mode: DrillMode): Drill | undefined =>
  drill.mode === mode ? drill : drillInMode(drillIdIn(splitDrillId(drill.id).base, mode), mode);

/** A built-in drill comes in every mode, any other in its own and in those in which it was opened here too. */
const modesOf = (drill: Drill): readonly DrillMode[] => MODES.filter((mode) => ofMode(drill, mode));

const inMode = (drill: Drill, mode: DrillMode): Drill => ofMode(drill, mode) ?? drill;

/**
 * Given where the case is the first page, not one of many: no way back or aside, the patient is the drill's own, and the
 * mode is fixed where it names one.
 */
interface OnlyCase {
  readonly mode: DrillMode | null;
  readonly notes: ReactNode;
}

/** Case and position, task, and the choice of tools and mode: one screen before the hands. */
export function CasePage({ drillId, only }: { readonly drillId: string; readonly only?: OnlyCase }) {
  const drill = knownDrill(drillId);
  const region = drill && findRegion(drill.region);
  if (!drill || !region) return <NotFound />;
  return <Case key={drill.id} drill={drill} region={region} only={only} />;
}

const choiceOf = ({ kind, byHand }: ChosenPatient): PatientChoice =>
  kind === 'given' ? { kind, patient: byHand } : { kind };

function Case({
  drill,
  region,
  only,
}: {
  readonly drill: Drill;
  readonly region: Region;
  readonly only: OnlyCase | undefined;
}) {
  const { t, i18n } = useTranslation();
  const [mode, setMode] = useState<DrillMode>(
    only?.mode ?? (isBuiltIn(drill) ? modesOf(drill)[0]! : drill.mode),
  );
  const [needle, setNeedle] = useState(0);
  const [agent, setAgent] = useState(0);
  const [chosen, setChosen] = useState<ChosenPatient>(() => ({
    kind: usualChoice(drill).kind,
    seed: newSeed(),
    byHand: drill.patient,
  }));
  const rules = useMemo(() => rulesOfDrill(drill, region), [drill, region]);
  const choice = choiceOf(chosen);
  const { patient } = useMemo(
    () => (chosen.kind === 'drawn' ? drillOfRun(drill, region, { kind: 'drawn' }, chosen.seed) : drill),
    [drill, region, chosen.kind, chosen.seed],
  );
  const isPossible = chosen.kind !== 'given' || patientProblems(rules, chosen.byHand).length === 0;
  const seed = chosen.kind === 'drawn' ? chosen.seed : null;
  const { target, limits, briefing } = drill;
  const modes = modesOf(drill).filter((m) => !only?.mode || m === only.mode || !isBuiltIn(drill));
  const attempts = useAttempts(drill);
  const isUsedUp = attempts !== null && (attempts === 'counting' || attempts.used >= attempts.most);
  const wasReplaced = useHistoryState<{ readonly isReplaced?: boolean } | null>()?.isReplaced === true;
  const onWhom = chosen.kind === 'given' ? chosen.byHand : patient;
  useBakeAhead(isPossible ? { region: drill.region, patient: onWhom, target } : null);
  // The room's code comes while the case is read.
  useEffect(() => {
    void import('./RunPage.tsx');
  }, []);
  const isBlock = region.isPhantom ?? false;
  const positionKey = `case.positionText.${drill.id}`;
  const position =
    briefing ??
    (i18n.exists(positionKey) ? t(positionKey as 'case.positionText.knee-suprapatellar-lateral') : null);
  return (
    <>
      <TopBar title={drillTitle(drill.id, drill.title)}>
        {!only && (
          <Link href="/" className="button">
            {t('app.back')}
          </Link>
        )}
      </TopBar>
      <main className="page" id="content">
        {only?.notes}
        {wasReplaced && <p className="notice">{t('own.replaced')}</p>}
        <div className="facts">
          <section className="panel stack">
            <h2>{isBlock ? t('case.block') : t('case.patient')}</h2>
            {only || target.part ? (
              !isBlock && <PatientFacts patient={patient} region={region} />
            ) : (
              <PatientChooser
                region={region}
                rules={rules}
                chosen={chosen}
                patient={patient}
                onChange={setChosen}
                onDrawAnother={() => setChosen({ ...chosen, seed: newSeed() })}
              />
            )}
            {position !== null && (
              <>
                {!isBlock && <h2>{t('case.position')}</h2>}
                <p className="briefing">{position}</p>
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
                agent: agentName(drill.agents[agent]!),
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
            <p>{listText(drill.avoid.map((rule) => nameOf(rule.structure)))}</p>
            {!isBuiltIn(drill) && <p className="quiet">{t('own.notBuiltIn')}</p>}
            {!only && <LearnLinks drillId={isBuiltIn(drill) ? splitDrillId(drill.id).base : drill.id} />}
          </section>
          <section className="panel stack">
            <h2>{t('case.tools')}</h2>
            <label className="choice">
              {t('case.needle')}
              <select value={needle} onChange={(e) => setNeedle(Number(e.target.value))}>
                {drill.needles.map((id, index) => (
                  <option key={id} value={index}>
                    {needleName(id)}
                  </option>
                ))}
              </select>
            </label>
            <label className="choice">
              {t('case.agent')}
              <select value={agent} onChange={(e) => setAgent(Number(e.target.value))}>
                {drill.agents.map((id, index) => (
                  <option key={id} value={index}>
                    {agentName(id)}
                  </option>
                ))}
              </select>
            </label>
            <fieldset className="modes">
              <legend>
                <h2>{t('case.mode')}</h2>
              </legend>
              {modes.map((m) => (
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
            {attempts !== null && attempts !== 'counting' && (
              <p className={isUsedUp ? 'bad' : 'quiet'} data-testid="attempts">
                {isUsedUp
                  ? t('own.usedUp', { count: attempts.most })
                  : t('own.attempt', { next: attempts.used + 1, most: attempts.most })}{' '}
                {t('own.attemptHint')}
              </p>
            )}
            {isPossible && !isUsedUp ? (
              <Link
                className="button primary"
                href={runAddress(inMode(drill, mode), { needle, agent }, choice, seed)}
              >
                {t('case.start')}
              </Link>
            ) : (
              <button type="button" className="primary" disabled>
                {t('case.start')}
              </button>
            )}
            {drill.care && mode === 'assessment' && <p className="quiet">{t('case.wholeHint')}</p>}
            {drill.care && mode !== 'assessment' && isPossible && (
              <>
                <Link
                  className="button"
                  href={careAddress(inMode(drill, mode), { needle, agent }, choice, seed)}
                >
                  {t('case.withPreparation')}
                </Link>
                <p className="quiet">{t('case.withPreparationHint')}</p>
              </>
            )}
            <p className="notice only-narrow">{t('case.roomier')}</p>
            {isPossible && !only && (
              <>
                <Link className="button" href={exploreAddress(drill, choice, seed)}>
                  {t('patient.explore')}
                </Link>
                <p className="quiet">{t('patient.exploreHint')}</p>
                <Suspense fallback={null}>
                  <CaseOffline region={drill.region} />
                </Suspense>
              </>
            )}
          </section>
        </div>
      </main>
      <footer className="page-foot">{t('app.notMedical')}</footer>
    </>
  );
}
