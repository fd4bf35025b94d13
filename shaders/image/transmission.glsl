#include "image/frame_block.glsl"
#include "image/looks_block.glsl"

uniform sampler2D uPrefix; // product down to the end of each block, one look per channel
#if LOOKS > 4
uniform sampler2D uPrefixMore;
#endif
uniform sampler2D uStructure; // z: loss of each sample, Np

// What is left of each look's sound at the middle of a sample. Twin: sampleTransmission.
void transmission_at(int line, int samp, out float left[LOOKS]) {
  int block = samp / uGrid.z;
  float sum = 0.5 * texelFetch(uStructure, ivec2(line, samp), 0).z;
  for (int s = block * uGrid.z; s < samp; s++) sum += texelFetch(uStructure, ivec2(line, s), 0).z;
  float inside = exp(-min(sum, 9.0));
  float share = (float(samp - block * uGrid.z) + 0.5) / float(uGrid.z);
  float row = (float(block) - 0.5) / float(uGrid.w);
  for (int k = 0; k < LOOKS; k++) {
    vec2 at = vec2((float(line) + 0.5 - uShears[k] * share) / float(uGrid.x), row);
#if LOOKS > 4
    float above = k < 4 ? textureLod(uPrefix, at, 0.0)[k & 3] : textureLod(uPrefixMore, at, 0.0).x;
#else
    float above = textureLod(uPrefix, at, 0.0)[k];
#endif
    left[k] = (block > 0 ? above : 1.0) * inside;
  }
}
