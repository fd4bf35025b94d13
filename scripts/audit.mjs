// Known weaknesses of what is shipped (`npm run audit`): the packages that a registry knows of. Fails on a high or critical
// one. A registry that does not answer is said and is no failure, since a build must not hang on it.
import { spawnSync } from 'node:child_process';

const WAIT_MS = 60_000;

/**
 * What an answer of `npm audit --json` comes to: `failed` where something is high or critical, and what to say.
 * @param {string} text
 */
export function judgeAudit(text) {
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    return { failed: false, lines: ['audit: no answer from a registry; nothing was checked'] };
  }
  const counts = report.metadata?.vulnerabilities;
  if (!counts) {
    const why = report.error?.summary || report.message || 'an answer without counts';
    return { failed: false, lines: [`audit: no answer from a registry (${why}); nothing was checked`] };
  }
  const grave = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
    ['high', 'critical'].includes(severity),
  );
  return {
    failed: counts.high + counts.critical > 0,
    lines: [
      ...grave.map(({ name, severity, range }) => `audit: ${name} ${range}: ${severity}`),
      `audit: ${counts.critical} critical, ${counts.high} high, ${counts.moderate} moderate, ${counts.low} low`,
    ],
  };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const run = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0'], {
    encoding: 'utf8',
    timeout: WAIT_MS,
    cwd: new URL('..', import.meta.url).pathname,
  });
  const { failed, lines } = judgeAudit(run.stdout ?? '');
  for (const line of lines) console.log(line);
  process.exit(failed ? 1 : 0);
}
