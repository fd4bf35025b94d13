// Puts the lines where they belong on the canvas; black outside the sector. Twin: scanConvert.
#include "image/frame_block.glsl"

uniform sampler2D uGrey;
uniform vec4 uScreen; // transducer x and y of the canvas's upper left corner mm, mm per pixel, canvas height px
layout(location = 0) out vec4 colour;

void main() {
  vec2 mm = uScreen.xy + vec2(gl_FragCoord.x, uScreen.w - gl_FragCoord.y) * uScreen.z;
  float radius = uAxisY.w;
  bool isCurved = radius > 0.0;
  float lean = tan(uAxisZ.w);
  float r = mm.y + radius;
  float along = isCurved ? atan(mm.x, r) * radius : mm.x - mm.y * lean;
  float range = isCurved ? length(vec2(mm.x, r)) - radius : mm.y * sqrt(1.0 + lean * lean);
  vec2 at = vec2(along / uAxisX.w + 0.5, range / uOriginWorldMm.w);
  bool isInside = all(greaterThanEqual(at, vec2(0.0))) && all(lessThanEqual(at, vec2(1.0)));
  float grey = textureLod(uGrey, at, 0.0).x;
  colour = vec4(vec3(isInside ? grey : 0.0), 1.0);
}
