#include "anatomy/deformation_block.glsl"

// Twin: footprintWeight in src/core/anatomy/deformation.ts.
float probe_pressure_weight(float u, float halfMm) {
  float v = (abs(u) - halfMm) / 5.0;
  return 0.5 * (1.0 - v * inversesqrt(1.0 + v * v));
}

// Share of the indentation along the face. Twin: alongFace01.
float probe_pressure_along(float x) {
  if (uFace.x == 0.0) return probe_pressure_weight(x, uProbePress.z);
  float u = min(abs(x), uFace.x);
  float left = uProbePress.x - (uFace.x - sqrt(uFace.x * uFace.x - u * u));
  float k = min(1.5, uProbePress.x);
  float h = max(0.0, k - abs(left));
  return (max(left, 0.0) + h * h / (4.0 * k)) / uProbePress.x;
}

// Deformed world point → where it was before the probe pressed. Twin: undoProbePressure.
vec3 probe_pressure_undo(vec3 p) {
  vec4 q = vec4(p, 1.0);
  float x = dot(uProbeFromWorld[0], q);
  float y = dot(uProbeFromWorld[1], q);
  float z = dot(uProbeFromWorld[2], q);
  float push = uProbePress.x * probe_pressure_along(x) * probe_pressure_weight(z, uProbePress.w);
  float part = 8.0 * y / uProbePress.y;
  vec4 upper = clamp(part - vec4(0.0, 1.0, 2.0, 3.0), 0.0, 1.0);
  vec4 lower = clamp(part - vec4(4.0, 5.0, 6.0, 7.0), 0.0, 1.0);
  float share = max(0.0, 1.0 - dot(uProbeShares[0], upper) - dot(uProbeShares[1], lower));
  return p - push * share * uProbeFromWorld[1].xyz;
}
