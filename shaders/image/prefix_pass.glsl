// One doubling step of the product down each look's slanted rays, softened: one look per channel. Twin: prefixStep.
#include "image/frame_block.glsl"
#include "image/looks_block.glsl"

uniform sampler2D uTransmission;
uniform int uReach;
uniform float uVariancePerBlock;
layout(location = 0) out vec4 transmission;
#if LOOKS > 4
uniform sampler2D uTransmissionMore;
layout(location = 1) out vec4 transmissionMore;
#endif

vec4 prefix_pass_above(sampler2D from, float shear, float spread, float row, float lines) {
  vec2 at = vec2((gl_FragCoord.x - shear) / lines, row);
  vec2 side = vec2(spread / lines, 0.0);
  return (2.0 / 3.0) * textureLod(from, at, 0.0) +
         (1.0 / 6.0) * (textureLod(from, at - side, 0.0) + textureLod(from, at + side, 0.0));
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  float reach = float(uReach);
  float lines = float(uGrid.x);
  float row = (gl_FragCoord.y - reach) / float(uGrid.w);
  float spread = sqrt(3.0 * uVariancePerBlock * reach);
  vec4 above = vec4(1.0);
  above.x = prefix_pass_above(uTransmission, uShears[0] * reach, spread, row, lines).x;
#if LOOKS > 2
  above.y = prefix_pass_above(uTransmission, uShears[1] * reach, spread, row, lines).y;
  above.z = prefix_pass_above(uTransmission, uShears[2] * reach, spread, row, lines).z;
#endif
#if LOOKS > 4
  above.w = prefix_pass_above(uTransmission, uShears[3] * reach, spread, row, lines).w;
  float more = prefix_pass_above(uTransmissionMore, uShears[4] * reach, spread, row, lines).x;
  transmissionMore = texelFetch(uTransmissionMore, at, 0) * (at.y < uReach ? 1.0 : more);
#endif
  transmission = texelFetch(uTransmission, at, 0) * (at.y < uReach ? vec4(1.0) : above);
}
