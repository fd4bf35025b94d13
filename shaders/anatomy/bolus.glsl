#include "anatomy/deformation_block.glsl"

// Takes one pool away: p moves to rest. Returns the signed distance to the pool, mm.
// Twin: the loop over boluses in Deformation.restInto.
float bolus_undo(int i, inout vec3 p) {
  vec4 sphere = uBoluses[i];
  float radius = sphere.w;
  float reach = 3.0 * radius + 6.0;
  vec3 d = p - sphere.xyz;
  float r = length(d);
  float t = clamp((r - radius) / reach, 0.0, 1.0);
  // r³ − R³ (1 − S), put so that nothing cancels close to the wall in 32 bits.
  float cube = (r - radius) * (r * r + r * radius + radius * radius) +
               radius * radius * radius * t * t * (3.0 - 2.0 * t);
  bool isMoved = r > radius && t < 1.0 && radius > 0.0;
  if (isMoved) p = sphere.xyz + d * (pow(max(cube, 0.0), 1.0 / 3.0) / r);
  return radius > 0.0 ? r - radius : 1e3;
}
