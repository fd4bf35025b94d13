#include "anatomy/deformation.glsl"
#include "anatomy/baked_sample.glsl"
#include "image/frame_block.glsl"

struct FieldSample {
  vec3 restMm;
  int owner;
  float interfaceMm;
  int across;
};

const float FIELD_BAND_MM = 2.0;
const float FIELD_GEL_MM = 3.0;

// Deformed world point → who is there. Twins: bakedSampler, overlayFluid.
FieldSample field_sample_at(vec3 worldMm) {
  RestPoint rest = deformation_rest(worldMm);
  BakedSample b = baked_sample_at(rest.positionMm);
  bool isGel = b.owner == uEntityIds.y && -b.depthMm < min(FIELD_GEL_MM, 0.97 * uBakedFrame.w);
  int owner = isGel ? uEntityIds.z : b.owner;
  int across = b.across == uEntityIds.y ? uEntityIds.z : b.across;
  float interfaceMm = min(b.interfaceMm + rest.fartherMm, FIELD_BAND_MM);
  int fluid = rest.isCavityFluid ? uEntityIds.w : uEntityMore.x;
  bool isFluid = rest.kind != DEFORMATION_TISSUE;
  bool isNearFluid = rest.fluidMm < interfaceMm;
  owner = isFluid ? fluid : owner;
  across = isFluid ? uEntityIds.x : isNearFluid ? fluid : across;
  interfaceMm = isFluid ? min(-rest.fluidMm, FIELD_BAND_MM) : isNearFluid ? rest.fluidMm : interfaceMm;
  return FieldSample(rest.shownMm, owner, interfaceMm, across);
}
