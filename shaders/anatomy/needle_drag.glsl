#include "anatomy/deformation_block.glsl"

// Deformed world point → where it was before the needle dragged it. Twin: undoNeedleDrag in src/core/anatomy/needleDrag.ts.
vec3 needle_drag_undo(vec3 p) {
  vec3 d = p - uNeedleTip.xyz;
  float near = max(0.0, 1.0 - dot(d, d) / 36.0);
  d -= uNeedleRoll.xyz * (near * near);
  float s = dot(d, uNeedleAxis.xyz);
  float around = max(0.0, 1.0 - (dot(d, d) - s * s) / 36.0);
  float t = clamp(s > 0.0 ? s / uNeedleAxis.w : -s / 8.0, 0.0, 1.0);
  float h = clamp((-s - 1.0) / 6.0, 0.0, 1.0);
  float along = uNeedleTip.w * (1.0 - t * t * (3.0 - 2.0 * t)) + uNeedleRoll.w * (h * h * (3.0 - 2.0 * h));
  return uNeedleTip.xyz + d - uNeedleAxis.xyz * (around * around * along);
}
