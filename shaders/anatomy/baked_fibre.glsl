#include "anatomy/baked_block.glsl"

// Fibre direction (unit, or 0 where there is none) in xyz, position through a layered structure in w.
// Twin: sampleBakedFibre.
vec4 baked_fibre_at(vec3 restMm) {
  vec4 t = textureLod(uFibres, baked_coordinates(restMm), 0.0);
  vec3 v = t.xyz * 2.0 - 1.0;
  float l = length(v);
  return vec4(l > 0.1 ? v / l : vec3(0.0), t.w);
}
