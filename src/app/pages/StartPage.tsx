import { FolderOpen } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { REGIONS } from '../../core/anatomy/regions/registry.ts';
import type { DrillMode } from '../../core/procedure/drill.ts';
import { DRILLS } from '../../protocol/drills/index.ts';
import { bestTotal } from '../../records/bestTotal.ts';
import { isTraceless, type RunSummary } from '../../records/runRecord.ts';
import { useAppStore } from '../../store/appStore.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { numberText } from '../../ui/messages/i18n.ts';
import { drillTitle, regionTitle } from '../../ui/messages/names.ts';
import { RunList } from '../../ui/report/RunList.tsx';
import { isOfCohort, runStore, saveRun } from '../runFiles.ts';
import { OwnDrillList } from './OwnDrillList.tsx';

const MODES: readonly DrillMode[] = ['guided', 'practice', 'assessment'];
const GUIDED = DRILLS.filter((drill) => drill.mode === 'guided');

/** Procedures to choose from, and what was done before. */
export function StartPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const openDialog = useAppStore((s) => s.openDialog);
  const [runs, setRuns] = useState<readonly RunSummary[]>([]);
  const [isLoaded, setLoaded] = useState(false);
  const [taken, setTaken] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const refresh = useCallback(async () => {
    setRuns((await runStore.list()).filter((run) => !isOfCohort(run.id)));
    setLoaded(true);
  }, []);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  /** Modes are marked alike but aided differently, so each has its own best. */
  const bestOf = (drillId: string, mode: DrillMode) => {
    const id = DRILLS.find((drill) => drill.mode === mode && drill.id.startsWith(drillId))?.id;
    return id === undefined ? undefined : bestTotal(runs, id);
  };

  async function importFile(file: File): Promise<void> {
    const { openFile } = await import('../openFile.ts');
    const opened = await openFile(file);
    if ('address' in opened) return navigate(opened.address);
    if ('notesOf' in opened) return setTaken(t('notes.fileKept', { drill: opened.notesOf }));
    const title = t(opened.kind === 'drill' ? 'own.badDrill' : 'file.badTitle');
    openDialog({ kind: 'errors', title, lines: opened.lines });
  }

  return (
    <>
      <TopBar title={t('start.title')}>
        <Link className="button" href="/progress">
          {t('start.progress')}
        </Link>
        <Link className="button" href="/cohort">
          {t('start.cohort')}
        </Link>
        <Link className="button" href="/workbench">
          {t('start.workbench')}
        </Link>
        <button type="button" onClick={() => openDialog({ kind: 'keys' })}>
          {t('app.keys')}
        </button>
      </TopBar>
      <main className="page" id="content">
        <p className="quiet">{t('app.tagline')}</p>
        <ul className="cards">
          {GUIDED.map((drill) => {
            const bests = MODES.map((mode) => [mode, bestOf(drill.id, mode)] as const).filter(
              ([, best]) => best !== undefined,
            );
            return (
              <li key={drill.id} className="panel procedure-card">
                <img
                  className="procedure-picture"
                  src={`./pictures/${drill.id}.png`}
                  alt={t('start.pictureAlt')}
                  width={500}
                  height={400}
                />
                <div className="words">
                  <h2>{drillTitle(drill.id, drill.title)}</h2>
                  <p className="quiet">
                    {bests.length === 0 ? t('start.noBest') : t('start.best')}
                    {bests.map(([mode, best]) => (
                      <span key={mode} className="best">
                        {t(`mode.${mode}`)} <span className="number">{numberText(best!, 0)}</span>
                      </span>
                    ))}
                  </p>
                  <Link
                    className="button primary"
                    href={`/case/${drill.id}`}
                    aria-label={t('start.open', { title: drillTitle(drill.id, drill.title) })}
                  >
                    {t('start.openShort')}
                  </Link>
                </div>
              </li>
            );
          })}
        </ul>
        <OwnDrillList />
        <section className="panel stack" aria-labelledby="explore-title">
          <h2 id="explore-title">{t('patient.explore')}</h2>
          <p className="quiet">{t('patient.exploreHint')}</p>
          <div className="row">
            {REGIONS.map((region) => (
              <Link key={region.id} className="button" href={`/explore/${region.id}`}>
                {regionTitle(region)}
              </Link>
            ))}
          </div>
        </section>
        <section className="panel stack" aria-labelledby="runs-title">
          <div className="row spread">
            <h2 id="runs-title">{t('start.runs')}</h2>
            <button type="button" onClick={() => input.current?.click()}>
              <FolderOpen aria-hidden />
              {t('start.import')}
            </button>
            <input
              ref={input}
              type="file"
              hidden
              accept=".json,.gz,application/json,application/gzip"
              aria-label={t('start.import')}
              data-testid="import-file"
              onChange={(e) => {
                const file = e.target.files?.[0];
                e.target.value = '';
                if (file) void importFile(file);
              }}
            />
          </div>
          <p className="quiet">{t('start.importHint')}</p>
          <p role="status" data-testid="notes-taken">
            {taken}
          </p>
          {isLoaded && (
            <RunList
              runs={runs}
              onOpen={(id, where) => navigate(`/${where}/${id}`)}
              onSave={async (id) => {
                const record = await runStore.get(id);
                if (record && isTraceless(record))
                  openDialog({
                    kind: 'errors',
                    title: t('file.badTitle'),
                    lines: [t('progress.traceDeleted')],
                  });
                else if (record) saveRun(record);
              }}
              onRemove={async (id) => {
                if (!window.confirm(t('runs.removeAsk'))) return;
                await runStore.remove(id);
                await refresh();
              }}
            />
          )}
        </section>
      </main>
      <footer className="page-foot">
        {t('app.notMedical')} <Link href="/qa">{t('qa.link')}</Link> ·{' '}
        <Link href="/offline">{t('offline.link')}</Link>
        {/* Built beside the site, and not there while it is being worked on. */}
        {import.meta.env.PROD && (
          <>
            {' · '}
            <a href="./docs/index.html">{t('start.docs')}</a>
          </>
        )}
      </footer>
    </>
  );
}
