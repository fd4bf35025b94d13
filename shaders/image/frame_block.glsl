// What one frame shares, filled by src/render/image/frameUniforms.ts. World mm, MHz, rad.
layout(std140) uniform Frame {
  vec4 uOriginWorldMm; // centre of the face; w the depth of the image
  vec4 uAxisX;         // transducer axes in the world; w of x the aperture, of y the face's radius (0: flat),
  vec4 uAxisY;         // of z the steering angle
  vec4 uAxisZ;
  ivec4 uGrid;         // lines, samples, samples per block, blocks
  vec4 uTextureFrame;  // 1 where cylindrical, x and y of the axis, radius that turns an angle into mm
  vec4 uAcross;        // plane texture frame; w of across the sine of the outermost look's steering,
  vec4 uDepth;         // w of depth the scale of the speckle lattice's cells
  vec4 uThird;
  vec4 uPulse;         // nominal attenuation dB/cm/MHz and its exponent, axial kernel's deviation mm, tent's half-width mm
  ivec4 uEntityIds;    // background, air, coupling gel, cavity fluid
  ivec4 uEntityMore;   // bolus fluid, 1 where boundaries are smooth
  vec4 uPlaneWeights[3];
  vec4 uFluid;         // factors on the scatter of cavity fluid and of pools, turn of the eddies, 1 where they swirl
};
uniform sampler2D uDepthTable; // four texels per sample: see src/core/imaging/depthTable.ts
