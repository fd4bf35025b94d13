// Transmission through each block of rows by itself, the same for every look. Twin: blockTransmission.
#include "image/frame_block.glsl"

uniform sampler2D uStructure;
layout(location = 0) out vec4 transmission;

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  float sum = 0.0;
  for (int i = 0; i < uGrid.z; i++) sum += texelFetch(uStructure, ivec2(at.x, at.y * uGrid.z + i), 0).z;
  transmission = vec4(exp(-min(sum, 9.0)));
}
