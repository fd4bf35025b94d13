import { Crosshair, Redo2, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { AvoidPart } from '../../ui/workbench/AvoidPart.tsx';
import { BasicsPart } from '../../ui/workbench/BasicsPart.tsx';
import { CarePart } from '../../ui/workbench/CarePart.tsx';
import { DraftContext } from '../../ui/workbench/draftView.ts';
import { SECTIONS, type SectionId } from '../../ui/workbench/fieldWords.ts';
import { MarksPart } from '../../ui/workbench/MarksPart.tsx';
import { PartList } from '../../ui/workbench/PartList.tsx';
import { PatientPart } from '../../ui/workbench/PatientPart.tsx';
import { ProbePart } from '../../ui/workbench/ProbePart.tsx';
import { ProblemList } from '../../ui/workbench/ProblemList.tsx';
import { RulesPart } from '../../ui/workbench/RulesPart.tsx';
import { StepsPart } from '../../ui/workbench/StepsPart.tsx';
import { TargetPart } from '../../ui/workbench/TargetPart.tsx';
import { ToolsPart } from '../../ui/workbench/ToolsPart.tsx';
import { type DraftSession, useSession } from './draftSession.ts';
import { PublishPanel } from './PublishPanel.tsx';
import { TrialPanel } from './TrialPanel.tsx';

/** A draft: its parts, what is still wrong, and the ways to try and publish it. */
export function DraftPage({ session }: { readonly session: DraftSession }) {
  const { t } = useTranslation();
  const view = useSession(session);
  const { draft, errors, facts } = view;
  const { set, replace, undo, redo } = session;
  useUndoKeys(undo, redo);
  const draftView = useMemo(
    () => ({ draft, errors, facts, set, replace }),
    [draft, errors, facts, set, replace],
  );
  const parts: Record<SectionId, ReactNode> = {
    basics: <BasicsPart />,
    patient: <PatientPart />,
    probe: <ProbePart />,
    tools: <ToolsPart />,
    target: (
      <TargetPart
        pick={
          <Link className="button" href={`/workbench/${session.id}/pick`}>
            <Crosshair aria-hidden />
            {t('workbench.pick')}
          </Link>
        }
      />
    ),
    avoid: <AvoidPart />,
    steps: <StepsPart />,
    care: <CarePart />,
    marks: <MarksPart />,
    rules: <RulesPart />,
  };
  return (
    <DraftContext value={draftView}>
      <TopBar title={draft.title === '' ? t('workbench.untitled') : draft.title}>
        <button type="button" disabled={!view.canUndo} onClick={undo} aria-keyshortcuts="Control+Z">
          <Undo2 aria-hidden />
          {t('workbench.undo')}
        </button>
        <button type="button" disabled={!view.canRedo} onClick={redo} aria-keyshortcuts="Control+Y">
          <Redo2 aria-hidden />
          {t('workbench.redo')}
        </button>
        <Link href="/workbench" className="button">
          {t('workbench.all')}
        </Link>
      </TopBar>
      <main className="page bench" id="content" data-testid="draft" data-checked={view.isChecked}>
        <PartList />
        <div className="bench-parts">
          {!view.isKept && <p className="notice">{t('workbench.notKept')}</p>}
          {SECTIONS.map((id) => (
            <section key={id} className="panel stack" id={`part-${id}`} aria-labelledby={`part-${id}-title`}>
              <h2 id={`part-${id}-title`} tabIndex={-1}>
                {t(`workbench.section.${id}`)}
              </h2>
              {parts[id]}
            </section>
          ))}
        </div>
        <div className="bench-side">
          <ProblemList isChecked={view.isChecked} />
          <TrialPanel session={session} drill={view.drill} />
          <PublishPanel drill={view.drill} />
        </div>
      </main>
      <footer className="page-foot">{t('app.notMedical')}</footer>
    </DraftContext>
  );
}

/** Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z; in text too, since every letter is a change of the draft. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || key === 'z') redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
