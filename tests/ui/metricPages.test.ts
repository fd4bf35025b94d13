import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metricsMarkdown } from '../../scripts/metrics/markdown.ts';
import { findMetricPage, metricPages, TRACKED_METRICS } from '../../src/core/scoring/metricPages.ts';
import { metricIds } from '../../src/core/scoring/registry.ts';

const pages = metricPages();

describe('the pages of the metrics', () => {
  it('are there for every row that a score card can have, and for every figure of tracked tools', () => {
    for (const id of metricIds(['femur', 'tibial-nerve']))
      expect(findMetricPage(pages, id)?.id, id).toBeDefined();
    expect(pages.filter((page) => page.group === 'tracked')).toHaveLength(TRACKED_METRICS.length);
    expect(findMetricPage(pages, 'speed-of-light')).toBeUndefined();
    expect(new Set(pages.map((page) => page.id)).size).toBe(pages.length);
  });

  it('say how it is measured, what it tells and what not, in sentences', () => {
    for (const page of pages) {
      for (const words of [page.definition, page.says, page.saysNot, page.source])
        expect(words, `${page.id}: ${words}`).toMatch(/^[A-Z0-9].{10,}[.!?\])]$/s);
      expect(page.formula.length, page.id).toBeGreaterThan(5);
      expect(page.unit, page.id).not.toBe('');
    }
  });

  it('stand in docs/metrics as `npm run metrics` writes them', () => {
    const kept = readFileSync(new URL('../../docs/metrics/README.md', import.meta.url), 'utf8');
    expect(kept).toBe(metricsMarkdown(pages));
  });
});
