import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drillPage, oembedOf } from '../../scripts/oembed/pages.ts';

const PAGE = readFileSync(new URL('../../embed/index.html', import.meta.url), 'utf8');
const DRILL = { id: 'gel-block-cyst', title: 'Gel "block" <cyst>' };

it('a drill’s own page opens it and leads to its oEmbed answer, with no title as markup', () => {
  const page = drillPage(PAGE, 'https://drills.example/', DRILL);
  expect(page).toContain('data-start="gel-block-cyst"');
  expect(page).toMatch(
    /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/drills\.example\/oembed\/gel-block-cyst\.json"/,
  );
  expect(page).toContain('<title>Gel &quot;block&quot; &lt;cyst&gt;</title>');
  expect(() => drillPage('<html>', 'https://drills.example/', DRILL)).toThrow('embed/index.html');
});

it('an oEmbed answer has what the standard asks of the type rich, and its picture’s true size', () => {
  const picture = readFileSync(new URL('../../public/pictures/gel-block-cyst.png', import.meta.url));
  const answer = oembedOf('https://drills.example/', DRILL, picture);
  expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 960, height: 720 });
  expect(answer.html).toContain('src="https://drills.example/embed/?drill=gel-block-cyst"');
  expect(answer.html).toContain('title="Gel &quot;block&quot; &lt;cyst&gt;"');
  expect(answer.thumbnail_width).toBeGreaterThan(200);
  expect(answer.thumbnail_height / answer.thumbnail_width).toBeLessThan(2);
});
