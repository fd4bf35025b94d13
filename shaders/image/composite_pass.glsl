// Each look's complex field before the point spread function. Twin: composite in src/core/imaging/composite.ts.
#include "image/transmission.glsl"
#include "image/needle_line.glsl"
#include "image/lobe.glsl"
#include "image/reflector.glsl"
#include "image/tiles.glsl"

uniform sampler2D uScatter;
uniform sampler2D uGeometry;
uniform sampler2D uHaze;
uniform float uClutter; // level of clutter at the face, over muscle
layout(location = 0) out vec4 field01;
#if LOOKS == 3
layout(location = 1) out vec4 field2;
#endif

const float COMPOSITE_HAZE_GATE = 0.25;
const vec2 COMPOSITE_LATTICE_MM = vec2(0.27, 0.12);

// Scatter of a look: its mix of the two fields, turned by its phase.
vec2 composite_scatter(int k, vec4 fields, vec2 turn) {
  vec2 mixed = uLooks[k].z * fields.xy + uLooks[k].w * fields.zw;
  return vec2(mixed.x * turn.x - mixed.y * turn.y, mixed.x * turn.y + mixed.y * turn.x);
}

vec2 composite_look(int k, vec4 scatter, vec4 structure, vec4 normal, float transmission, float veil, float ringing,
                    vec3 place, vec2 turn) {
  vec4 look = uLooks[k];
  vec2 echo = composite_scatter(k, scatter, turn) + structure.xy;
  echo.x += structure.w * lobe_amplitude(normal, look.xy);
  float third = place.z + 21.0 * float(k);
  vec4 noise = tiles_speckle(vec3(place.x + 0.37 * third, place.y + 0.45 * third, third + 11.0));
  float g = 2.0 * TILES_SPECKLE_RANGE * (veil * min(1.0, transmission / COMPOSITE_HAZE_GATE) + ringing);
  return echo * transmission + g * (noise.xy - 0.5);
}

// The mirrored field and the copies, which the transmission at their place has no part in.
vec2 composite_image(int k, vec4 image, vec2 steady, float copies, vec2 turn) {
  return composite_scatter(k, image, turn) + steady + vec2(copies, 0.0);
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
  vec4 rowC = texelFetch(uDepthTable, ivec2(2, cell.y), 0);
  float hazeGain = rowC.x;
  vec2 haze = textureLod(uHaze, vec2(line01, range01), 0.0).xy * hazeGain;
  float veil = haze.x;
  vec4 mirror = texelFetch(uReflectorEcho, ivec2(cell.x, 0), 0);
  vec4 below = texelFetch(uReflectorRinging, ivec2(cell.x, 0), 0);
  vec4 lobes = texelFetch(uReflectorLobes, ivec2(cell.x, 0), 0);
  float ringing = (reflector_ringing(mirror.x, below, drawn) + uClutter * exp(-drawn / CLUTTER_MM)) * hazeGain + haze.y;
  vec4 copies = reflector_copies(mirror, lobes, drawn, lineMm);
  // The veil moves with the tissue as the probe slides: its lattice is anchored to the world along x and z.
  vec3 place = vec3((gl_FragCoord.x - 0.5 * float(uGrid.x)) * lineMm + dot(uOriginWorldMm.xyz, uAxisX.xyz), drawn,
                    dot(uOriginWorldMm.xyz, uAxisZ.xyz)) / (COMPOSITE_LATTICE_MM.xyx * uDepth.w);
  // What lies over a mirror is seen below it once more.
  int mirrored = int(floor((2.0 * mirror.x - drawn) / (uOriginWorldMm.w / float(uGrid.y))));
  int turns = below.z > 0.0 && drawn > mirror.x && mirrored >= 0 ? 1 : 0;
  vec4 image = vec4(0.0);
  vec4 layers = vec4(0.0);
  for (int i = 0; i < turns; i++) {
    image = below.z * texelFetch(uScatter, ivec2(cell.x, mirrored), 0);
    layers = below.z * texelFetch(uStructure, ivec2(cell.x, mirrored), 0);
  }
  copies += layers.w * lobes;
  // The first two looks have fields of their own; the third reads the first through a turning phase.
  vec2 still = vec2(1.0, 0.0);
#if LOOKS == 1
  field01 = vec4(composite_look(0, scatter, structure, normal, transmission.x, veil, ringing, place, still) +
                 composite_image(0, image, layers.xy, copies.x, still), 0.0, 0.0);
#else
  float phase = rowC.y * (gl_FragCoord.x - 0.5 * float(uGrid.x));
  vec2 turn = rowC.z * vec2(cos(phase), sin(phase));
  field01 = vec4(composite_look(0, scatter, structure, normal, transmission.x, veil, ringing, place, still) +
                 composite_image(0, image, layers.xy, copies.x, still),
                 composite_look(1, scatter, structure, normal, transmission.y, veil, ringing, place, still) +
                 composite_image(1, image, layers.xy, copies.y, still));
  field2 = vec4(composite_look(2, scatter, structure, normal, transmission.z, veil, ringing, place, turn) +
                composite_image(2, image, layers.xy, copies.z, turn), 0.0, 0.0);
#endif
}
