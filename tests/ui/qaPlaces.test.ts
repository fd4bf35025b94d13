/** The quality report says in English where a figure was taken; the screen says it in the reader's language. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { QaReport } from '../../src/core/qa/qaReport.ts';
import { translatedPlace } from '../../src/ui/qa/placeText.ts';
import { showGerman } from './messages/germanScreen.ts';

showGerman();

const file = new URL('../../public/qa/report.json', import.meta.url);
const { reports } = JSON.parse(readFileSync(file, 'utf8')) as { reports: QaReport[] };

describe('the places of the quality report', () => {
  it('are all known to the catalogue', () => {
    const places = new Set(reports.flatMap((report) => report.figures.map((f) => f.at)));
    expect(places.size).toBeGreaterThan(100);
    expect([...places].filter((at) => translatedPlace(at) === null)).toEqual([]);
  });

  it('are said in German, with its decimal comma', () => {
    expect(translatedPlace('out of plane 0.068 mm')).toBe('aus der Ebene um 0,068 mm');
    expect(translatedPlace('0.5 dB/cm/MHz, 10 to 43 mm')).toBe('0,5 dB/cm/MHz, 10 bis 43 mm');
    expect(translatedPlace('-6 dB')).toBe('-6 dB');
    expect(translatedPlace('+3 dB')).toBe('+3 dB');
    expect(translatedPlace('muscle / cortical-bone')).toBe('Muskel / Knochen');
    expect(translatedPlace('4 mm at 20 mm')).toBe('4 mm in 20 mm Tiefe');
  });

  it('that nobody knows are told as such', () => {
    for (const at of ['', 'muscle', 'muscle / glass', '1 mm at 2 mm at 3 mm', 'toString / fat'])
      expect(translatedPlace(at), at).toBeNull();
  });
});
