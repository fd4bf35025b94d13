import { type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type MachineTab, type MeasureKind, useScreenStore } from '../../store/screenStore.ts';
import type { CineControl } from './machine/CineBar.tsx';
import { DopplerTab } from './machine/DopplerTab.tsx';
import { type Exporter, ExportTab } from './machine/ExportTab.tsx';
import { ImageTab } from './machine/ImageTab.tsx';
import { MeasureTab } from './machine/MeasureTab.tsx';
import { ModeBar } from './machine/ModeBar.tsx';
import type { MachineProps } from './machine/SettingKnob.tsx';
import { ViewTab } from './machine/ViewTab.tsx';

const TABS: readonly MachineTab[] = ['image', 'view', 'doppler', 'measure', 'export'];

/** The console under the picture: modes and freeze always, the rest in tabs. */
export function MachinePanel(
  props: MachineProps & {
    readonly cine: CineControl;
    readonly exporter: Exporter;
    readonly onPlace: (kind: MeasureKind, text?: string) => void;
  },
) {
  const { t } = useTranslation();
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const { tab, setTab } = useScreenStore();
  const { machine, transducer, send } = props;
  const own: MachineProps = { machine, transducer, send };
  const onKeyDown = (e: KeyboardEvent) => {
    const at = TABS.indexOf(tab);
    const to =
      e.key === 'ArrowDown' || e.key === 'ArrowRight'
        ? (at + 1) % TABS.length
        : e.key === 'ArrowUp' || e.key === 'ArrowLeft'
          ? (at + TABS.length - 1) % TABS.length
          : e.key === 'Home'
            ? 0
            : e.key === 'End'
              ? TABS.length - 1
              : -1;
    if (to < 0) return;
    e.preventDefault();
    setTab(TABS[to]!);
    tabs.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <section className="panel machine" aria-label={t('run.machine')}>
      <ModeBar {...own} cine={props.cine} />
      <div
        ref={tabs}
        className="tab-list"
        role="tablist"
        aria-label={t('machine.tabList')}
        aria-orientation="vertical"
        onKeyDown={onKeyDown}
      >
        {TABS.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={tab === name}
            aria-controls={`${id}-panel`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {t(`machine.tabs.${name}`)}
          </button>
        ))}
      </div>
      <div className="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === 'image' && <ImageTab {...own} />}
        {tab === 'view' && <ViewTab {...own} />}
        {tab === 'doppler' && <DopplerTab {...own} />}
        {tab === 'measure' && <MeasureTab onPlace={props.onPlace} />}
        {tab === 'export' && <ExportTab exporter={props.exporter} isFrozen={machine.isFrozen} />}
      </div>
    </section>
  );
}
