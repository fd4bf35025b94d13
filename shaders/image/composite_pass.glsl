// Each look's complex field before the point spread function. Twin: composite in src/core/imaging/composite.ts.
#include "image/transmission.glsl"
#include "image/needle_line.glsl"
#include "image/lobe.glsl"
#include "image/look_fields.glsl"
#include "image/reflector.glsl"
#include "image/tiles.glsl"

uniform sampler2D uScatter;
#if LOOKS > 3
uniform sampler2D uScatterMore;
#endif
uniform sampler2D uGeometry;
uniform sampler2D uHaze;
uniform float uClutter; // level of clutter at the face, over muscle

const float COMPOSITE_HAZE_GATE = 0.25;
const vec2 COMPOSITE_LATTICE_MM = vec2(0.27, 0.12);


// A look's own of two fields. Twin: the fields of looksOf.
vec2 composite_field(int k, vec4 fields) { return (k & 1) == 0 ? fields.xy : fields.zw; }

void main() {
  ivec2 cell = ivec2(gl_FragCoord.xy);
  float line01 = gl_FragCoord.x / float(uGrid.x);
  float range01 = gl_FragCoord.y / float(uGrid.y);
  float drawn = range01 * uOriginWorldMm.w;
  vec4 scatter = texelFetch(uScatter, cell, 0);
  vec4 structure = texelFetch(uStructure, cell, 0);
  float transmission[LOOKS];
  transmission_at(cell.x, cell.y, transmission);
  NeedleLine needle = needle_line_at(cell.x);
  float shadow = needle_line_shadow(needle, drawn);
  vec4 normal = textureLod(uGeometry, vec2(line01, flight_trueDepth(line01, drawn) / uOriginWorldMm.w), 0.0);
  float lineMm = texelFetch(uDepthTable, ivec2(1, cell.y), 0).z;
  vec4 rowC = texelFetch(uDepthTable, ivec2(2, cell.y), 0);
  float hazeGain = rowC.x;
  vec2 haze = textureLod(uHaze, vec2(line01, range01), 0.0).xy * hazeGain;
  float veil = haze.x;
  vec4 mirror = texelFetch(uReflectorEcho, ivec2(cell.x, 0), 0);
  vec4 below = texelFetch(uReflectorRinging, ivec2(cell.x, 0), 0);
  float lobes[LOOKS];
  reflector_lobes(cell.x, lobes);
  float ringing = (reflector_ringing(mirror.x, below, drawn) + uClutter * exp(-drawn / CLUTTER_MM)) * hazeGain + haze.y;
  // The veil moves with the tissue as the probe slides: its lattice is anchored to the world along x and z.
  vec3 place = vec3((gl_FragCoord.x - 0.5 * float(uGrid.x)) * lineMm + dot(uOriginWorldMm.xyz, uAxisX.xyz), drawn,
                    dot(uOriginWorldMm.xyz, uAxisZ.xyz)) / (COMPOSITE_LATTICE_MM.xyx * uDepth.w);
  vec3 veilAt = vec3(place.x + 0.37 * place.z, place.y + 0.45 * place.z, place.z + 11.0);
  vec4 noise = 2.0 * TILES_SPECKLE_RANGE *
               (tiles_speckle(veilAt) - 0.5);
  // What lies over a mirror is seen below it once more.
  int mirrored = int(floor((2.0 * mirror.x - drawn) / (uOriginWorldMm.w / float(uGrid.y))));
  int turns = below.z > 0.0 && drawn > mirror.x && mirrored >= 0 ? 1 : 0;
  vec4 image = vec4(0.0);
#if LOOKS > 3
  vec4 more = texelFetch(uScatterMore, cell, 0);
  vec4 moreNoise = 2.0 * TILES_SPECKLE_RANGE * (tiles_speckle(veilAt + TILES_ASIDE) - 0.5);
  vec4 moreImage = vec4(0.0);
#endif
  vec4 layers = vec4(0.0);
  for (int i = 0; i < turns; i++) {
    image = below.z * texelFetch(uScatter, ivec2(cell.x, mirrored), 0);
    layers = below.z * texelFetch(uStructure, ivec2(cell.x, mirrored), 0);
#if LOOKS > 3
    moreImage = below.z * texelFetch(uScatterMore, ivec2(cell.x, mirrored), 0);
#endif
  }
  // What the transmission at their own place has no part in: copies, and the layers seen in the mirror.
  float copies[LOOKS];
  for (int k = 0; k < LOOKS; k++) copies[k] = layers.x + layers.w * lobes[k];
  reflector_add_copies(mirror, lobes, drawn, lineMm, copies);
  // Once each field has been read, the next look reads the first one through a turning phase.
#if LOOKS > 2
  float phase = rowC.y * (gl_FragCoord.x - 0.5 * float(uGrid.x));
  vec2 turn = rowC.z * vec2(cos(phase), sin(phase));
#endif
  vec2 looks[LOOKS];
  for (int k = 0; k < LOOKS; k++) {
    float left = transmission[k] * shadow;
    float grey = veil * min(1.0, left / COMPOSITE_HAZE_GATE) + ringing;
    float lobe = structure.w * lobe_amplitude(normal, uLooks[k]);
    vec2 grain = composite_field(k, scatter * left + image + grey * noise);
#if LOOKS > 3
    if (k == 2 || k == 3) grain = composite_field(k, more * left + moreImage + grey * moreNoise);
#endif
#if LOOKS > 2
    if (k == LOOKS - 1) grain = vec2(grain.x * turn.x - grain.y * turn.y, grain.x * turn.y + grain.y * turn.x);
#endif
    looks[k] = grain + (structure.xy + vec2(lobe, 0.0)) * left + vec2(copies[k], layers.y);
  }
  look_fields_write(looks);
}
