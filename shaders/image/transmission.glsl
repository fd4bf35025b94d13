#include "image/frame_block.glsl"
#include "image/looks_block.glsl"

uniform sampler2D uPrefix;    // product down to the end of each block, one look per channel
uniform sampler2D uStructure; // z: loss of each sample, Np

vec4 transmission_above(float lineCentre, float row, float share) {
  float lines = float(uGrid.x);
  vec4 at = (vec4(lineCentre) - uShearPerBlock * share) / lines;
#if LOOKS == 1
  return textureLod(uPrefix, vec2(at.x, row), 0.0);
#else
  return vec4(textureLod(uPrefix, vec2(at.x, row), 0.0).x, textureLod(uPrefix, vec2(at.y, row), 0.0).y,
              textureLod(uPrefix, vec2(at.z, row), 0.0).z, 1.0);
#endif
}

// What is left of each look's sound at the middle of a sample. Twin: sampleTransmission.
vec4 transmission_at(int line, int samp) {
  int block = samp / uGrid.z;
  float sum = 0.5 * texelFetch(uStructure, ivec2(line, samp), 0).z;
  for (int s = block * uGrid.z; s < samp; s++) sum += texelFetch(uStructure, ivec2(line, s), 0).z;
  float share = (float(samp - block * uGrid.z) + 0.5) / float(uGrid.z);
  vec4 above = transmission_above(float(line) + 0.5, (float(block) - 0.5) / float(uGrid.w), share);
  return (block > 0 ? above : vec4(1.0)) * exp(-min(sum, 9.0));
}
