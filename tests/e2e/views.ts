/** Every view of the site and of the frame, by the router's own pattern, with an address of it and what shows that it is there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface View {
  /** Behind the hash. `RUN`, `DRAFT` and `LEARNER` stand for what the test has kept. */
  readonly address: string;
  /** Selector of what is there once the view is. */
  readonly ready: string;
  /** Set where no other test of the screens looks at its colours. */
  readonly isWhole?: boolean;
}

const whole = (address: string, ready: string): View => ({ address, ready, isWhole: true });
const view = (address: string, ready: string): View => ({ address, ready });

/** By pattern of src/app/App.tsx; '' is what no pattern matches. */
export const VIEWS: Readonly<Record<string, readonly View[]>> = {
  '/': [view('', '[data-run]')],
  '/case/:drill': [view('case/wrist-carpal-tunnel', 'fieldset.modes')],
  '/run/:drill/:needle?/:agent?/:seed?/:patient?': [
    view('run/gel-block-cyst/0/0/1', '[data-testid="room"][data-phase="running"] [data-testid="heard"]'),
  ],
  '/care/:drill/:needle?/:agent?/:seed?/:patient?': [
    view('care/knee-suprapatellar-lateral/0/0/1', '[data-testid="preparation"]'),
  ],
  '/explore/:subject/:seed?/:patient?': [view('explore/gel-block', '[data-testid="explore"]')],
  '/card/:id': [view('card/RUN', '[data-testid="verdict"]'), whole('card/none', 'main')],
  '/debrief/:id/:tick?': [view('debrief/RUN', '[data-testid="debrief"]')],
  '/beside/:id/:other': [view('beside/RUN/expert', '[data-testid="beside"]')],
  '/report/:id': [view('report/RUN', '[data-testid="report"]')],
  '/agreement': [view('agreement', '[data-testid="agreement-page"]')],
  '/metrics/:id?': [
    view('metrics', 'main a'),
    view('metrics/tissue-damage', '[data-metric="tissue-damage"]'),
  ],
  '/learn/:drill': [view('learn/gel-block-cyst', '[data-testid="learn"] canvas')],
  '/quiz/:drill/:seed?': [view('quiz/gel-block-cyst/1', '[data-testid="question"]')],
  '/compare/:pair': [view('compare/shoulder-effusion', '[data-testid="compare"] canvas')],
  '/progress': [view('progress', '[data-testid="progress"] h2')],
  '/cohort/:learner?/:part?': [
    view('cohort', '[data-testid="matrix"]'),
    view('cohort/LEARNER', '[data-testid="learner"]'),
    whole('cohort/LEARNER/certificate', '[data-testid="certificate"], main'),
  ],
  '/offline': [whole('offline', '[data-testid="storage-used"]')],
  '/drill/:code': [whole('drill/nothing', '[role="alert"]')],
  '/workbench/:draft?/:part?': [
    whole('workbench', '[data-testid="workbench"] h2'),
    view('workbench/DRAFT', '[data-testid="draft"]'),
    whole('workbench/DRAFT/pick', '[data-testid="pick"] canvas'),
  ],
  '/qa': [view('qa', '[data-testid="qa-summary"]')],
  '': [view('nowhere', 'main')],
};

/** Patterns of the routes of a source file, in their order. */
export function routesOf(path: string): string[] {
  const source = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
  return [...source.matchAll(/<Route(?:\s+path="([^"]+)")?>/g)].map(([, pattern]) => pattern ?? '');
}

/** By pattern of src/app/embed/EmbedApp.tsx: the page's own parameters instead of an address. */
export const EMBEDDED: Readonly<Record<string, readonly View[]>> = {
  // The pages below are those of the site.
  '/run/:drill/:needle?/:agent?/:seed?/:patient?': [],
  '/care/:drill/:needle?/:agent?/:seed?/:patient?': [],
  '/card/:id': [],
  '/debrief/:id/:tick?': [],
  '': [view('drill=gel-block-cyst', 'main'), view('drill=none', '[role="alert"]')],
};
