// Each look's complex field before the point spread function. Twin: composite in src/core/imaging/composite.ts.
#include "image/transmission.glsl"
#include "image/needle_line.glsl"
#include "image/tiles.glsl"

uniform sampler2D uScatter;
uniform sampler2D uGeometry;
uniform sampler2D uHaze;
layout(location = 0) out vec4 field01;
#if LOOKS == 3
layout(location = 1) out vec4 field2;
#endif

const float COMPOSITE_NP_PER_DB = 0.1151292546;
const float COMPOSITE_DEG2_PER_RAD2 = 3282.80635;
const float COMPOSITE_HAZE_GATE = 0.25;
const vec2 COMPOSITE_LATTICE_MM = vec2(0.27, 0.12);

// Amplitude left of the specular lobe. Twin: lobeAmplitude.
float composite_lobe(vec4 normal, vec2 look) {
  float along = dot(normal.xy, look);
  float sine2 = max(0.0, 1.0 - along * along / (dot(normal.xyz, normal.xyz) + 1e-9));
  return exp(-normal.w * COMPOSITE_NP_PER_DB * COMPOSITE_DEG2_PER_RAD2 * sine2 * (1.0 + sine2 / 3.0));
}

vec2 composite_look(int k, vec4 scatter, vec4 structure, vec4 normal, float transmission, float haze, vec3 place) {
  vec4 look = uLooks[k];
  vec2 echo = look.z * scatter.xy + look.w * scatter.zw + structure.xy;
  echo.x += structure.w * composite_lobe(normal, look.xy);
  float third = place.z + 21.0 * float(k);
  vec4 noise = tiles_speckle(vec3(place.x + 0.37 * third, place.y + 0.45 * third, third + 11.0));
  float g = 2.0 * TILES_SPECKLE_RANGE * haze * min(1.0, transmission / COMPOSITE_HAZE_GATE);
  return echo * transmission + g * (noise.xy - 0.5);
}

void main() {
  ivec2 cell = ivec2(gl_FragCoord.xy);
  float line01 = gl_FragCoord.x / float(uGrid.x);
  float range01 = gl_FragCoord.y / float(uGrid.y);
  float drawn = range01 * uOriginWorldMm.w;
  vec4 scatter = texelFetch(uScatter, cell, 0);
  vec4 structure = texelFetch(uStructure, cell, 0);
  vec4 transmission = transmission_at(cell.x, cell.y);
  NeedleLine needle = needle_line_at(cell.x);
  transmission *= needle_line_shadow(needle, drawn);
  vec4 normal = textureLod(uGeometry, vec2(line01, flight_trueDepth(line01, drawn) / uOriginWorldMm.w), 0.0);
  float lineMm = texelFetch(uDepthTable, ivec2(1, cell.y), 0).z;
  float hazeGain = texelFetch(uDepthTable, ivec2(2, cell.y), 0).x;
  float haze = textureLod(uHaze, vec2(line01, range01), 0.0).x * hazeGain;
  // The veil moves with the tissue as the probe slides: its lattice is anchored to the world along x and z.
  vec3 place = vec3((gl_FragCoord.x - 0.5 * float(uGrid.x)) * lineMm + dot(uOriginWorldMm.xyz, uAxisX.xyz), drawn,
                    dot(uOriginWorldMm.xyz, uAxisZ.xyz)) / COMPOSITE_LATTICE_MM.xyx;
#if LOOKS == 1
  field01 = vec4(composite_look(0, scatter, structure, normal, transmission.x, haze, place), 0.0, 0.0);
#else
  field01 = vec4(composite_look(0, scatter, structure, normal, transmission.x, haze, place),
                 composite_look(1, scatter, structure, normal, transmission.y, haze, place));
  field2 = vec4(composite_look(2, scatter, structure, normal, transmission.z, haze, place), 0.0, 0.0);
#endif
}
