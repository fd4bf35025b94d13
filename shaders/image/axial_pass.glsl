// Convolution along depth with the pulse. Twin: convolveAxial.
#include "image/frame_block.glsl"

uniform sampler2D uField01;
uniform sampler2D uField2;
uniform float uAxialKernel[7]; // the middle tap and those to one side
uniform int uAxialRadius;
layout(location = 0) out vec4 field01;
#if LOOKS == 3
layout(location = 1) out vec4 field2;
#endif

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  int last = uGrid.y - 1;
  field01 = uAxialKernel[0] * texelFetch(uField01, at, 0);
#if LOOKS == 3
  field2 = uAxialKernel[0] * texelFetch(uField2, at, 0);
#endif
  for (int k = 1; k <= uAxialRadius; k++) {
    ivec2 up = ivec2(at.x, max(at.y - k, 0));
    ivec2 down = ivec2(at.x, min(at.y + k, last));
    field01 += uAxialKernel[k] * (texelFetch(uField01, up, 0) + texelFetch(uField01, down, 0));
#if LOOKS == 3
    field2 += uAxialKernel[k] * (texelFetch(uField2, up, 0) + texelFetch(uField2, down, 0));
#endif
  }
}
