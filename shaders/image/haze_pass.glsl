// Strength of the veil at the middle of each block: what the blocks a few fixed distances above send back.
// Twins: the end of blockLevels, hazeAt.
#include "image/frame_block.glsl"

uniform sampler2D uLevels;
uniform sampler2D uPrefix;
uniform float uHazeAmount;
layout(location = 0) out vec4 haze;

const vec4 HAZE_DELAYS_MM = vec4(1.8, 2.7, 4.1, 6.3);
const vec4 HAZE_GAINS = vec4(1.0, 0.8, 0.7, 0.6);

float haze_pass_level(int line, int block) {
  vec4 above = texelFetch(uPrefix, ivec2(line, max(block - 1, 0)), 0);
#if LOOKS == 1
  float reaching = above.x;
#else
  float reaching = above.y;
#endif
  return texelFetch(uLevels, ivec2(line, block), 0).x * (block > 0 ? min(1.0, reaching) : 1.0);
}

void main() {
  int line = int(gl_FragCoord.x);
  float blocks = float(uGrid.w);
  float blockMm = uOriginWorldMm.w / blocks;
  float sum = 0.0;
  for (int j = 0; j < 4; j++) {
    float from = gl_FragCoord.y * blockMm - HAZE_DELAYS_MM[j];
    float f = clamp(from / blockMm - 0.5, 0.0, blocks - 1.0);
    int block = min(int(f), uGrid.w - 2);
    float here = mix(haze_pass_level(line, block), haze_pass_level(line, block + 1), f - float(block));
    sum += from > 0.0 ? HAZE_GAINS[j] * here : 0.0;
  }
  haze = vec4(uHazeAmount * sum, 0.0, 0.0, 0.0);
}
