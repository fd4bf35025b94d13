/** The safe corridor on the skin, and its legend. */
export const corridorMessages = {
  toggle: 'Corridor',
  toggleHint: 'Show on the skin from where a safe way leads to the target ({{key}})',
  legend: 'Safe corridor',
  coming: 'Working out the safe corridor…',
  failed: 'The safe corridor could not be worked out.',
  none: 'No straight way keeps every distance.',
  scale: 'Room beyond the safe distances, mm',
  most: '{{mm}} or more',
  noWay: 'no safe way from here',
  best: 'best way: {{mm}} mm of room, {{length}} mm long, {{angle}}° to the skin',
  inPlane: 'best in the plane of the first probe position: {{mm}} mm of room',
  taken: 'path of your tip',
};
