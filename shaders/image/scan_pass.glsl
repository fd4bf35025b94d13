// Puts the lines where they belong on the canvas; black outside the sector. Twin: scanConvert.
#include "image/frame_block.glsl"

uniform sampler2D uGrey;
uniform vec4 uScreen; // transducer x and y of the canvas's upper left corner mm, mm per pixel, canvas height px
uniform vec2 uLean;   // tangent of the steering, and the secant
layout(location = 0) out vec4 colour;

void main() {
  vec2 mm = uScreen.xy + vec2(gl_FragCoord.x, uScreen.w - gl_FragCoord.y) * uScreen.z;
  vec2 place = vec2(mm.x - mm.y * uLean.x, mm.y * uLean.y); // along the face, along the line
  float radius = uAxisY.w;
  // A loop of one turn or none stands where an `if` would be.
  int curved = radius > 0.0 ? 1 : 0;
  for (int i = 0; i < curved; i++) {
    float r = mm.y + radius;
    place = vec2(atan(mm.x, r) * radius, length(vec2(mm.x, r)) - radius);
  }
  vec2 at = vec2(place.x / uAxisX.w + 0.5, place.y / uOriginWorldMm.w);
  bool isInside = all(greaterThanEqual(at, vec2(0.0))) && all(lessThanEqual(at, vec2(1.0)));
  float grey = textureLod(uGrey, at, 0.0).x;
  colour = vec4(vec3(isInside ? grey : 0.0), 1.0);
}
