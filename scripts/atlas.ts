/**
 * Draws the atlas from the regions themselves (`npm run atlas [-- REGION…]`): of each body region a labelled image in the
 * standard view of its drills, the layers down its middle, the shipped body from four sides, and every dimension of a man
 * and a woman beside its source.
 */
import { outsideBy, type Span } from '../src/core/anatomy/checks/published.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { dimensionNumber, type PatientParameters, type Region } from '../src/core/anatomy/anatomy.ts';
import { REGIONS } from '../src/core/anatomy/regions/registry.ts';
import type { GreyImage } from '../src/core/imaging/display.ts';
import { renderImage } from '../src/core/imaging/renderImage.ts';
import { imageSettingsOf } from '../src/core/machine/machineState.ts';
import { apertureMm, type Transducer } from '../src/core/probe/transducer.ts';
import type { Drill } from '../src/core/procedure/drill.ts';
import { createSimulation } from '../src/core/sim/simulation.ts';
import { anatomyOf } from '../src/protocol/drillChecks.ts';
import { DRILLS } from '../src/protocol/drills/index.ts';
import { openBodyPlates } from './atlas/bodyPlate.ts';
import { labelsInPlane, layersDown, ownerName } from './atlas/labels.ts';
import { plateOf } from './atlas/plate.ts';
import { chromiumLaunchOptions } from './browser.mjs';

const folder = fileURLToPath(new URL('../docs/atlas/', import.meta.url));
mkdirSync(folder, { recursive: true });
const HEIGHT_PX = 640;
/** Stature of the woman beside the default man, mm. */
const WOMAN_MM = 1650;

const browser = await chromium.launch(chromiumLaunchOptions());
const page = await browser.newPage();
const bodyPlates = await openBodyPlates();

/** Takes the plate of a drill's first view; gives the rows of the layers down its middle. */
async function drawPlate(drill: Drill): Promise<string[]> {
  const anatomy = anatomyOf(drill);
  const simulation = createSimulation({ ...drill, tremorMm: 0 }, anatomy, 0);
  const field = simulation.field();
  const pose = simulation.worldFromTransducer();
  const settings = imageSettingsOf(simulation.state.machine);
  const { grey } = renderImage({
    transducer: simulation.transducer,
    worldFromTransducer: pose,
    settings,
    field,
    lineCount: 256,
    sampleCount: 640,
    pixelMm: settings.depthMm / HEIGHT_PX,
  });
  const half = grey.leftMm * -1 - 1;
  const labels = labelsInPlane(field, pose, half, settings.depthMm, (x, y) =>
    isInSector(simulation.transducer, x, y, settings.depthMm),
  );
  const plate = plateOf(
    mirrored(grey),
    labels.map((label) => ({ ...label, x: -label.x })),
  );
  await page.setViewportSize({ width: plate.widthPx, height: plate.heightPx });
  await page.setContent(`<body style="margin:0">${plate.svg}</body>`);
  await page.screenshot({ path: `${folder}${drill.id}.png` });
  console.error(drill.id);
  return layersDown(field, pose, 0, settings.depthMm).map(
    ({ id, fromMm, mm }) => `| ${ownerName(anatomy, id)} | ${fromMm.toFixed(1)} | ${mm.toFixed(1)} |`,
  );
}

/** Within what the face looks at, a little in from the edges. */
function isInSector(transducer: Transducer, x: number, y: number, depthMm: number): boolean {
  const half = apertureMm(transducer) / 2 - 1;
  const { radiusMm } = transducer;
  if (radiusMm === 0) return Math.abs(x) < half;
  const r = Math.hypot(x, y + radiusMm);
  return r > radiusMm && r < radiusMm + depthMm && Math.abs(Math.atan2(x, y + radiusMm)) < half / radiusMm;
}

/** As a machine shows it: the marker's side on the left. */
function mirrored(image: GreyImage): GreyImage {
  const { widthPx, heightPx, data } = image;
  const out = new Uint8Array(data.length);
  for (let j = 0; j < heightPx; j++)
    for (let i = 0; i < widthPx; i++) out[j * widthPx + i] = data[j * widthPx + widthPx - 1 - i]!;
  return { ...image, leftMm: -(image.leftMm + widthPx * image.pixelMm), data: out };
}

/** How far a value lies from the middle of what is published, and by how much outside it. */
function differenceOf(span: Span, value: number, unit: string): string {
  const signed = (n: number): string => `${n < 0 ? '−' : '+'}${Math.abs(n).toFixed(1)}`;
  const outside = outsideBy(span, value);
  const middle = signed(value - (span[0] + span[1]) / 2);
  return outside === 0 ? middle : `${middle}, **outside by ${Math.abs(outside).toFixed(2)}${unit}**`;
}

function dimensionRows(region: Region): string[] {
  const { published } = region.checks!;
  const man = region.defaultPatient;
  const woman: PatientParameters = { ...man, sex: 'female', statureMm: WOMAN_MM };
  const ofMan = region.measure(region.build(man), man);
  const ofWoman = region.measure(region.build(woman), woman);
  return ofMan.map((dimension, i) => {
    const unit = !('unit' in dimension) ? ' mm' : dimension.unit === 'deg' ? '°' : ` ${dimension.unit}`;
    const other = ofWoman[i]!;
    const reference =
      dimension.reference === other.reference
        ? dimension.reference
        : `${dimension.reference}; women ${other.reference}`;
    const values = [dimension, other].map((d) => `${dimensionNumber(d).toFixed(1)}${unit}`).join(' | ');
    const differences = ([dimension, other] as const)
      .map((d, k) => differenceOf(published[d.id]![k === 0 ? 'male' : 'female'], dimensionNumber(d), unit))
      .join(' | ');
    return `| ${dimension.name} | ${values} | ${reference} | ${differences} | ${dimension.source} |`;
  });
}

const wanted = process.argv.slice(2);
const bodies = REGIONS.filter((region) => !region.isPhantom);
for (const region of bodies) {
  if (wanted.length > 0 && !wanted.includes(region.id)) continue;
  const drills = DRILLS.filter((drill) => drill.region === region.id && drill.mode === 'guided');
  const views: string[] = [];
  for (const drill of drills) {
    const rows = await drawPlate(drill);
    views.push(
      `## ${drill.title}\n\nWhere the probe starts, by the reference renderer; the marker's side on the left.\n\n![${drill.title}](${drill.id}.png)\n`,
      `Down the middle of the face:\n\n| Layer | from, mm | thick, mm |\n|---|---|---|\n${rows.join('\n')}\n`,
    );
  }
  await bodyPlates.draw(region.id, `${folder}${region.id}-body.png`);
  writeFileSync(
    `${folder}${region.id}.md`,
    `# ${region.title}

Drawn from the region itself by \`npm run atlas\`. Tags of sources are those of the comments in
\`src/core/anatomy/regions/${region.id}\`; TKU marks textbook knowledge without a source to name, U what is uncertain.

${views.join('\n')}
## The body

As it stands in the scene: the right side of the patient that comes with the simulator.

![${region.title}: the body from four sides, with and without muscles](${region.id}-body.png)

## Dimensions

Measured on the built field: a man of ${region.defaultPatient.statureMm / 10} cm and a woman of ${WOMAN_MM / 10} cm.

Differences are from the middle of what is published: mean ± 1 SD, a range, or the mean ± 10 %.

| Dimension | Man | Woman | Published | Man's difference | Woman's | Source |
|---|---|---|---|---|---|---|
${dimensionRows(region).join('\n')}
`,
  );
}
await bodyPlates.close();
await browser.close();
writeFileSync(
  `${folder}README.md`,
  `# The atlas

Every body region as it is built: a labelled image in the standard view of each of its drills, the layers that its middle
line meets, the body from four sides, and each dimension as measured on the field beside what is published.

${bodies.map((region) => `- [${region.title}](${region.id}.md)`).join('\n')}
`,
);
