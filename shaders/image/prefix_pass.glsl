// One doubling step of the product down each look's slanted rays, softened: one look per channel. Twin: prefixStep.
#include "image/frame_block.glsl"

uniform sampler2D uTransmission;
uniform int uReach;
uniform vec4 uShearPerBlock; // lines per block of each look
uniform float uVariancePerBlock;
layout(location = 0) out vec4 transmission;

vec4 prefix_pass_above(float shear, float spread, float row, float lines) {
  vec2 at = vec2((gl_FragCoord.x - shear) / lines, row);
  vec2 side = vec2(spread / lines, 0.0);
  return (2.0 / 3.0) * textureLod(uTransmission, at, 0.0) +
         (1.0 / 6.0) * (textureLod(uTransmission, at - side, 0.0) + textureLod(uTransmission, at + side, 0.0));
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 here = texelFetch(uTransmission, at, 0);
  float reach = float(uReach);
  float lines = float(uGrid.x);
  float row = (gl_FragCoord.y - reach) / float(uGrid.w);
  float spread = sqrt(3.0 * uVariancePerBlock * reach);
  vec4 shear = uShearPerBlock * reach;
  vec4 above;
#if LOOKS == 1
  above = prefix_pass_above(shear.x, spread, row, lines);
#else
  above = vec4(prefix_pass_above(shear.x, spread, row, lines).x, prefix_pass_above(shear.y, spread, row, lines).y,
               prefix_pass_above(shear.z, spread, row, lines).z, 1.0);
#endif
  transmission = at.y < uReach ? here : here * above;
}
