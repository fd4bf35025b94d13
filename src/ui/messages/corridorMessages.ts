/** The safe corridor on the skin, and its legend. */
export const corridorMessages = {
  toggle: 'Corridor',
  toggleHint: 'Show on the skin from where a safe way leads to the target ({{key}})',
  legend: 'Safe corridor: room beyond the safe distances by entry',
  coming: 'Working out the safe corridor…',
  failed: 'The safe corridor could not be worked out.',
  none: 'No straight way keeps every distance.',
  room: 'Room',
  top: '{{mm}} mm',
  most: '{{mm}} mm or more',
  noWay: 'no safe way',
  best: 'best: {{mm}} mm, {{angle}}° to the skin',
  inPlane: 'in the first image plane: {{mm}} mm',
  taken: 'your tip',
};
