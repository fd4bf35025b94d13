/** Each clip of docs/clips shows what its name says, at its telling moment, in the words that stand on the screen. */
import { beforeAll, describe, expect, it } from 'vitest';
import { CLIP_SEED, type ClipRun, makeClipRuns } from '../../scripts/clips/clipRuns.ts';
import { ownerId } from '../../src/core/anatomy/tissueField.ts';
import { replay } from '../../src/core/sim/replay.ts';
import { AIDS } from '../../src/engine/aids.ts';
import { type Feel, feelOf } from '../../src/engine/feel.ts';
import { readRun, type Readout } from '../../src/engine/readout.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { initMessages } from '../../src/ui/messages/i18n.ts';
import { needleText, plungerText, warningText } from '../../src/ui/run/feel/feelText.ts';

interface Moment {
  readonly feel: Feel;
  readonly readout: Readout;
  readonly words: string;
  readonly opened: readonly string[];
  readonly struck: readonly string[];
  readonly injectedMl: number;
}

beforeAll(initMessages);

const clips = new Map(makeClipRuns().map((clip) => [clip.id, clip]));

function momentOf(clip: ClipRun, tick: number): Moment {
  const anatomy = anatomyOf(clip.drill);
  let found: Moment | undefined;
  replay(clip.drill, anatomy, CLIP_SEED, clip.run, (simulation) => {
    if (simulation.state.tick !== tick) return;
    const feel = feelOf(simulation);
    const { events, needle, syringe } = simulation.state;
    const subjects = (...kinds: string[]) =>
      events.filter((e) => kinds.includes(e.kind)).map((e) => e.subject);
    found = {
      feel,
      readout: readRun(simulation, anatomy, clip.drill),
      words: [needleText(feel, AIDS.guided), plungerText(feel), warningText(feel)].join('; '),
      opened: [...subjects('layer-pop'), ownerId(anatomy, needle.axial.owner)],
      struck: subjects('bone-contact'),
      injectedMl: syringe.injectedMl,
    };
  });
  if (!found) throw new Error(`clip ${clip.id}: no tick ${tick}`);
  return found;
}

const telling = (id: ClipRun['id']): Moment => momentOf(clips.get(id)!, clips.get(id)!.tellingTick);

describe('the clips', () => {
  it('are there for all four places, from before to after the moment that tells', () => {
    expect([...clips.keys()]).toEqual(['capsule', 'recess', 'bone', 'tendon']);
    for (const { fromTick, tellingTick, toTick, run } of clips.values()) {
      expect(fromTick).toBeGreaterThan(0);
      expect(tellingTick).toBeGreaterThan(fromTick + 50);
      expect(toTick).toBeGreaterThan(tellingTick + 50);
      expect(run.endTick).toBeGreaterThan(toTick);
      // Six to fifteen seconds are a clip.
      expect(toTick - fromTick).toBeGreaterThan(500);
      expect(toTick - fromTick).toBeLessThan(1500);
    }
  });

  it('have the tip in the image when they tell', () => {
    for (const id of clips.keys()) {
      const { readout } = telling(id);
      expect(Math.abs(readout.tipFromPlaneMm), id).toBeLessThan(1);
      expect(Math.abs(readout.tipLateralMm), id).toBeLessThan(17);
    }
  });

  it('capsule: its wall tents before the tip, and then gives into the recess', () => {
    const before = telling('capsule');
    expect(before.feel).toMatchObject({ needle: 'tenting', layer: 'suprapatellar-recess' });
    expect(before.words).toMatch(/tents, next: suprapatellar recess/i);
    expect(before.opened).not.toContain('suprapatellar-recess');
    const after = momentOf(clips.get('capsule')!, clips.get('capsule')!.toTick);
    expect(after.opened).toContain('suprapatellar-recess');
    expect(after.feel.needle).toBe('free');
    expect(after.feel.forceN).toBeLessThan(0.5 * before.feel.forceN);
  });

  it('recess: free, and the plunger runs easily', () => {
    const { feel, words, injectedMl } = telling('recess');
    expect(feel).toMatchObject({ needle: 'free', layer: 'suprapatellar-recess', plunger: 'easy' });
    expect(words).toMatch(/free: suprapatellar recess; runs easily/i);
    expect(injectedMl).toBeGreaterThan(1);
  });

  it('bone: a hard stop at many newtons that comes at once', () => {
    const { feel, words, struck } = telling('bone');
    expect(struck).toContain('femur');
    expect(feel.needle).toBe('hard');
    expect(feel.forceN).toBeGreaterThan(4);
    expect(words).toMatch(/hard stop: femur/i);
  });

  it('tendon: dense and gritty, and all of a thumb moves next to nothing', () => {
    const { feel, words, opened, injectedMl } = telling('tendon');
    expect(opened).toContain('quadriceps-tendon');
    expect(feel).toMatchObject({ needle: 'dense', layer: 'quadriceps-tendon' });
    expect(['stiff', 'blocked']).toContain(feel.plunger);
    expect(feel.thumbN).toBeGreaterThan(50);
    expect(words).toMatch(/gritty resistance: quadriceps tendon.*High pressure/i);
    expect(injectedMl).toBeLessThan(0.3);
  });
});
