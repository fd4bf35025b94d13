import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { CrashBoundary } from '../ui/common/CrashBoundary.tsx';
import { Dialogs } from '../ui/common/Dialogs.tsx';
import { seedOf } from './patientAddress.ts';
import { CardPage } from './pages/CardPage.tsx';
import { CasePage } from './pages/CasePage.tsx';
import { DebriefPage } from './pages/DebriefPage.tsx';
import { NotFound } from './pages/NotFound.tsx';
import { RunPage } from './pages/RunPage.tsx';
import { StartPage } from './pages/StartPage.tsx';

const QaPage = lazy(async () => ({ default: (await import('./pages/QaPage.tsx')).QaPage }));

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
  const { t } = useTranslation();
  return (
    <CrashBoundary>
      <button type="button" className="skip-link" onClick={skipToContent}>
        {t('app.skip')}
      </button>
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
          <Route path="/card/:id">{(p) => <CardPage id={p.id} />}</Route>
          <Route path="/debrief/:id/:tick?">
            {(p) => <DebriefPage id={p.id} atTick={p.tick === undefined ? null : whole(p.tick)} />}
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

/** A button, since the hash that a link would use is the router's. */
function skipToContent(): void {
  const content = document.getElementById('content');
  content?.setAttribute('tabindex', '-1');
  content?.focus();
}
