// Convolution along depth with the pulse, to as many samples as the field has or twice as many. Twins: convolveAxial,
// axialTaps.
#include "image/frame_block.glsl"

uniform vec2 uAxialKernel[7]; // the middle tap and those above and below, of a first sample; a second has them reversed
uniform int uAxialStep;       // image samples per sample of the field
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
  ivec2 to = ivec2(gl_FragCoord.xy);
  ivec2 at = ivec2(to.x, to.y / uAxialStep);
  bool isFirst = at.y * uAxialStep == to.y;
  int last = uGrid.y - 1;
  field0 = uAxialKernel[0].x * texelFetch(uField0, at, 0);
#if LOOKS > 2
  field1 = uAxialKernel[0].x * texelFetch(uField1, at, 0);
#endif
#if LOOKS > 4
  field2 = uAxialKernel[0].x * texelFetch(uField2, at, 0);
#endif
  for (int k = 1; k <= uAxialRadius; k++) {
    ivec2 up = ivec2(at.x, max(at.y - k, 0));
    ivec2 down = ivec2(at.x, min(at.y + k, last));
    vec2 weight = isFirst ? uAxialKernel[k] : uAxialKernel[k].yx;
    field0 += weight.x * texelFetch(uField0, up, 0) + weight.y * texelFetch(uField0, down, 0);
#if LOOKS > 2
    field1 += weight.x * texelFetch(uField1, up, 0) + weight.y * texelFetch(uField1, down, 0);
#endif
#if LOOKS > 4
    field2 += weight.x * texelFetch(uField2, up, 0) + weight.y * texelFetch(uField2, down, 0);
#endif
  }
}
