/**
 * A drill by what a screen reader says and by nothing else: controls are found by role and name, where things lie is taken
 * from the live regions' text, and no picture, attribute or position on the screen is looked at.
 */
import type { Page } from 'playwright-core';
import { en } from '../../src/ui/messages/en.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { languageOf } from '../../src/ui/messages/languages.ts';
import type { Messages } from '../../src/ui/messages/messageTypes.ts';
import { fillIn } from '../../src/core/scoring/sentences.ts';
import { passTicks } from './quickTime.ts';

/** Time for a movement to end and to be told, ticks. */
const TOLD_TICKS = 120;
/** Where the entry is wanted beyond the probe's end, mm. */
const ENTRY_MM = 10;

export class ScreenReader {
  private constructor(
    private readonly page: Page,
    readonly texts: Messages,
    private readonly locale: string,
    readonly title: string,
    /** Of the target, as within a sentence. */
    readonly target: string,
  ) {}

  static async of(page: Page, language: string, drillId: string): Promise<ScreenReader> {
    const { load, locale } = languageOf(language)!;
    const drill = findDrill(drillId)!;
    const loaded = await load?.();
    return new ScreenReader(
      page,
      loaded?.messages ?? en,
      locale,
      loaded?.words.drills[drillId] ?? drill.title,
      loaded?.words.structures[drill.target.structure] ?? drill.target.structure,
    );
  }

  /** Activates a control; it is reached by its role and name, and pressed by key. */
  async press(role: 'button' | 'link', name: string, times = 1): Promise<void> {
    const control = this.page.getByRole(role, { name, exact: true });
    await control.focus({ timeout: 60_000 });
    for (let i = 0; i < times; i++) await this.page.keyboard.press('Enter');
  }

  /** What the live regions say once the hands rest. */
  async hear(): Promise<string> {
    await passTicks(this.page, TOLD_TICKS);
    return this.now();
  }

  async now(): Promise<string> {
    return (await this.page.getByRole('status').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ');
  }

  /** Presses a button so often and listens. */
  async move(name: string, times = 1): Promise<string> {
    await this.press('button', name, times);
    return this.hear();
  }

  /** The first number of a text as it is said, or undefined where it is not said. */
  numberIn(heard: string, template: string): number | undefined {
    const [before, after] = template.replaceAll(/\s+/g, ' ').split(/\{\{(?:mm|deg)\}\}/) as [string, string];
    const pattern = new RegExp(`${literal(before)}([\\d.,]+)${literal(after)}`);
    const said = pattern.exec(heard)?.[1];
    return said === undefined ? undefined : Number(said.replace(',', '.'));
  }

  says = (heard: string, template: string, values: Record<string, string> = {}): boolean =>
    heard.includes(fillIn(template, values).replaceAll(/\s+/g, ' '));

  /** Writes a number into the field of the needle's way, and goes by it. */
  async go(mm: number, name: string): Promise<string> {
    const format = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 });
    await this.page.getByRole('textbox', { name: this.texts.needle.amount }).fill(format.format(mm));
    return this.move(name);
  }

  async region(name: string): Promise<string> {
    const told = await this.page.getByRole('region', { name, exact: true }).textContent();
    return (told ?? '').replaceAll(/\s+/g, ' ');
  }
}

const literal = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\\\{\\\{\w+\\\}\\\}/g, '.+?');

/** From the start page to the card. Throws where what is said does not lead there. */
export async function walkBySpeech(reader: ScreenReader): Promise<void> {
  const { texts } = reader;
  await reader.press('link', fillIn(texts.start.open, { title: reader.title }));
  await reader.press('link', texts.case.start);
  await waitFor(reader, 'the target', (heard) => isAnySaid(reader, heard, [texts.spoken.seenLeft]));
  await findTarget(reader);
  await placeEntry(reader);
  await reader.move(texts.needle.set);
  await aim(reader);
  await advance(reader);
  await inject(reader);
  const depthMm = reader.numberIn(await reader.now(), texts.status.depth)!;
  await reader.go(Math.ceil(depthMm) + 1, texts.needle.goOut);
  await waitFor(reader, 'the needle to be out', (heard) => heard.includes(texts.status.touching));
  await reader.press('button', texts.run.finish);
}

const isAnySaid = (reader: ScreenReader, heard: string, templates: readonly string[]): boolean =>
  templates.some((template) => reader.numberIn(heard, template) !== undefined);

async function waitFor(
  reader: ScreenReader,
  what: string,
  isSaid: (heard: string) => boolean,
): Promise<string> {
  let heard = '';
  for (let i = 0; i < 200; i++) {
    heard = await reader.now();
    if (isSaid(heard)) return heard;
    await reader.hear();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} is not told; heard last: ${heard}`);
}

/** Loses the target on purpose, and finds it again as the words say. */
async function findTarget(reader: ScreenReader): Promise<void> {
  const { probe, spoken } = reader.texts;
  let heard = await reader.move(probe.actions.acrossPlus, 12);
  if (reader.numberIn(heard, spoken.back) === undefined)
    throw new Error(`the target is not missed; heard ${heard}`);
  const ways = [
    [spoken.back, probe.actions.acrossMinus],
    [spoken.forward, probe.actions.acrossPlus],
    [spoken.left, probe.actions.slideLeft],
    [spoken.right, probe.actions.slideRight],
  ] as const;
  for (let round = 0; round < 6; round++) {
    const way = ways.find(([template]) => reader.numberIn(heard, template) !== undefined);
    if (!way) return;
    heard = await reader.move(way[1], Math.max(1, Math.round(reader.numberIn(heard, way[0])!)));
  }
  throw new Error(`the target is not found; heard last: ${heard}`);
}

async function placeEntry(reader: ScreenReader): Promise<void> {
  const { needle, run, spoken } = reader.texts;
  let heard = await reader.hear();
  for (let round = 0; round < 4; round++) {
    const beyondMm = reader.numberIn(heard, spoken.entryLeft);
    if (beyondMm === undefined) throw new Error(`the entry is not told; heard ${heard}`);
    const offMm = Math.round(beyondMm - ENTRY_MM);
    if (offMm === 0) break;
    heard = await reader.move(
      offMm > 0 ? needle.actions.ghostRight : needle.actions.ghostLeft,
      Math.abs(offMm),
    );
  }
  await reader.press('button', run.fine);
  for (let round = 0; round < 4 && !reader.says(heard, spoken.entryInPlane); round++) {
    const forwardMm = reader.numberIn(heard, spoken.entryForward) ?? 0;
    const backMm = reader.numberIn(heard, spoken.entryBack) ?? 0;
    const name = forwardMm > 0 ? needle.actions.ghostDown : needle.actions.ghostUp;
    heard = await reader.move(name, Math.round(10 * (forwardMm + backMm)));
  }
  await reader.press('button', run.fine);
  if (!reader.says(heard, spoken.entryInPlane))
    throw new Error(`the entry is not in the plane; heard ${heard}`);
}

/** Turns as it is told, by whole degrees. */
async function aim(reader: ScreenReader): Promise<void> {
  const { needle, spoken } = reader.texts;
  const turns = [
    [spoken.steeper, needle.actions.needleDown],
    [spoken.flatter, needle.actions.needleUp],
    [spoken.turnLeft, needle.actions.needleLeft],
    [spoken.turnRight, needle.actions.needleRight],
  ] as const;
  let heard = await reader.now();
  for (let round = 0; round < 3; round++) {
    let isTurned = false;
    for (const [template, name] of turns) {
      const deg = Math.round(reader.numberIn(heard, template) ?? 0);
      if (deg === 0) continue;
      isTurned = true;
      await reader.press('button', name, deg);
    }
    if (!isTurned) return;
    heard = await reader.hear();
  }
}

/** Goes on by what is left, a few mm at a time, and aims anew, until it is told that the tip lies in the middle. */
async function advance(reader: ScreenReader): Promise<void> {
  const { needle, spoken, status } = reader.texts;
  let heard = await reader.now();
  for (let round = 0; round < 20; round++) {
    const leftMm = reader.numberIn(heard, spoken.toGo) ?? 0;
    const isThere = reader.says(heard, status.tipIn, { what: reader.target });
    if (isThere && leftMm < 1) return;
    if (leftMm === 0) break;
    await reader.go(Math.min(5, leftMm), needle.goIn);
    if (leftMm > 6) await aim(reader);
    heard = await reader.now();
  }
  throw new Error(`the target is not reached; heard last: ${heard}`);
}

async function inject(reader: ScreenReader): Promise<void> {
  const { guide, run, syringe } = reader.texts;
  await reader.move(syringe.aspirateOn);
  await reader.move(syringe.aspirateOn);
  const told = await reader.region(run.syringe);
  if (!reader.says(told, syringe.aspirated, { what: syringe.what['cyst-fluid'] }))
    throw new Error(`what was aspirated is not told: ${told}`);
  await reader.press('button', syringe.injectOn);
  await waitFor(reader, 'the whole dose', (heard) => heard.includes(guide.withdraw));
  await reader.press('button', syringe.injectOn);
}
