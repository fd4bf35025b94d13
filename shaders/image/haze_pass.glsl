// Strength of the veil at the middle of each block: what the blocks a few fixed distances above send back.
// and what comes in by the side lobes. Twins: the end of blockLevels, hazeAt; strongestEchoes, sideLobeLevels.
#include "image/frame_block.glsl"
#include "image/lobe.glsl"

uniform sampler2D uLevels;
uniform sampler2D uPrefix;
uniform sampler2D uGeometry;
uniform vec2 uHazeAmount; // of the layers above, of the side lobes
layout(location = 0) out vec4 haze;

const vec4 HAZE_DELAYS_MM = vec4(1.8, 2.7, 4.1, 6.3);
const vec4 HAZE_GAINS = vec4(1.0, 0.8, 0.7, 0.6);

float haze_pass_reaching(int line, int block) {
  vec4 above = texelFetch(uPrefix, ivec2(line, max(block - 1, 0)), 0);
  return block > 0 ? min(1.0, above[LOOKS / 2]) : 1.0;
}

float haze_pass_level(int line, int block) {
  return texelFetch(uLevels, ivec2(line, block), 0).x * haze_pass_reaching(line, block);
}

// Strongest echo of a block as heard from the side, along a direction. Twin: facingShare.
float haze_pass_echo(int line, int block, vec2 direction) {
  vec2 place = (vec2(line, block) + 0.5) / vec2(uGrid.xw);
  vec4 facing = textureLod(uGeometry, place, 0.0);
  float length2 = dot(facing.xyz, facing.xyz);
  return texelFetch(uLevels, ivec2(line, block), 0).y * haze_pass_reaching(line, block) * length2 * length2 *
         lobe_amplitude(facing, direction);
}

void main() {
  int line = min(2 * int(gl_FragCoord.x), uGrid.x - 1); // every other line: the veil is smooth
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
  int row = int(gl_FragCoord.y) * uGrid.z + uGrid.z / 2;
  float lineMm = texelFetch(uDepthTable, ivec2(1, row), 0).z;
  float beside = 0.0;
  for (int i = 0; i < 2 * SIDE_LOBE_TAPS; i++) {
    float k = float(i / 2 + 1);
    float side = i % 2 == 0 ? -1.0 : 1.0;
    float asideMm = k * SIDE_LOBE_STEP_MM;
    float sine = asideMm / (gl_FragCoord.y * blockMm);
    int block = int(floor(gl_FragCoord.y - 0.5 * sine * asideMm / blockMm));
    int from = line + int(side) * int(floor(asideMm / lineMm + 0.5));
    if (sine < 1.0 && block >= 0 && from >= 0 && from < uGrid.x)
      beside += haze_pass_echo(from, block, vec2(side * sine, sqrt(1.0 - sine * sine))) / k;
  }
  haze = vec4(uHazeAmount * vec2(sum, beside), 0.0, 0.0);
}
