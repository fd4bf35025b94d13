/** Texts about how a card is judged: requirements, where limits come from, passes in a row. */
export const gradingMessages = {
  inRow: 'Attempt {{attempts}}: {{inRow}} of {{needed}} passes in a row.',
  inRowDone: 'Attempt {{attempts}}: {{inRow}} passes in a row of {{needed}}, so this drill is passed.',
  inRowBefore:
    'Attempt {{attempts}}: {{inRow}} of {{needed}} passes in a row now; the drill was passed before.',
  atLeast: 'Required: at least {{value}}',
  atMost: 'Required: at most {{value}}',
  origin: 'Where the limits come from',
  passOrigin: 'Where the pass mark of {{total}} comes from',
  originOf: 'Where the limits of “{{name}}” come from',
};
