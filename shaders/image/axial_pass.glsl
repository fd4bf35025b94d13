// Convolution along depth with the pulse. Twin: convolveAxial.
#include "image/frame_block.glsl"

uniform float uAxialKernel[7]; // the middle tap and those to one side
uniform int uAxialRadius;
uniform sampler2D uField0;
layout(location = 0) out vec4 field0;
#if LOOKS > 2
uniform sampler2D uField1;
layout(location = 1) out vec4 field1;
#endif
#if LOOKS > 4
uniform sampler2D uField2;
layout(location = 2) out vec4 field2;
#endif

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  int last = uGrid.y - 1;
  field0 = uAxialKernel[0] * texelFetch(uField0, at, 0);
#if LOOKS > 2
  field1 = uAxialKernel[0] * texelFetch(uField1, at, 0);
#endif
#if LOOKS > 4
  field2 = uAxialKernel[0] * texelFetch(uField2, at, 0);
#endif
  for (int k = 1; k <= uAxialRadius; k++) {
    ivec2 up = ivec2(at.x, max(at.y - k, 0));
    ivec2 down = ivec2(at.x, min(at.y + k, last));
    field0 += uAxialKernel[k] * (texelFetch(uField0, up, 0) + texelFetch(uField0, down, 0));
#if LOOKS > 2
    field1 += uAxialKernel[k] * (texelFetch(uField1, up, 0) + texelFetch(uField1, down, 0));
#endif
#if LOOKS > 4
    field2 += uAxialKernel[k] * (texelFetch(uField2, up, 0) + texelFetch(uField2, down, 0));
#endif
  }
}
