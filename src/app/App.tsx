import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { CrashBoundary } from '../ui/common/CrashBoundary.tsx';
import { Dialogs } from '../ui/common/Dialogs.tsx';
import { seedOf } from './patientAddress.ts';
import { CasePage } from './pages/CasePage.tsx';
import { NotFound } from './pages/NotFound.tsx';
import { RunPage } from './pages/RunPage.tsx';
import { StartPage } from './pages/StartPage.tsx';
import { SkipLink } from './SkipLink.tsx';

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
const QaPage = lazy(async () => ({ default: (await import('./pages/QaPage.tsx')).QaPage }));

const LearnPage = lazy(async () => ({ default: (await import('./learn/LearnPage.tsx')).LearnPage }));

const QuizPage = lazy(async () => ({ default: (await import('./learn/QuizPage.tsx')).QuizPage }));

const ComparePage = lazy(async () => ({
  default: (await import('./learn/ComparePage.tsx')).ComparePage,
}));
const ExplorePage = lazy(async () => ({ default: (await import('./pages/ExplorePage.tsx')).ExplorePage }));

const whole = (text: string | undefined): number => {
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= 0 ? value : 0;
};

interface RunParameters {
  readonly drill: string;
  readonly needle?: string;
  readonly agent?: string;
  readonly seed?: string;
  readonly patient?: string;
}

interface ExploreParameters {
  readonly subject: string;
  readonly seed?: string;
  readonly patient?: string;
}

/** Every address of the site, behind the hash, so that it works from any folder and inside a course package. */
export function App() {
  return (
    <CrashBoundary>
      <SkipLink />
      <Router hook={useHashLocation}>
        <Switch>
          <Route path="/">
            <StartPage />
          </Route>
          <Route path="/case/:drill">{(p) => <CasePage drillId={p.drill} />}</Route>
          <Route path="/run/:drill/:needle?/:agent?/:seed?/:patient?">
            {(p) => runRoute(p as unknown as RunParameters)}
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
                <LearnPage drillId={p.drill} />
              </Suspense>
            )}
          </Route>
          <Route path="/quiz/:drill/:seed?">
            {(p) => (
              <Suspense fallback={null}>
                <QuizPage drillId={p.drill} seed={p.seed === undefined ? null : whole(p.seed)} />
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
          <Route path="/qa">
            <Suspense fallback={null}>
              <QaPage />
            </Suspense>
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Router>
      <Dialogs />
    </CrashBoundary>
  );
}

const runRoute = (p: RunParameters) => (
  <RunPage
    drillId={p.drill}
    needle={whole(p.needle)}
    agent={whole(p.agent)}
    seed={seedOf(p.seed)}
    patient={p.patient}
  />
);

const exploreRoute = (p: ExploreParameters) => (
  <Suspense fallback={null}>
    <ExplorePage key={p.subject} subject={p.subject} seed={seedOf(p.seed)} patient={p.patient} />
  </Suspense>
);
