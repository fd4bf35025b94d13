import { describe, expect, it } from 'vitest';
import { setMachine } from '../../../src/core/machine/applyMachine.ts';
import {
  isWithin,
  MACHINE_SETTINGS,
  nearestWithin,
  spanOf,
  widestSpan,
} from '../../../src/core/machine/machineSettings.ts';
import { dopplerSettingsOf, imageSettingsOf, startMachine } from '../../../src/core/machine/machineState.ts';
import { PRESETS, presetCommands } from '../../../src/core/machine/presets.ts';
import { DEFAULT_DOPPLER, DOPPLER_RANGES } from '../../../src/core/imaging/doppler/settings.ts';
import { TRANSDUCERS } from '../../../src/core/probe/catalogue.ts';
import { createSimulation } from '../../../src/core/sim/simulation.ts';
import { drill, limb } from '../sim/testAnatomy.ts';

describe('the spans', () => {
  it('hold a drill’s start, and are whole numbers', () => {
    const machine = startMachine(drill.probe);
    for (const setting of MACHINE_SETTINGS) {
      const range = widestSpan(setting);
      expect(isWithin(range, machine[setting]), setting).toBe(true);
      for (const n of [range.least, range.greatest, range.step])
        expect(Number.isInteger(n), setting).toBe(true);
    }
  });

  it('name every setting of Doppler, with the spans that it gives', () => {
    const units = { Mm: 1000, Hz: 1, MmPerS: 1, Db: 1, Deg: 1 } as const;
    for (const [name, range] of Object.entries(DOPPLER_RANGES)) {
      const unit = Object.keys(units)
        .sort((a, b) => b.length - a.length)
        .find((u) => name.endsWith(u));
      const scale = unit ? units[unit as keyof typeof units] : 100;
      const stem = `doppler${name[0]!.toUpperCase()}${name.slice(1)}`;
      const wanted =
        unit === 'Mm' ? stem.replace(/Mm$/, 'Um') : unit ? stem : `${stem.replace('01', '')}Percent`;
      const setting = MACHINE_SETTINGS.find((s) => s === wanted);
      expect(setting, name).toBeDefined();
      const has = widestSpan(setting!);
      expect([has.least, has.greatest], name).toEqual([
        Math.round(range.least * scale),
        Math.round(range.greatest * scale),
      ]);
    }
  });

  it('follow the transducer: its band, and no steering on a curved face', () => {
    for (const t of TRANSDUCERS) {
      const band = spanOf('frequencyKHz', t, 40);
      expect(band.least / 1000).toBeCloseTo(t.lowestFrequencyMHz, 3);
      expect(band.greatest / 1000).toBeCloseTo(t.highestFrequencyMHz, 3);
      expect(isWithin(spanOf('steeringDeg', t, 40), 10)).toBe(t.radiusMm === 0);
      expect(spanOf('focusMm', t, 33).greatest).toBe(33);
    }
  });
});

describe('a knob', () => {
  const linear = TRANSDUCERS[0]!;
  it('is refused outside its span and changes nothing', () => {
    const machine = startMachine(drill.probe);
    const before = structuredClone(machine);
    for (const [setting, value] of [
      ['depthMm', 10],
      ['depthMm', 251],
      ['focusMm', before.depthMm + 1],
      ['frequencyKHz', 20_000],
      ['compoundAngles', 2],
      ['harmonics', 2],
      ['greyMap', -1],
      ['persistencePercent', 91],
      ['dopplerMode', 5],
    ] as const)
      expect(setMachine(machine, linear, setting, value), setting).toBe(false);
    expect(machine).toEqual(before);
  });

  it('takes the focus up with the picture', () => {
    const machine = startMachine(drill.probe);
    expect(setMachine(machine, linear, 'focusMm', 30)).toBe(true);
    expect(setMachine(machine, linear, 'depthMm', 20)).toBe(true);
    expect(machine.focusMm).toBe(20);
  });

  it('reaches the image and Doppler in their own units', () => {
    const machine = startMachine(drill.probe);
    setMachine(machine, linear, 'frequencyKHz', 9200);
    setMachine(machine, linear, 'persistencePercent', 30);
    setMachine(machine, linear, 'needleView', 1);
    setMachine(machine, linear, 'isInverted', 1);
    setMachine(machine, linear, 'dopplerMode', 3);
    setMachine(machine, linear, 'dopplerGateLengthUm', 1500);
    setMachine(machine, linear, 'dopplerBaselinePercent', -30);
    expect(imageSettingsOf(machine)).toMatchObject({
      frequencyMHz: 9.2,
      persistence01: 0.3,
      needleView: true,
      isInverted: true,
      harmonics: false,
    });
    expect(dopplerSettingsOf(machine)).toMatchObject({ mode: 'pulsed', gateLengthMm: 1.5, baseline: -0.3 });
  });

  it('is at Doppler’s own defaults at the start, the box at the middle of the picture', () => {
    expect(dopplerSettingsOf(startMachine({ ...drill.probe, depthMm: 40 }))).toEqual(DEFAULT_DOPPLER);
  });
});

describe('a run', () => {
  it('keeps what was set in its hash, and tells of what it refused', () => {
    const runs = [0, 1].map((value) => {
      const simulation = createSimulation(drill, limb, 1);
      simulation.step([{ kind: 'setMachine', setting: 'harmonics', value }]);
      return simulation;
    });
    expect(runs[0]!.hash()).not.toBe(runs[1]!.hash());
    expect(runs[1]!.imageSettings().harmonics).toBe(true);
    runs[0]!.step([{ kind: 'setMachine', setting: 'gainDb', value: 41 }]);
    runs[0]!.step([{ kind: 'setTgc', index: 0, valueDb: 21 }]);
    const refused = runs[0]!.state.events.filter((e) => e.kind === 'command-refused');
    expect(refused.map((e) => e.subject)).toEqual(['outside-the-span']);
    expect(runs[0]!.state.machine.gainDb).toBe(drill.probe.gainDb);
    expect(runs[0]!.state.machine.tgcDb[0]).toBe(0);
  });
});

describe('a preset', () => {
  it.each(PRESETS.map((p) => [p.id, p] as const))('%s is taken whole by every transducer', (_, preset) => {
    for (const transducer of TRANSDUCERS) {
      const simulation = createSimulation(
        { ...drill, probe: { ...drill.probe, id: transducer.id } },
        limb,
        1,
      );
      const { machine } = simulation.state;
      // From the least handy start: a picture that is shallow and a focus at its bottom.
      simulation.step([
        { kind: 'setMachine', setting: 'depthMm', value: 15 },
        { kind: 'setMachine', setting: 'focusMm', value: 15 },
      ]);
      simulation.step(presetCommands(preset, transducer));
      expect(simulation.state.events.filter((e) => e.kind === 'command-refused')).toEqual([]);
      const row = transducer.radiusMm > 0 ? preset.curved : preset.flat;
      expect(machine.depthMm).toBe(row.depthMm);
      expect(machine.focusMm).toBe(row.focusMm);
      expect(machine.tgcDb).toEqual(preset.tgcDb);
      expect(machine.frequencyKHz).toBe(
        nearestWithin(spanOf('frequencyKHz', transducer, machine.depthMm), row.frequencyKHz!),
      );
    }
  });
});
