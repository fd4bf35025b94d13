import { QA_NAMES } from '../../core/qa/names.ts';

/** Texts of the quality report. */
export const qaMessages = {
  title: 'Image quality',
  intro:
    'Every probe images a quality phantom; beside each figure stands what the probe’s own numbers predict. The same measures run in the project’s tests.',
  probe: 'Probe',
  loading: 'Loading the report',
  failed: 'The report could not be loaded: {{message}}',
  summary_one: '{{count}} figure, {{outside}} outside its tolerance',
  summary_other: '{{count}} figures, {{outside}} outside their tolerance',
  at: 'At',
  measured: 'Measured',
  predicted: 'Predicted',
  tolerance: 'Tolerance',
  holds: 'Holds',
  gpu: 'On the GPU',
  unlike: '{{value}}, unlike the reference',
  gpuSummary_one:
    '{{count}} figure was measured on the GPU as well ({{name}}), {{outside}} unlike the reference’s',
  gpuSummary_other:
    '{{count}} figures were measured on the GPU as well ({{name}}), {{outside}} unlike the reference’s (1 dB, 0.05 mm, 0.05)',
  yes: 'yes',
  no: 'no',
  told: '–',
  least: 'at least {{value}}',
  most: 'at most {{value}}',
  plotAlt: '{{name}}: measured beside predicted',
  link: 'Image quality report',
  measure: QA_NAMES,
};
