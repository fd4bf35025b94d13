// Which way the nearest interface faces, and the shift of a block by its speed of sound: lines × ranges, coarse.
// Twins: createGeometryMap, blockShifts.
#include "image/field_sample.glsl"
#include "image/ruling_tissue.glsl"
#include "image/scan_line.glsl"

uniform vec2 uMapSize;
layout(location = 0) out vec4 geometryNormal; // lateral, axial, elevational; fall of the lobe dB per degree squared
layout(location = 1) out vec4 flightShift;

const float GEOMETRY_STEP_MM = 0.25;
const float ASSUMED_SPEED = 1.54;

float geometry_pass_side(vec3 worldMm, int owner) {
  FieldSample there = field_sample_at(worldMm);
  return there.owner == owner ? there.interfaceMm : -there.interfaceMm;
}

void main() {
  vec2 at = gl_FragCoord.xy / uMapSize;
  vec4 line = scan_line_at(at.x * float(uGrid.x) - 0.5);
  vec3 point = scan_line_world(line, at.y * uOriginWorldMm.w, 0.0);
  vec3 lateral = uAxisX.xyz * line.w - uAxisY.xyz * line.z;
  vec3 axial = uAxisX.xyz * line.z + uAxisY.xyz * line.w;
  FieldSample here = field_sample_at(point);
  vec3 gradient = vec3(0.0);
  // No turns where no interface is near: software renderers run both sides of an `if`, but leave a loop.
  int turns = here.interfaceMm < FIELD_BAND_MM ? 4 : 0;
  for (int i = 0; i < turns; i++) {
    // Corners of a tetrahedron: four distances tell a gradient as six do.
    vec3 unit = vec3((i & 1) == 0 ? -1.0 : 1.0, (i & 2) == 0 ? -1.0 : 1.0, i == 0 || i == 3 ? 1.0 : -1.0);
    vec3 step = lateral * unit.x + axial * unit.y + uAxisZ.xyz * unit.z;
    gradient += unit * geometry_pass_side(point + step * GEOMETRY_STEP_MM, here.owner);
  }
  float size = length(gradient);
  bool isNear = here.interfaceMm < FIELD_BAND_MM && size >= 1e-4;
  float lobe = uTissues[ruling_tissue_of(here.owner, here.across) + T_INTERFACE].z;
  geometryNormal = isNear ? vec4(gradient * ((gradient.y < 0.0 ? -1.0 : 1.0) / max(size, 1e-6)), lobe)
                          : vec4(0.0, 1.0, 0.0, 0.0);
  float own = uTissues[tables_tissue(here.owner) + T_EDGE].w;
  // Gas, bone and steel throw all back: a jump of the map there would only thin their line. Twin: speedOf.
  float speed = here.owner == uEntityIds.y || own < 1.2 || own > 2.6 ? ASSUMED_SPEED : own;
  flightShift = vec4(uOriginWorldMm.w / uMapSize.y * (ASSUMED_SPEED / speed - 1.0), 0.0, 0.0, 0.0);
}
