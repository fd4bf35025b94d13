/** The pages of the metrics as one document. */
import type { MetricGroup, MetricPage } from '../../src/core/scoring/metricPages.ts';
import { metricMessages } from '../../src/ui/messages/metricMessages.ts';

const anchor = (page: MetricPage): string => `<a id="${page.id}"></a>`;
/** As the page of a metric has it, but for those of tracked tools, which have the names of their source. */
const unitOf = (page: MetricPage): string => (page.unit === 'count' ? metricMessages.count : page.unit);

export function metricsMarkdown(pages: readonly MetricPage[]): string {
  const groups = [...new Set(pages.map((page) => page.group))];
  const lines = [
    '# Metrics',
    '',
    'What is measured, how, and what it tells. Written by `npm run metrics` from the metrics themselves; the app shows the',
    'same pages at `#/metrics`, and every row of a score card leads to its own.',
    '',
    'The published ones follow Perk Tutor. `npm run -s cli -- metrics --poses FILE.csv --tissue FILE.stl [--axis z] [--targets FILE.csv]` has them',
    'of any tracked tool: poses as `time_s,role,x_mm,y_mm,z_mm,qx,qy,qz,qw` (role `needle` or `probe`), the skin a closed surface in mm',
    'in the same frame, the axis the one of the tool that points from hub to tip. The ids of a probe begin with `probe-`. With `--targets`',
    'it also tells what needle and probe reached of a list of points, with `--structures A.stl,B.stl --image WIDTH,DEPTH` (mm) which closed',
    'structures came into the image (the probe’s pose is the middle of its face, +x along it, +y into the body), with `--reference FILE.csv`',
    'how far the tip’s path lies from that of another recording. All figures are taken from the poses as they come: nothing is resampled or',
    'smoothed. Rows in which the tracker lost a tool, its seven numbers all empty or `nan`, are passed over and counted.',
    '',
    ...groups.flatMap((group) => [
      `- **${metricMessages.group[group]}**: ${pages
        .filter((page) => page.group === group)
        .map((page) => `[${page.name}](#${page.id})`)
        .join(', ')}`,
    ]),
    '',
    ...groups.flatMap((group) =>
      sectionOf(
        group,
        pages.filter((page) => page.group === group),
      ),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function sectionOf(group: MetricGroup, pages: readonly MetricPage[]): string[] {
  return [
    `## ${metricMessages.group[group]}`,
    '',
    ...(metricMessages.groupHint[group] ? [metricMessages.groupHint[group], ''] : []),
    ...pages.flatMap((page) => [
      `### ${anchor(page)}${page.name}`,
      '',
      `\`${page.id.replace(/^tracked-/, '')}\`, ${unitOf(page)}`,
      '',
      page.definition,
      '',
      `- **${metricMessages.formula}**: \`${page.formula}\``,
      `- **${metricMessages.says}**: ${page.says}`,
      `- **${metricMessages.saysNot}**: ${page.saysNot}`,
      ...(page.limits
        ? [`- **${metricMessages.limits}**: full at ${page.limits.good}, none at ${page.limits.poor}`]
        : []),
      `- **${metricMessages.source}**: ${page.source}`,
      '',
    ]),
  ];
}
