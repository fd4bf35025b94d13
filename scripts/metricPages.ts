/** Writes docs/metrics/README.md from the metrics themselves (`npm run metrics`); a test holds the two together. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { metricPages } from '../src/core/scoring/metricPages.ts';
import { metricsMarkdown } from './metrics/markdown.ts';

const folder = fileURLToPath(new URL('../docs/metrics/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}README.md`, metricsMarkdown(metricPages()));
