/** What each measure is called and how it is taken: for the report, in words. */
export const QA_NAMES: Readonly<Record<string, { readonly name: string; readonly how: string }>> = {
  'principle-axial': {
    name: 'Pulse, by the rule for its band',
    how: 'axial width of a wire against λ times what the band leaves',
  },
  'principle-lateral': {
    name: 'Spot at the focus, by diffraction',
    how: 'lateral width of a wire against the far fields of a Hann and a flat aperture multiplied',
  },
  'principle-slice': {
    name: 'Slice at the lens’s focus, by diffraction',
    how: 'against 0.443 λ F / H: from the middle of the plane to half the echo of a slit, both ways',
  },
  'principle-speed': {
    name: 'Depth under another speed',
    how: 'how much too deep a wire under a layer is drawn, against thickness × (1540 / c − 1)',
  },
  'penetration-rule': {
    name: 'Penetration, by rules of thumb',
    how: 'depth at which speckle equals noise, at least 40 cm MHz over frequency and at most 500 wavelengths',
  },
  axial: { name: 'Axial resolution', how: 'width of a wire’s echo along depth at −6 dB' },
  lateral: { name: 'Lateral resolution', how: 'width of a wire’s echo across the lines at −6 dB, one focus' },
  'distance-down': { name: 'Distance along depth', how: 'drawn depth of a wire' },
  'distance-across': { name: 'Distance across', how: 'drawn distance of two wires side by side' },
  'pair-axial': {
    name: 'Closest pair, axial',
    how: 'smallest gap of two wires told apart, one behind the other',
  },
  'pair-lateral': {
    name: 'Closest pair, lateral',
    how: 'smallest gap of two wires told apart, side by side',
  },
  slice: {
    name: 'Slice thickness',
    how: 'a wire’s echo as the probe passes over it across the plane, at −6 dB',
  },
  speckle: { name: 'Speckle by depth', how: 'mean over standard deviation of the envelope in the medium' },
  'speckle-mean': {
    name: 'Speckle by looks',
    how: 'the same, mean of five depths; grows as the root of the looks',
  },
  motion: {
    name: 'Motion of speckle',
    how: 'correlation of intensity after a shift of the probe, against a Gaussian spot’s',
  },
  'plane-length': {
    name: 'Decorrelation out of plane',
    how: 'full width of that correlation across the plane',
  },
  attenuation: {
    name: 'Attenuation',
    how: 'fall of speckle between two depths, against the closed form of the pulse',
  },
  penetration: { name: 'Penetration', how: 'depth at which speckle equals electronic noise' },
  'dead-zone': { name: 'Dead zone', how: 'depth of the first wire seen 6 dB over speckle' },
  cyst: { name: 'Cyst', how: 'level in the core of an anechoic cylinder under the medium’s' },
  enhancement: { name: 'Enhancement', how: 'level behind a cyst over the medium at the same depth' },
  'grey-target': { name: 'Grey target', how: 'level of a cylinder of another scatter over the medium' },
  interface: { name: 'Interface', how: 'echo of a flat, smooth boundary under a perfect mirror’s' },
  'bone-shadow': { name: 'Bone shadow', how: 'level under bone below the same depth beside it' },
  reverberation: { name: 'Reverberation', how: 'depth of the bone’s second echo against twice its first' },
  needle: { name: 'Needle by angle', how: 'echo of a 22 G needle in plane, over that of one along the face' },
};
