#include "anatomy/needle_drag.glsl"
#include "anatomy/probe_pressure.glsl"
#include "anatomy/cavity.glsl"
#include "anatomy/bolus.glsl"
#include "anatomy/fat_change.glsl"

const int DEFORMATION_TISSUE = 0;
const int DEFORMATION_CAVITY_FLUID = 1;
const int DEFORMATION_BOLUS_FLUID = 2;

struct RestPoint {
  vec3 positionMm;    // in the body as it was baked
  vec3 shownMm;       // in the fat that is shown: what textures are fixed to
  float fartherMm;    // how much farther a border is from there than from positionMm
  int kind;
  float fluidMm;      // signed distance to the wall of the nearest fluid that was not there at rest; large where none is
  bool isCavityFluid; // what that fluid is: the cavity's, or a bolus
};

// Deformed world point → rest. Twin: Deformation.restInto. Loops of none or one turn stand where an `if` would be:
// software renderers run both sides of an `if`, but leave a loop whose count is 0.
RestPoint deformation_rest(vec3 worldMm) {
  vec3 p = worldMm;
  int kind = DEFORMATION_TISSUE;
  float fluidMm = 1e3;
  bool isCavityFluid = true;
  int drags = uNeedleAxis.w > 0.0 ? 1 : 0;
  for (int i = 0; i < drags; i++) p = needle_drag_undo(p);
  for (int i = 0; i < uDeformationCounts.x; i++) p = probe_pressure_undo(p);
  float fromAxisMm = length(cavity_place(p).xy);
  bool isReached = fromAxisMm > uCavityReach.y && fromAxisMm < float(uDeformationCounts.w);
  int open = isReached ? uDeformationCounts.y : 0;
  for (int i = 0; i < open; i++) {
    vec3 moved = p;
    fluidMm = cavity_undo(moved);
    if (fluidMm < 0.0) kind = DEFORMATION_CAVITY_FLUID;
    else p = moved;
  }
  for (int i = 0; i < uDeformationCounts.z; i++) {
    vec3 moved = p;
    float d = bolus_undo(i, moved);
    if (kind == DEFORMATION_TISSUE) {
      isCavityFluid = isCavityFluid && fluidMm <= d;
      fluidMm = min(fluidMm, d);
      if (d <= 0.0) kind = DEFORMATION_BOLUS_FLUID;
      else p = moved;
    }
  }
  vec3 shown = p;
  float fartherMm = 0.0;
  for (int i = 0; i < uFatSize.z; i++) {
    vec4 moved = fat_change_undo(p);
    p = moved.xyz;
    fartherMm = moved.w;
  }
  return RestPoint(p, shown, fartherMm, kind, fluidMm, isCavityFluid);
}
