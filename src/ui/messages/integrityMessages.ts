/** What was noticed of an assessed run besides its inputs. */
export const integrityMessages = {
  title: 'Noticed during the run',
  attempt: 'Attempt {{number}} at this drill in this browser.',
  abandoned_one: '{{count}} attempt before it was begun and given up.',
  abandoned_other: '{{count}} attempts before it were begun and given up.',
  attentive: 'No pause and no lost focus.',
  paused: 'At {{time}} paused for {{seconds}} s.',
  unfocused: 'At {{time}} the window was without the focus for {{seconds}} s.',
  hidden: 'At {{time}} the page was hidden for {{seconds}} s.',
  hint: 'Told by the browser beside the recording, which it does not change: a replay neither proves nor disproves it.',
};
