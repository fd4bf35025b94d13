/**
 * Measures every probe on the quality phantom, or those named (`npm run qa [-- PROBE…]`), by the reference and, in a
 * headless browser, by the passes of the GPU, and writes the report: docs/qa for readers, public/qa/report.json for the
 * site. `--no-gpu` leaves the browser out.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TRANSDUCERS } from '../src/core/probe/catalogue.ts';
import { plotOf, QA_PLOTS } from '../src/core/qa/plot.ts';
import { failures, gpuFailures, type QaReport, qaReport, withGpu } from '../src/core/qa/qaReport.ts';
import { referenceShoot } from '../src/core/qa/referenceShoot.ts';
import { openGpuQa } from './qa/gpuFigures.ts';
import { qaMarkdown } from './qaMarkdown.ts';

const docs = fileURLToPath(new URL('../docs/qa/', import.meta.url));
const site = fileURLToPath(new URL('../public/qa/', import.meta.url));
for (const folder of [docs, site]) mkdirSync(folder, { recursive: true });

const wanted = process.argv.slice(2).filter((a) => a !== '--no-gpu');
const hasGpu = !process.argv.includes('--no-gpu');
for (const id of wanted)
  if (!TRANSDUCERS.some((t) => t.id === id)) {
    console.error(`qa: no probe '${id}'; the catalogue has ${TRANSDUCERS.map((t) => t.id).join(', ')}`);
    process.exit(2);
  }

const path = `${site}report.json`;
const rounded = (report: QaReport): QaReport => ({
  ...report,
  figures: report.figures.map((f) => ({
    ...f,
    x: Number(f.x.toPrecision(5)),
    measured: Number(f.measured.toPrecision(5)),
    predicted: Number(f.predicted.toPrecision(5)),
    tolerance: f.tolerance === null ? null : Number(f.tolerance.toPrecision(4)),
    ...(f.gpu === undefined ? {} : { gpu: Number(f.gpu.toPrecision(5)) }),
  })),
});

// Probes that are not measured now keep their figures of the run before.
const reports = new Map<string, QaReport>(
  existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')).reports as QaReport[]).map((r) => [r.probe, r] as const)
    : [],
);

function write(): void {
  const list = TRANSDUCERS.flatMap((t) => reports.get(t.id) ?? []);
  writeFileSync(path, `${JSON.stringify({ reports: list }, null, 1)}\n`);
  writeFileSync(`${docs}README.md`, qaMarkdown(list));
}

async function main(): Promise<void> {
  const gpu = hasGpu ? await openGpuQa() : null;
  try {
    for (const transducer of TRANSDUCERS) {
      if (wanted.length > 0 && !wanted.includes(transducer.id)) continue;
      const onCpu = qaReport(transducer, referenceShoot);
      const onGpu = await gpu?.measure(transducer.id);
      const report = rounded(onGpu ? withGpu(onCpu, onGpu.figures, onGpu.rendererName) : onCpu);
      reports.set(transducer.id, report);
      for (const { measure } of QA_PLOTS) {
        const svg = plotOf(report.figures, measure, report.name);
        if (svg) writeFileSync(`${docs}${report.probe}-${measure}.svg`, svg);
      }
      write();
      const differing = gpuFailures(report).map((f) => `${f.measure} ${f.at}`);
      console.error(
        `${transducer.id}: ${report.figures.length} figures, ${failures(report).length} outside their tolerance; GPU: ${
          report.figures.filter((f) => f.gpu !== undefined).length
        } figures, ${differing.length} unlike the reference's ${differing.join(', ')}`,
      );
    }
  } finally {
    await gpu?.close();
  }
}

void main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
