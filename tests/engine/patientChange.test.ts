/** What is in use stays until all of the new is there; what is given up leaves nothing. */
import { describe, expect, it } from 'vitest';
import { PatientChange } from '../../src/engine/patientChange.ts';

/** A load that the test lets end as it likes. */
function stage() {
  const loads: {
    wish: string;
    report: (done01: number) => void;
    signal: AbortSignal;
    done: (body: string) => void;
    fail: (cause: Error) => void;
  }[] = [];
  let inUse = 'old';
  let letPlace = () => {};
  const told: string[] = [];
  const change = new PatientChange<string, string>({
    load: (wish, report, signal) =>
      new Promise((done, fail) => {
        loads.push({ wish, report, signal, done, fail });
      }),
    place: async (_wish, body, signal) => {
      await new Promise<void>((resolve) => {
        letPlace = resolve;
      });
      signal.throwIfAborted();
      inUse = body;
    },
  });
  change.onState(() => {
    const { state } = change;
    told.push(state.kind === 'loading' ? `loading ${state.done01}` : state.kind);
  });
  return { change, loads, told, place: () => letPlace(), inUse: () => inUse };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('another patient', () => {
  it('comes into use once it is all there, and not before', async () => {
    const s = stage();
    const asked = s.change.ask('tall');
    s.loads[0]!.report(0.4);
    expect(s.inUse()).toBe('old');
    s.loads[0]!.done('the tall one');
    await settled();
    expect([s.change.state.kind, s.inUse()]).toEqual(['placing', 'old']);
    s.place();
    await asked;
    expect(s.inUse()).toBe('the tall one');
    expect(s.told).toEqual(['loading 0', 'loading 0.4', 'placing', 'idle']);
  });

  it('gives way to a newer wish, whose load alone counts', async () => {
    const s = stage();
    const first = s.change.ask('tall');
    const second = s.change.ask('small');
    expect(s.loads.map((l) => l.signal.aborted)).toEqual([true, false]);
    // Late words of the old one are not heard.
    s.loads[0]!.report(0.9);
    s.loads[0]!.done('the tall one');
    await first;
    expect(s.change.state).toEqual({ kind: 'loading', done01: 0 });
    s.loads[1]!.done('the small one');
    await settled();
    s.place();
    await second;
    expect(s.inUse()).toBe('the small one');
  });

  it('given up while it loads, or is put in place, leaves the old one', async () => {
    const s = stage();
    const first = s.change.ask('tall');
    s.change.cancel();
    expect([s.loads[0]!.signal.aborted, s.change.state.kind]).toEqual([true, 'idle']);
    s.loads[0]!.fail(new Error('stopped'));
    await first;
    const second = s.change.ask('small');
    s.loads[1]!.done('the small one');
    await settled();
    s.change.cancel();
    s.place();
    await second;
    expect([s.inUse(), s.change.state.kind]).toEqual(['old', 'idle']);
  });

  it('that cannot be had is told, and the old one stays', async () => {
    const s = stage();
    const asked = s.change.ask('tall');
    s.loads[0]!.fail(new Error('the worker did not start'));
    await asked;
    expect(s.change.state).toEqual({ kind: 'failed', message: 'the worker did not start' });
    expect(s.inUse()).toBe('old');
  });
});
