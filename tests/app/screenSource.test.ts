import { describe, expect, it } from 'vitest';
import { ScreenSource } from '../../src/app/screenSource.ts';
import type { Command } from '../../src/core/sim/command.ts';
import { createSimulation } from '../../src/core/sim/simulation.ts';
import { drill, limb } from '../core/sim/testAnatomy.ts';

function started() {
  const simulation = createSimulation(drill, limb, 1);
  const source = new ScreenSource();
  const go = (ticks: number, ...commands: Command[]) => {
    for (let i = 0; i < ticks; i++) {
      simulation.step(i === 0 ? commands : [{ kind: 'slideProbe', lateralUm: 40, elevationalUm: 0 }]);
      source.show(simulation, simulation.state.tick * 10);
    }
    return source.show(simulation, simulation.state.tick * 10);
  };
  return { simulation, source, go };
}

describe('the screen', () => {
  it('shows the run as it is', () => {
    const { simulation, go } = started();
    const shown = go(50);
    expect(shown.frame.timeS).toBe(0.5);
    expect(shown.frame.isFrozen).toBe(false);
    expect(shown.frame.worldFromTransducer).toEqual(simulation.worldFromTransducer());
  });

  it('stands still when frozen, while the probe goes on; what comes after the beam still works', () => {
    const { source, go } = started();
    const before = go(200);
    const frozen = go(
      100,
      { kind: 'freezeImage', isFrozen: true },
      { kind: 'setMachine', setting: 'gainDb', value: 9 },
    );
    expect(frozen.frame.timeS).toBeCloseTo(2, 1);
    expect(frozen.frame.worldFromTransducer.positionMm[0]).toBeCloseTo(
      before.frame.worldFromTransducer.positionMm[0],
      0,
    );
    expect(frozen.frame.settings.gainDb).toBe(9);
    const later = go(1, { kind: 'setMachine', setting: 'depthMm', value: 60 });
    expect(later.frame.settings.depthMm).toBe(before.frame.settings.depthMm);
    expect(later.machine.depthMm).toBe(before.frame.settings.depthMm);
    expect(source.view.count).toBeGreaterThan(45);
  });

  it('goes back to any moment of the memory, and begins it anew when it runs again', () => {
    const { simulation, source, go } = started();
    go(300);
    go(5, { kind: 'freezeImage', isFrozen: true });
    source.player.seek(0);
    const oldest = source.show(simulation, 5000);
    expect(oldest.frame.timeS).toBeLessThan(0.1);
    expect(source.view.ageS).toBeCloseTo(-3, 1);
    const live = go(10, { kind: 'freezeImage', isFrozen: false });
    expect(live.frame.timeS).toBeCloseTo(3.15, 9);
    expect(source.cine.count).toBeLessThan(5);
  });
});
