/** What fits beside one another at the edge of the ultrasound screen. */
import { expect, it } from 'vitest';
import { fitting, LETTER_PX, widthPxOf } from '../../src/ui/run/overlay/marks.ts';

it('counts letters of East Asia as two columns', () => {
  expect(widthPxOf('8.5 MHz')).toBeCloseTo(7 * LETTER_PX);
  expect(widthPxOf('深さ 40')).toBeCloseTo(7 * LETTER_PX);
  expect(widthPxOf('（粗い、薄い）')).toBeCloseTo(14 * LETTER_PX);
});

it('leaves out what has no room, the last first', () => {
  expect(fitting(['8.5 MHz', '模擬'], 14 * LETTER_PX)).toBe('8.5 MHz   模擬');
  expect(fitting(['8.5 MHz', '模擬'], 13 * LETTER_PX)).toBe('8.5 MHz');
  expect(fitting(['模擬', 'G 0'], 3 * LETTER_PX)).toBe('G 0');
});
