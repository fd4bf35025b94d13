import '../../ui/messages/enLater.ts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/common/Loading.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { endChecks } from './checkDraft.ts';
import { DraftPage } from './DraftPage.tsx';
import { type DraftSession, openDraft } from './draftSession.ts';
import { WorkbenchPage } from './WorkbenchPage.tsx';
import '../../ui/styles/records.css';
import '../../ui/styles/workbench.css';

const PickPage = lazy(async () => ({ default: (await import('./PickPage.tsx')).PickPage }));

/** The list of drafts, one of them, or the image that its target is picked on. */
export function WorkbenchPages(props: { readonly draft?: string; readonly part?: string }) {
  useEffect(() => endChecks, []);
  if (props.draft === undefined) return <WorkbenchPage />;
  return <OpenDraft key={props.draft} id={props.draft} part={props.part} />;
}

function OpenDraft({ id, part }: { readonly id: string; readonly part: string | undefined }) {
  const { t } = useTranslation();
  const [session, setSession] = useState<DraftSession | 'loading' | 'missing'>('loading');
  useEffect(() => {
    let isStale = false;
    void openDraft(id).then((found) => !isStale && setSession(found ?? 'missing'));
    return () => {
      isStale = true;
    };
  }, [id]);
  if (session === 'loading') return <Loading text={t('app.loading')} share01={null} />;
  if (session === 'missing') return <NotFound text={t('workbench.missing')} />;
  if (part !== 'pick') return <DraftPage session={session} />;
  return (
    <Suspense fallback={<Loading text={t('app.loading')} share01={null} />}>
      <PickPage session={session} />
    </Suspense>
  );
}
