// What lies at each sample, once for all looks. Twin: fillMaterial in src/core/imaging/material.ts.
#include "image/field_sample.glsl"
#include "anatomy/baked_fibre.glsl"
#include "image/flight.glsl"
#include "image/ruling_tissue.glsl"
#include "image/scan_line.glsl"
#include "image/tent_peak.glsl"
#include "image/texture_frame.glsl"
#include "image/tissue_texture.glsl"

uniform sampler2D uGeometry;
layout(location = 0) out vec4 materialScatter;   // fields a and b: re, im, re, im
layout(location = 1) out vec4 materialStructure; // coherent re, im; loss Np; interface amplitude
#if LOOKS > 3
layout(location = 2) out vec4 materialMore;      // fields c and d
#endif

// The scales named after src/core/imaging/material.ts come as #defines from there.
const float MATERIAL_LEAST_AXIAL = 0.2;
const float MATERIAL_WIDEST_TENT_MM = 1.2;
const float MATERIAL_TAIL_MM = 0.3;
const float MATERIAL_NP_PER_MM = 0.011512925; // Np/mm in a dB/cm
const vec3 MATERIAL_LATTICE_MM = vec3(0.27, 0.12, 0.27);

// Mean scatter amplitude of a tissue, 0 of an opaque one. Twin: meanAmplitude.
float material_mean(int tissue) {
  vec4 scatter = uTissues[tissue + T_SCATTER];
  vec2 streaks = uTissues[tissue + T_WARP].yz;
  float plain = scatter.x + scatter.z;
  float walls = MEAN_WALL * scatter.w;
  return uTissues[tissue + T_FLAGS].x > 0.0 ? 0.0 : sqrt(plain * plain + walls * walls + dot(streaks, streaks));
}

// Bright smoke in clear fluid. Twin: cloud.
float material_smoke(vec2 noise) {
  float dense = clamp((noise.x - SMOKE_FROM) / SMOKE_SPAN, 0.0, 1.0);
  return SMOKE_GAIN * (SMOKE_FLOOR + dense * dense) * (0.5 + noise.y);
}

// A place in fluid carried about by eddies. Twin: swirl.
vec3 material_swirl(vec3 p) {
  return p + EDDY_MM * sin(p.yzx / EDDY_SIZE_MM + vec3(1.0, 1.3, 0.7) * uFluid.z + vec3(0.0, 2.0, 4.0));
}

void main() {
  ivec2 cell = ivec2(gl_FragCoord.xy);
  float line01 = gl_FragCoord.x / float(uGrid.x);
  float range01 = gl_FragCoord.y / float(uGrid.y);
  float mmPerSample = uOriginWorldMm.w / float(uGrid.y);
  vec4 rowA = texelFetch(uDepthTable, ivec2(0, cell.y), 0); // scatter gain, slice, lateral sigma, nominal Np
  vec4 rowB = texelFetch(uDepthTable, ivec2(1, cell.y), 0); // centre MHz, lateral, line, plane spacing
  vec4 line = scan_line_at(float(cell.x));
  float trueMm = flight_trueDepth(line01, range01 * uOriginWorldMm.w);
  vec3 world = scan_line_world(line, trueMm, 0.0);
  vec3 beam = uAxisX.xyz * line.z + uAxisY.xyz * line.w;
  vec3 lateralAxis = uAxisX.xyz * line.w - uAxisY.xyz * line.z;
  FieldSample here = field_sample_at(world);
  TexturePoint place = texture_frame_at(here.restMm);
  bool isFluid = here.owner == uEntityIds.w || here.owner == uEntityMore.x;
  int swirls = isFluid && uFluid.w > 0.5 ? 1 : 0;
  for (int i = 0; i < swirls; i++) place.p = material_swirl(place.p);
  vec4 fibre = baked_fibre_at(here.restMm);
  vec4 geometry = textureLod(uGeometry, vec2(line01, trueMm / uOriginWorldMm.w), 0.0);
  float normalLength = length(geometry.xyz) + 1e-6;
  float axial = max(MATERIAL_LEAST_AXIAL, geometry.y / normalLength);
  float lateral = abs(geometry.x) / normalLength;
  int own = tables_tissue(here.owner);
  float opaque = uTissues[own + T_FLAGS].x;
  vec4 ownEdge = uTissues[own + T_EDGE];
  // Deep in bone nothing is left to draw. Loops of one turn or none stand where an `if` would be.
  int isLit = opaque > 0.0 && here.interfaceMm >= FIELD_BAND_MM ? 0 : 1;
  vec3 echo = vec3(0.0);
  for (int i = 0; i < isLit; i++) {
    echo = tissue_texture_at(place.p, beam * place.basis, here.owner, dot(fibre.xyz, beam),
                             uAcross.w * dot(fibre.xyz, lateralAxis), fibre.w, here.interfaceMm,
                             1.0 - axial * axial);
    echo.x *= 1.0 - opaque + opaque * exp(-here.interfaceMm / MATERIAL_TAIL_MM);
  }
  for (int i = 0; i < swirls; i++) {
    vec4 noise = tiles_noise(place.p * (TILES_NOISE_PER_CELL / CLOUD_MM) + vec3(41.0, 3.0, 27.0));
    echo.x *= (here.owner == uEntityIds.w ? uFluid.x : uFluid.y) * material_smoke(noise.xy);
  }
#if TISSUE_PLANES > 1
  // A slice has thickness: where a boundary is nearer than the side is, tissue beside the plane shares in the scatter.
  float sideMm = SIDE_PER_SLICE * rowA.y;
  int sides = here.interfaceMm < sideMm ? 2 : 0;
  float besides = 0.0;
  for (int k = 0; k < sides; k++) {
    int owner = field_sample_at(scan_line_world(line, trueMm, (float(k) * 2.0 - 1.0) * sideMm)).owner;
    float other = material_mean(tables_tissue(owner));
    besides += owner == here.owner ? echo.x * echo.x : other * other;
  }
  echo.x = sides > 0 ? sqrt((1.0 - 2.0 * SIDE_WEIGHT) * echo.x * echo.x + SIDE_WEIGHT * besides) : echo.x;
#endif

  float mhz = rowB.x;
  float takes = ownEdge.y * pow(mhz, ownEdge.z) * MATERIAL_NP_PER_MM * mmPerSample * ownEdge.w / 1.54;
  float expected = uPulse.x * pow(mhz, uPulse.y) * MATERIAL_NP_PER_MM * mmPerSample;
  float loss = 2.0 * (takes * (1.0 - opaque) - expected);
  float inside = here.interfaceMm - SHADOW_START_MM;
  float shadow = inside < SHADOW_FULL_MM - SHADOW_START_MM ? SHADOW_EDGE_NP_PER_MM
                                                                           : SHADOW_NP_PER_MM;
  loss += opaque > 0.0 && inside > 0.0 ? mmPerSample * shadow : 0.0;
  loss = here.owner == uEntityIds.y ? mmPerSample * SHADOW_NP_PER_MM : loss;

  float halfMm = min(MATERIAL_WIDEST_TENT_MM, max(uPulse.w, rowB.z * lateral / axial));
  float amplitude = 0.0;
  int isNear = here.interfaceMm < max(BENDING_SKIN_MM, halfMm * axial + RELIEF_MM) ? 1 : 0;
  for (int i = 0; i < isNear; i++) {
    vec4 rule = uTissues[ruling_tissue_of(here.owner, here.across) + T_INTERFACE];
    float za = uTissues[own + T_INTERFACE].x;
    float zb = uTissues[tables_tissue(here.across) + T_INTERFACE].x;
    vec4 noise = tiles_noise(place.p / UNEVEN_MM * TILES_NOISE_PER_CELL + vec3(0.0, 9.0, 23.0));
    // In the body the echo's line wanders a little about the boundary; which side is which, the indices tell.
    float side = here.owner < here.across ? 1.0 : -1.0;
    float relief = uEntityMore.y == 1 ? 0.0 : RELIEF_MM * 2.0 * (noise.z - 0.5);
    float tent = max(0.0, 1.0 - abs(side * here.interfaceMm - relief) / axial / halfMm);
    float uneven = uEntityMore.y == 1 ? 1.0 : (0.35 + 1.3 * noise.x) * (0.7 + 0.6 * noise.y);
    amplitude = MIRROR_AMPLITUDE * abs(za - zb) / (za + zb) * rule.y * uneven * tent;
    echo.x += amplitude * rule.w * axial;
    // Sound that grazes a boundary of two speeds is bent out of the beam.
    int other = tables_tissue(here.across);
    float speeds = min(BENDING_MOST_STEP, abs(ownEdge.w - uTissues[other + T_EDGE].w) / 1.54);
    float sine2 = 1.0 - axial * axial;
    float skin = max(0.0, 1.0 - here.interfaceMm / BENDING_SKIN_MM);
    bool isClear = opaque == 0.0 && uTissues[other + T_FLAGS].x == 0.0 && here.owner != uEntityIds.y;
    loss += isClear ? mmPerSample * BENDING_NP_PER_MM * speeds * skin * sine2 * sine2 * sine2 : 0.0;
  }

  // Whichever direction of the lattice lies nearer to the square of the plane takes the slice's own cell.
  vec3 square = uAxisZ.xyz * place.basis;
  float sliceCell = texelFetch(uDepthTable, ivec2(2, cell.y), 0).w;
  vec3 cellMm = MATERIAL_LATTICE_MM * uDepth.w *
                (abs(square.z) >= abs(square.x) ? vec3(1.0, 1.0, sliceCell) : vec3(sliceCell, 1.0, 1.0)) *
                vec3(place.acrossCell, 1.0, 1.0);
  vec3 elevation = square * vec3(place.acrossPerMm, 1.0, 1.0) / cellMm * rowB.w;
  vec3 lattice = place.p / cellMm;
  vec4 sum = vec4(0.0);
#if LOOKS > 3
  vec4 more = vec4(0.0);
#endif
  int planes = echo.x > 0.0 ? SPECKLE_PLANES : 0;
  for (int k = 0; k < planes; k++) {
    vec3 t = lattice + elevation * (float(k) - 0.5 * float(SPECKLE_PLANES - 1));
    t.xy += vec2(0.37, 0.45) * t.z + vec2(0.15 * t.y, 0.0);
    float weight = uPlaneWeights[k >> 2][k & 3];
    sum += weight * (tiles_speckle(t) - 0.5);
#if LOOKS > 3
    more += weight * (tiles_speckle(t + TILES_ASIDE) - 0.5);
#endif
  }
  float level = 2.0 * TILES_SPECKLE_RANGE * echo.x * rowA.x * place.gain;
  materialScatter = level * sum;
#if LOOKS > 3
  materialMore = level * more;
#endif
  materialStructure = vec4(echo.yz * (1.0 - opaque), clamp(loss, -1.0, 9.0),
                           amplitude / tent_peak(halfMm, uPulse.z));
}
