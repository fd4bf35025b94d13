import { describe, expect, it } from 'vitest';
import { judgeAudit } from '../../scripts/audit.mjs';

const report = (counts: object, vulnerabilities: object = {}) =>
  JSON.stringify({
    vulnerabilities,
    metadata: { vulnerabilities: { critical: 0, high: 0, moderate: 0, low: 0, ...counts } },
  });

describe('the audit of what is shipped', () => {
  it('fails on a high or critical finding and names the package', () => {
    const found = { a: { name: 'a', severity: 'high', range: '<2.0.0' }, b: { name: 'b', severity: 'low' } };
    const high = judgeAudit(report({ high: 1, low: 1 }, found));
    expect(high.failed).toBe(true);
    expect(high.lines).toEqual(['audit: a <2.0.0: high', 'audit: 0 critical, 1 high, 0 moderate, 1 low']);
    expect(judgeAudit(report({ critical: 1 })).failed).toBe(true);
    expect(judgeAudit(report({ moderate: 3 })).failed).toBe(false);
  });

  it('does not fail where no registry answers, and says that nothing was checked', () => {
    for (const text of ['', 'npm error network', '{"error":{"summary":"ENOTFOUND"}}', '{"message":"404"}']) {
      const { failed, lines } = judgeAudit(text);
      expect(failed, text).toBe(false);
      expect(lines[0]).toContain('nothing was checked');
    }
  });
});
