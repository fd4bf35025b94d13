#include "anatomy/deformation_block.glsl"

// Floor and shapes at an angle (rad) and height (mm): bilinear by hand where the GPU does not filter 32-bit floats, since
// halves are too coarse for a radius. Twin: sampleCavityGrid.
vec3 cavity_sample(float angleRad, float zMm) {
  vec2 last = uCavityDepths.zw;
  vec2 f = clamp(vec2((angleRad - uCavityGrid.x) * uCavityGrid.y, (zMm - uCavityGrid.z) * uCavityGrid.w),
                 vec2(0.0), last - 1e-4);
#ifdef CAVITY_FILTERED
  return textureLod(uCavity, (f + 0.5) / (last + 1.0), 0.0).rgb;
#else
  ivec2 i = ivec2(f);
  vec2 t = f - vec2(i);
  vec3 low = mix(texelFetch(uCavity, i, 0).rgb, texelFetch(uCavity, i + ivec2(1, 0), 0).rgb, t.x);
  vec3 high = mix(texelFetch(uCavity, i + ivec2(0, 1), 0).rgb, texelFetch(uCavity, i + ivec2(1, 1), 0).rgb, t.x);
  return mix(low, high, t.y);
#endif
}

// A world point in the cavity's frame: mm across, back and along. Twin: toCavityInto.
vec3 cavity_place(vec3 p) {
  vec4 q = vec4(p, 1.0);
  return vec3(dot(uCavityFromWorld[0], q), dot(uCavityFromWorld[1], q), dot(uCavityFromWorld[2], q));
}

// Takes the film of fluid away: p moves to rest. Returns the signed distance to the fluid, mm (negative inside; large
// where there is none). Twin: Deformation.undoCavity.
float cavity_undo(inout vec3 p) {
  vec3 d = cavity_place(p);
  float r = length(d.xy);
  vec3 here = cavity_sample(atan(d.x, -d.y), d.z);
  float flatMm = max(0.0, dot(uCavityDepths.xy, here.yz));
  float w = sqrt(here.x * (here.x + 2.0 * flatMm)) - here.x;
  float s = r - here.x - w;
  float t = clamp(s / uCavityReach.x, 0.0, 1.0);
  float rest = s < 0.0 ? r : here.x + s + w * t * t * (3.0 - 2.0 * t);
  bool isOpen = flatMm > 0.0 && r > 1e-6;
  if (isOpen) p += (uCavityFromWorld[0].xyz * d.x + uCavityFromWorld[1].xyz * d.y) * (rest / r - 1.0);
  return isOpen ? max(here.x - r, s) : 1e3;
}
