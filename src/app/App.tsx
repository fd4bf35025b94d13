import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { CrashBoundary } from '../ui/common/CrashBoundary.tsx';
import { Dialogs } from '../ui/common/Dialogs.tsx';
import { seedOf } from './patientAddress.ts';
import { CasePage } from './pages/CasePage.tsx';
import { NotFound } from './pages/NotFound.tsx';
import { StartPage } from './pages/StartPage.tsx';
import { type RunParameters, runOf, whole } from './runParameters.ts';
import { SkipLink } from './SkipLink.tsx';
import { useArrival } from './useArrival.ts';
import { WithDrill } from './WithDrill.tsx';

const RunPage = lazy(async () => ({ default: (await import('./pages/RunPage.tsx')).RunPage }));
const CardPage = lazy(async () => ({ default: (await import('./pages/CardPage.tsx')).CardPage }));
const DebriefPage = lazy(async () => ({ default: (await import('./pages/DebriefPage.tsx')).DebriefPage }));
const BesidePage = lazy(async () => ({ default: (await import('./beside/BesidePage.tsx')).BesidePage }));
const ReportPage = lazy(async () => ({ default: (await import('./report/ReportPage.tsx')).ReportPage }));
const AgreementPage = lazy(async () => ({
  default: (await import('./cohort/AgreementPage.tsx')).AgreementPage,
}));
const MetricsPage = lazy(async () => ({ default: (await import('./pages/MetricsPage.tsx')).MetricsPage }));
const ProgressPage = lazy(async () => ({
  default: (await import('./pages/ProgressPage.tsx')).ProgressPage,
}));
const CohortPages = lazy(async () => ({
  default: (await import('./cohort/CohortPages.tsx')).CohortPages,
}));
const WorkbenchPages = lazy(async () => ({
  default: (await import('./workbench/WorkbenchPages.tsx')).WorkbenchPages,
}));
const DrillLinkPage = lazy(async () => ({
  default: (await import('./pages/DrillLinkPage.tsx')).DrillLinkPage,
}));
const QaPage = lazy(async () => ({ default: (await import('./pages/QaPage.tsx')).QaPage }));

const LearnPage = lazy(async () => ({ default: (await import('./learn/LearnPage.tsx')).LearnPage }));

const QuizPage = lazy(async () => ({ default: (await import('./learn/QuizPage.tsx')).QuizPage }));

const ComparePage = lazy(async () => ({
  default: (await import('./learn/ComparePage.tsx')).ComparePage,
}));
const OfflinePage = lazy(async () => ({ default: (await import('./offline/OfflinePage.tsx')).OfflinePage }));
const UpdateNotice = lazy(async () => ({
  default: (await import('./offline/UpdateNotice.tsx')).UpdateNotice,
}));
const ExplorePage = lazy(async () => ({ default: (await import('./pages/ExplorePage.tsx')).ExplorePage }));

interface ExploreParameters {
  readonly subject: string;
  readonly seed?: string;
  readonly patient?: string;
}

/** Every address of the site, behind the hash, so that it works from any folder and inside a course package. */
export function App() {
  // All of it is drawn again in another language; nothing is mounted anew.
  useTranslation();
  useArrival(useHashLocation()[0]);
  return (
    <CrashBoundary>
      <SkipLink />
      <Router hook={useHashLocation}>
        <Switch>
          <Route path="/">
            <StartPage />
          </Route>
          <Route path="/case/:drill">{(p) => caseRoute(p.drill)}</Route>
          <Route path="/run/:drill/:needle?/:agent?/:seed?/:patient?">
            {(p) => runRoute(p as unknown as RunParameters)}
          </Route>
          <Route path="/care/:drill/:needle?/:agent?/:seed?/:patient?">
            {(p) => runRoute(p as unknown as RunParameters, true)}
          </Route>
          <Route path="/explore/:subject/:seed?/:patient?">
            {(p) => exploreRoute(p as unknown as ExploreParameters)}
          </Route>
          <Route path="/card/:id">
            {(p) => (
              <Suspense fallback={null}>
                <CardPage id={p.id} />
              </Suspense>
            )}
          </Route>
          <Route path="/debrief/:id/:tick?">
            {(p) => (
              <Suspense fallback={null}>
                <DebriefPage id={p.id} atTick={p.tick === undefined ? null : whole(p.tick)} />
              </Suspense>
            )}
          </Route>
          <Route path="/beside/:id/:other">
            {(p) => (
              <Suspense fallback={null}>
                <BesidePage key={p.id} id={p.id} other={p.other} />
              </Suspense>
            )}
          </Route>
          <Route path="/report/:id">
            {(p) => (
              <Suspense fallback={null}>
                <ReportPage id={p.id} />
              </Suspense>
            )}
          </Route>
          <Route path="/agreement">
            <Suspense fallback={null}>
              <AgreementPage />
            </Suspense>
          </Route>
          <Route path="/metrics/:id?">
            {(p) => (
              <Suspense fallback={null}>
                <MetricsPage id={p.id} />
              </Suspense>
            )}
          </Route>
          <Route path="/learn/:drill">
            {(p) => (
              <Suspense fallback={null}>
                <WithDrill key={p.drill} id={p.drill}>
                  {() => <LearnPage drillId={p.drill} />}
                </WithDrill>
              </Suspense>
            )}
          </Route>
          <Route path="/quiz/:drill/:seed?">
            {(p) => (
              <Suspense fallback={null}>
                <WithDrill key={p.drill} id={p.drill}>
                  {() => <QuizPage drillId={p.drill} seed={p.seed === undefined ? null : whole(p.seed)} />}
                </WithDrill>
              </Suspense>
            )}
          </Route>
          <Route path="/compare/:pair">
            {(p) => (
              <Suspense fallback={null}>
                <ComparePage pairId={p.pair} />
              </Suspense>
            )}
          </Route>
          <Route path="/progress">
            <Suspense fallback={null}>
              <ProgressPage />
            </Suspense>
          </Route>
          <Route path="/cohort/:learner?/:part?">
            {(p) => (
              <Suspense fallback={null}>
                <CohortPages {...(p as unknown as { learner?: string; part?: string })} />
              </Suspense>
            )}
          </Route>
          <Route path="/offline">
            <Suspense fallback={null}>
              <OfflinePage />
            </Suspense>
          </Route>
          <Route path="/drill/:code">
            {(p) => (
              <Suspense fallback={null}>
                <DrillLinkPage code={p.code} />
              </Suspense>
            )}
          </Route>
          <Route path="/workbench/:draft?/:part?">
            {(p) => (
              <Suspense fallback={null}>
                <WorkbenchPages {...(p as unknown as { draft?: string; part?: string })} />
              </Suspense>
            )}
          </Route>
          <Route path="/qa">
            <Suspense fallback={null}>
              <QaPage />
            </Suspense>
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
        <Suspense fallback={null}>
          <UpdateNotice />
        </Suspense>
      </Router>
      <Dialogs />
    </CrashBoundary>
  );
}

const caseRoute = (drill: string) => (
  <WithDrill key={drill} id={drill}>
    {() => <CasePage drillId={drill} />}
  </WithDrill>
);

const runRoute = (p: RunParameters, withPreparation = false) => (
  <WithDrill key={p.drill} id={p.drill}>
    {() => (
      <Suspense fallback={null}>
        <RunPage {...runOf(p)} withPreparation={withPreparation} />
      </Suspense>
    )}
  </WithDrill>
);

const exploreRoute = (p: ExploreParameters) => (
  <Suspense fallback={null}>
    <WithDrill key={p.subject} id={p.subject}>
      {() => <ExplorePage subject={p.subject} seed={seedOf(p.seed)} patient={p.patient} />}
    </WithDrill>
  </Suspense>
);
