#include "image/frame_block.glsl"

// Origin (xy) and direction (zw) of a line at a fractional index, transducer frame. Twin: lineAtInto.
vec4 scan_line_at(float index) {
  float along = ((index + 0.5) / float(uGrid.x) - 0.5) * uAxisX.w;
  float radius = uAxisY.w;
  bool isCurved = radius > 0.0;
  float angle = isCurved ? along / radius : uAxisZ.w;
  vec2 direction = vec2(sin(angle), cos(angle));
  return vec4(isCurved ? radius * vec2(direction.x, direction.y - 1.0) : vec2(along, 0.0), direction);
}

// World point at a distance along a line and beside the image plane, mm. Twin: worldPointInto.
vec3 scan_line_world(vec4 line, float distanceMm, float elevationMm) {
  vec2 t = line.xy + line.zw * distanceMm;
  return uOriginWorldMm.xyz + uAxisX.xyz * t.x + uAxisY.xyz * t.y + uAxisZ.xyz * elevationMm;
}
