/** Two runs of one drill side by side. */
export const besideMessages = {
  title: 'Side by side',
  titleOf: 'Side by side: {{title}}',
  choose: 'Second run',
  expert: 'The scripted expert',
  run: '{{date}}, {{total}} points',
  first: 'First run',
  second: 'Second run',
  firstHeading: 'First run: {{date}}, {{total}} points',
  secondHeading: 'Second run: {{date}}, {{total}} points',
  expertHeading: 'The scripted expert: {{total}} points',
  at: '{{time}} of {{end}}, {{phase}}',
  phases: {
    before: 'before the entry',
    entry: 'on the way to the target',
    arrival: 'in the target',
    injection: 'injecting or after it',
  },
  aligned:
    'In step by phase: entry, arrival and injection come at the same place on the bar. In the scene the second run’s hands are a ghost.',
  otherPatient:
    'The two runs are on different patients: in the scene the ghost’s hands are where they were on the other one.',
  difference: 'Difference',
  better: 'Better',
  total: 'Points',
  numbers: 'The numbers beside each other',
  preparing: 'Replaying both runs',
  expertWorks: 'The expert is doing the drill',
  missing: 'The second run is not in this browser, or its recording was deleted.',
  otherDrill:
    'These are runs of different drills: {{first}} and {{second}}. Only runs of one drill can be laid beside each other.',
};
