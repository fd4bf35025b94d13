/** A bake that is given up ends its worker, and whoever asks again gets one of their own. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BakeQuestion, BakeReply } from '../../src/assets/bakeRequest.ts';
import { loadPatientBake } from '../../src/assets/loadBaked.ts';
import type { BakedAnatomy } from '../../src/core/anatomy/bake/bakedAnatomy.ts';
import { findRegion } from '../../src/core/anatomy/regions/registry.ts';

/** What the page sees of a worker. */
class StandIn {
  static readonly all: StandIn[] = [];
  onmessage: ((event: { data: BakeReply }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly asked: BakeQuestion[] = [];
  isEnded = false;
  constructor() {
    StandIn.all.push(this);
  }
  postMessage(question: BakeQuestion): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.isEnded = true;
  }
  reply(data: BakeReply): void {
    if (!this.isEnded) this.onmessage?.({ data });
  }
}

const request = { regionId: 'hip', patient: findRegion('hip')!.defaultPatient };
const BAKED = { regionId: 'hip' } as BakedAnatomy;

beforeEach(() => {
  StandIn.all.length = 0;
  vi.stubGlobal('Worker', StandIn);
  vi.stubGlobal('document', { baseURI: 'http://here/', documentElement: { dataset: {} } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the bake of a patient', () => {
  it('tells how far it is, and leaves its worker to keep it and to end by itself', async () => {
    const told: number[] = [];
    const loading = loadPatientBake('./models/', request, (done01) => told.push(done01));
    const [worker] = StandIn.all;
    worker!.reply({ kind: 'progress', done01: 0.5 });
    worker!.reply({ kind: 'done', baked: BAKED });
    expect(await loading).toBe(BAKED);
    expect([told, worker!.isEnded]).toEqual([[0.5], false]);
  });

  it('given up ends its worker before it could keep anything', async () => {
    const leaving = new AbortController();
    const told: number[] = [];
    const loading = loadPatientBake('./models/', request, (done01) => told.push(done01), leaving.signal);
    leaving.abort(new Error('left'));
    await expect(loading).rejects.toThrow('left');
    const [worker] = StandIn.all;
    expect(worker!.isEnded).toBe(true);
    worker!.reply({ kind: 'progress', done01: 0.7 });
    expect(told).toEqual([]);
    await expect(loadPatientBake('./models/', request, undefined, leaving.signal)).rejects.toThrow('left');
    expect(StandIn.all).toHaveLength(1);
  });

  it('is forgotten by the visit when it is given up, and kept when it is there', async () => {
    const { bakedFor } = await import('../../src/app/imageScreen.ts');
    const drill = { region: 'hip', patient: request.patient, target: { structure: 'none' } } as Parameters<
      typeof bakedFor
    >[0];
    const bakes = () => StandIn.all.filter((worker) => worker.asked.some((q) => q.kind === 'bake'));
    const leaving = new AbortController();
    const first = bakedFor(drill, undefined, leaving.signal);
    expect(bakes()).toHaveLength(1);
    leaving.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    const staying = new AbortController();
    const second = bakedFor(drill, undefined, staying.signal);
    expect(bakes()).toHaveLength(2);
    for (const worker of StandIn.all) worker.onerror?.({ message: 'no tiles' });
    await expect(second).rejects.toThrow('no tiles');
    const third = bakedFor(drill, undefined, staying.signal);
    expect(bakes()).toHaveLength(3);
    bakes()[2]!.reply({ kind: 'done', baked: BAKED });
    await third;
    staying.abort();
    expect(bakedFor(drill)).toBe(third);
    expect(bakes()).toHaveLength(3);
  });
});
