import { type KeyboardEvent, memo, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type MachineTab, type MeasureKind, useScreenStore } from '../../store/screenStore.ts';
import type { CineControl } from './machine/CineBar.tsx';
import { DopplerTab } from './machine/DopplerTab.tsx';
import { type Exporter, ExportTab } from './machine/ExportTab.tsx';
import { ImageTab } from './machine/ImageTab.tsx';
import { MeasureTab } from './machine/MeasureTab.tsx';
import { ModeBar } from './machine/ModeBar.tsx';
import type { MachineProps } from './machine/SettingKnob.tsx';
import { TgcSliders } from './machine/TgcSliders.tsx';
import { useIsCoarse } from './machine/useIsCoarse.ts';
import { ViewTab } from './machine/ViewTab.tsx';

const TABS: readonly MachineTab[] = ['image', 'view', 'doppler', 'measure', 'export'];
/** Thumbs need room: the gain sliders have a tab of their own then. */
const COARSE_TABS: readonly MachineTab[] = ['image', 'gain', 'view', 'doppler', 'measure', 'export'];

/** The console under the picture: modes and freeze always, the rest in tabs. */
export const MachinePanel = memo(function MachinePanel(
  props: MachineProps & {
    readonly cine: CineControl;
    readonly exporter: Exporter;
    readonly onPlace: (kind: MeasureKind, text?: string) => void;
  },
) {
  const { t } = useTranslation();
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const { tab: wanted, setTab } = useScreenStore();
  const isCoarse = useIsCoarse();
  const names = isCoarse ? COARSE_TABS : TABS;
  const tab = names.includes(wanted) ? wanted : 'image';
  const { machine, transducer, send } = props;
  const own: MachineProps = { machine, transducer, send };
  const onKeyDown = (e: KeyboardEvent) => {
    const at = names.indexOf(tab);
    const to =
      e.key === 'ArrowDown' || e.key === 'ArrowRight'
        ? (at + 1) % names.length
        : e.key === 'ArrowUp' || e.key === 'ArrowLeft'
          ? (at + names.length - 1) % names.length
          : e.key === 'Home'
            ? 0
            : e.key === 'End'
              ? names.length - 1
              : -1;
    if (to < 0) return;
    e.preventDefault();
    setTab(names[to]!);
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
        onKeyDown={onKeyDown}
      >
        {names.map((name) => (
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
        {tab === 'image' && <ImageTab {...own} hasGain={!isCoarse} />}
        {tab === 'gain' && <TgcSliders tgcDb={machine.tgcDb} send={send} />}
        {tab === 'view' && <ViewTab {...own} />}
        {tab === 'doppler' && <DopplerTab {...own} />}
        {tab === 'measure' && <MeasureTab onPlace={props.onPlace} />}
        {tab === 'export' && <ExportTab exporter={props.exporter} isFrozen={machine.isFrozen} />}
      </div>
    </section>
  );
});
