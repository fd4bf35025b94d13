/** Texts about how a card is judged: requirements, where limits come from, passes in a row. */
export const gradingMessages = {
  inRow: 'Attempt {{attempts}}: {{inRow}} of {{needed}} passes in a row.',
  inRowDone: 'Attempt {{attempts}}: {{inRow}} passes in a row of {{needed}}, so this drill is passed.',
  inRowBefore:
    'Attempt {{attempts}}: {{inRow}} of {{needed}} passes in a row now; the drill was passed before.',
  atLeast: 'Required: at least {{value}}',
  atMost: 'Required: at most {{value}}',
  origin: 'Origin of the limits',
  passOrigin: 'Origin of the pass mark of {{total}}',
  passHeld: '; held at {{mark}}, which the scripted expert has on every body',
  passDerived:
    'Derived from runs by the cuts tool: contrasting groups of {{runs}} trainees of skill {{e0}} to {{e1}} and {{runs}} of {{b0}} to {{b1}} meet at {{meetAt}}{{held}}, where {{beginners}} % of the beginners and {{experts}} % of the experts have as much.',
  originOf: 'Origin of the limits: {{name}}',
};
