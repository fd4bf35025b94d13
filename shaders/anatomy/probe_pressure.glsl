#include "anatomy/deformation_block.glsl"

// Twin: footprintWeight in src/core/anatomy/deformation.ts.
float probe_pressure_weight(float u, float halfMm) {
  float v = (abs(u) - halfMm) / 5.0;
  return 0.5 * (1.0 - v * inversesqrt(1.0 + v * v));
}

// Deformed world point → where it was before the probe pressed. Twin: undoProbePressure.
vec3 probe_pressure_undo(vec3 p) {
  vec4 q = vec4(p, 1.0);
  float x = dot(uProbeFromWorld[0], q);
  float y = dot(uProbeFromWorld[1], q);
  float z = dot(uProbeFromWorld[2], q);
  float push = uProbePress.x * probe_pressure_weight(x, uProbePress.z) * probe_pressure_weight(z, uProbePress.w);
  float share = clamp(1.0 - y / uProbePress.y, 0.0, 1.0);
  return p - push * share * uProbeFromWorld[1].xyz;
}
