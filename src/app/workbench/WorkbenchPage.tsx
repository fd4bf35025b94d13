import { FilePlus2, FolderOpen, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { findRegion, REGIONS } from '../../core/anatomy/regions/registry.ts';
import { blankDraft, copiedDraft, type Draft } from '../../engine/authoring/draft.ts';
import { parseDrill } from '../../protocol/drill.ts';
import { DRILLS, findDrill } from '../../protocol/drills/index.ts';
import { formatErrors } from '../../protocol/result.ts';
import { type DraftRecord, draftStore } from '../../records/ownDrills.ts';
import { newRunId } from '../../records/runRecord.ts';
import { useAppStore } from '../../store/appStore.ts';
import { withCaseTold } from '../../ui/care/careText.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { dateText } from '../../ui/messages/i18n.ts';
import { drillTitle, regionTitle } from '../../ui/messages/names.ts';
import { keepDraft, removeDraft } from './draftSession.ts';

const GUIDED = DRILLS.filter((drill) => drill.mode === 'guided');
/** So many of a random id's digits make a drill's id its own. */
const WORD_LENGTH = 6;

/** Begins a drill, and lists those that were begun. */
export function WorkbenchPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const openDialog = useAppStore((s) => s.openDialog);
  const [drafts, setDrafts] = useState<readonly DraftRecord[] | null>(null);
  const [region, setRegion] = useState(REGIONS[0]!.id);
  const [copied, setCopied] = useState(GUIDED[0]!.id);
  const input = useRef<HTMLInputElement>(null);
  const refresh = async () =>
    setDrafts((await draftStore.list()).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    void refresh();
  }, []);
  const begin = async (make: (word: string) => Draft) => {
    const id = newRunId();
    await keepDraft(id, make(id.slice(0, WORD_LENGTH)));
    navigate(`/workbench/${id}`);
  };
  const openFile = async (file: File) => {
    const read = parseDrill(new Uint8Array(await file.arrayBuffer()), file.name);
    if (read.ok) {
      const drill = read.value;
      // The author goes on with the drill itself; one of ours becomes a copy.
      return begin((word) =>
        findDrill(drill.id) ? withCaseTold(t, drill, copiedDraft(drill, word, drill.title)) : drill,
      );
    }
    openDialog({ kind: 'errors', title: t('own.badDrill'), lines: formatErrors(read) });
  };
  return (
    <>
      <TopBar title={t('workbench.title')}>
        <Link href="/cohort" className="button">
          {t('cohort.title')}
        </Link>
        <Link href="/" className="button">
          {t('app.home')}
        </Link>
      </TopBar>
      <main className="page" id="content" data-testid="workbench">
        <p className="quiet">{t('workbench.intro')}</p>
        <section className="panel stack" aria-labelledby="begin-title">
          <h2 id="begin-title">{t('workbench.begin')}</h2>
          <div className="bench-begin">
            <label className="field">
              {t('workbench.beginRegion')}
              <select value={region} onChange={(e) => setRegion(e.target.value)}>
                {REGIONS.map((of) => (
                  <option key={of.id} value={of.id}>
                    {regionTitle(of)}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              className="primary"
              onClick={() => void begin((word) => blankDraft(findRegion(region)!, word))}
            >
              <FilePlus2 aria-hidden />
              {t('workbench.beginBlank')}
            </button>
            <label className="field">
              {t('workbench.beginCopyOf')}
              <select value={copied} onChange={(e) => setCopied(e.target.value)}>
                {GUIDED.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {drillTitle(id, title)}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              onClick={() => {
                const drill = findDrill(copied)!;
                const title = t('workbench.copyTitle', { title: drillTitle(copied, drill.title) });
                void begin((word) => withCaseTold(t, drill, copiedDraft(drill, word, title)));
              }}
            >
              <FilePlus2 aria-hidden />
              {t('workbench.beginCopy')}
            </button>
          </div>
          <div className="row">
            <button type="button" onClick={() => input.current?.click()}>
              <FolderOpen aria-hidden />
              {t('workbench.beginFile')}
            </button>
            <input
              ref={input}
              type="file"
              hidden
              accept=".json,application/json"
              aria-label={t('workbench.beginFile')}
              data-testid="drill-file"
              onChange={(e) => {
                const file = e.target.files?.[0];
                e.target.value = '';
                if (file) void openFile(file);
              }}
            />
          </div>
        </section>
        <section className="panel stack" aria-labelledby="drafts-title">
          <h2 id="drafts-title">{t('workbench.drafts')}</h2>
          {drafts?.length === 0 && <p className="quiet">{t('workbench.noDrafts')}</p>}
          <ul className="own-drills">
            {drafts?.map(({ id, title: given, changedAt }) => {
              const title = given === '' ? t('workbench.untitled') : given;
              return (
                <li key={id} className="row spread">
                  <span>
                    <Link href={`/workbench/${id}`} aria-label={t('workbench.draftOpen', { title })}>
                      {title}
                    </Link>{' '}
                    <span className="quiet">{t('workbench.draftWhen', { date: dateText(changedAt) })}</span>
                  </span>
                  <button
                    type="button"
                    aria-label={t('workbench.draftRemoveOf', { title })}
                    title={t('workbench.draftRemove')}
                    onClick={async () => {
                      if (!window.confirm(t('workbench.draftRemoveAsk'))) return;
                      await removeDraft(id);
                      await refresh();
                    }}
                  >
                    <Trash2 aria-hidden />
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      </main>
      <footer className="page-foot">{t('app.notMedical')}</footer>
    </>
  );
}
