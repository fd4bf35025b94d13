import { describe, expect, it } from 'vitest';
import type { SimEvent, SimEventKind } from '../../src/core/sim/state.ts';
import { mainEvents } from '../../src/engine/mainEvents.ts';

const event = (tick: number, kind: SimEventKind, subject: string): SimEvent => ({
  tick,
  kind,
  subject,
  tipMm: [0, 0, 0],
  depthMm: 0,
});
const told = (events: readonly SimEvent[]): string[] =>
  mainEvents(events).map((e) => `${e.tick} ${e.kind} ${e.subject}`);

describe('events as a debrief tells them', () => {
  it('tells one stay of a tip that stands on a border', () => {
    expect(
      told([
        event(100, 'structure-entered', 'synovium'),
        event(130, 'structure-left', 'synovium'),
        event(150, 'structure-entered', 'synovium'),
        event(170, 'structure-left', 'synovium'),
        event(200, 'structure-entered', 'synovium'),
        event(900, 'structure-left', 'synovium'),
      ]),
    ).toEqual(['100 structure-entered synovium', '900 structure-left synovium']);
  });

  it('keeps a true second visit, other structures and all that is no crossing', () => {
    const events = [
      event(100, 'structure-entered', 'artery'),
      event(110, 'structure-left', 'artery'),
      event(120, 'structure-entered', 'vein'),
      event(130, 'bone-contact', 'femur'),
      event(211, 'structure-entered', 'artery'),
    ];
    expect(mainEvents(events)).toEqual(events);
  });
});
