/** Texts of the page that is put into a course. */
export const embedMessages = {
  unknownDrill: 'There is no drill “{{id}}” here. There are: {{ids}}.',
  memory:
    'The page around this drill gives it no storage: nothing is kept once it is closed. A finished run can be saved as a file.',
  noCourse: 'No course was found around this page: the drill works, and its result is reported to nobody.',
  courseRefused: 'The course did not open, and nothing is reported to it: {{message}}',
  courseProblem: 'The course did not take everything: {{message}}',
  course: 'The result goes to the course.',
  coursePassed: 'The course has a pass already. It stays, whatever comes now.',
  courseLooking: 'Opened to look at: the course takes no result.',
  courseOver: 'This launch is over. Open the drill from the course again, so that its result counts.',
  waiting_one: '{{count}} message to the course waits for the network. Keep this page open.',
  waiting_other: '{{count}} messages to the course wait for the network. Keep this page open.',
  best: 'Best so far: {{total}} points, {{verdict}}. Runs: {{attempts}}.',
  passed: 'passed',
  notPassed: 'not passed',
  left: 'A run was left at {{time}}.',
  leftCut:
    'A run was left at {{left}}. The course has room for its beginning only: it goes on from {{time}}.',
  goOn: 'Go on with it',
  leave: 'Back to the course',
};
