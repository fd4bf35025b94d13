import '../../ui/messages/enLater.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch, useLocation } from 'wouter';
import { DRILLS } from '../../protocol/drills/index.ts';
import { CrashBoundary } from '../../ui/common/CrashBoundary.tsx';
import { Dialogs } from '../../ui/common/Dialogs.tsx';
import { knownDrill } from '../knownDrills.ts';
import { CardPage } from '../pages/CardPage.tsx';
import { CasePage } from '../pages/CasePage.tsx';
import { DebriefPage } from '../pages/DebriefPage.tsx';
import { RunPage } from '../pages/RunPage.tsx';
import { RunHostContext } from '../runHost.ts';
import { type RunParameters, runOf, whole } from '../runParameters.ts';
import { SkipLink } from '../SkipLink.tsx';
import type { EmbedHost } from './embedHost.ts';
import { EmbedNotes } from './EmbedNotes.tsx';
import { useEmbedStore } from './embedStore.ts';

const SETTLED_MS = 150;

/** Height that the room asks for, from its width: image and scene beside each other, hands below. */
const roomHeightPx = (widthPx: number): number => Math.round(Math.min(900, Math.max(640, widthPx * 0.64)));

/** One drill, from its case to its card, without the site around it. Its addresses stay out of the history. */
export function EmbedApp({ host }: { readonly host: EmbedHost }) {
  // All of it is drawn again in another language; nothing is mounted anew.
  useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let timer = 0;
    // Once it has stood still: between two pages the content is small for a moment.
    const tell = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const width = element.clientWidth;
        const isRoom = element.querySelector('.room') !== null;
        host.sendResize(width, isRoom ? roomHeightPx(width) : element.offsetHeight);
      }, SETTLED_MS);
    };
    const sizes = new ResizeObserver(tell);
    sizes.observe(element);
    const changes = new MutationObserver(tell);
    changes.observe(element, { childList: true });
    return () => {
      clearTimeout(timer);
      sizes.disconnect();
      changes.disconnect();
    };
  }, [host]);
  return (
    <CrashBoundary>
      <SkipLink />
      <div className="embed" ref={frame}>
        <RunHostContext value={host}>
          <Router hook={host.location.hook} hrefs={(href) => `#${href}`}>
            <Pages host={host} />
          </Router>
        </RunHostContext>
      </div>
      <Dialogs />
    </CrashBoundary>
  );
}

function Pages({ host }: { readonly host: EmbedHost }) {
  const [path] = useLocation();
  const generation = useEmbedStore((s) => s.generation);
  const drill = useEmbedStore((s) => s.drill);
  const mode = useEmbedStore((s) => s.mode);
  useEffect(() => host.onPath(path), [host, path]);
  if (!knownDrill(drill)) return <UnknownDrill id={drill} />;
  return (
    <Switch>
      <Route path="/run/:drill/:needle?/:agent?/:seed?/:patient?">
        {(p) => <RunPage key={generation} {...runOf(p as unknown as RunParameters)} />}
      </Route>
      <Route path="/care/:drill/:needle?/:agent?/:seed?/:patient?">
        {(p) => <RunPage key={generation} {...runOf(p as unknown as RunParameters)} withPreparation />}
      </Route>
      <Route path="/card/:id">{(p) => <CardPage id={p.id} />}</Route>
      <Route path="/debrief/:id/:tick?">
        {(p) => <DebriefPage id={p.id} atTick={p.tick === undefined ? null : whole(p.tick)} />}
      </Route>
      <Route>
        <CasePage key={generation} drillId={drill} only={{ mode, notes: <EmbedNotes host={host} /> }} />
      </Route>
    </Switch>
  );
}

function UnknownDrill({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const ids = DRILLS.filter((drill) => drill.mode === 'guided').map((drill) => drill.id);
  return (
    <main className="page" id="content">
      <h1>{t('own.badDrill')}</h1>
      <p role="alert">{t('embed.unknownDrill', { id, ids: ids.join(', ') })}</p>
    </main>
  );
}
