import { describe, expect, it } from 'vitest';
import { replay } from '../../src/core/sim/replay.ts';
import { type Feel, feelOf } from '../../src/engine/feel.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { planRun } from '../e2e/planRun.ts';

describe('a needle in the recess', () => {
  it('feels free once the fluid has lifted the wall off its tip', () => {
    const drill = findDrill('knee-suprapatellar-lateral')!;
    const { result } = planRun(drill.id, 7);
    const input = { commandsByTick: result.commands, endTick: result.endTick };
    let felt: Feel | undefined;
    replay(drill, anatomyOf(drill), result.seed, input, (simulation) => {
      const { events } = simulation.state;
      if (!felt && events[events.length - 1]?.kind === 'injection-stopped') felt = feelOf(simulation);
    });
    expect(felt).toMatchObject({ needle: 'free', layer: 'suprapatellar-recess' });
  });
});
