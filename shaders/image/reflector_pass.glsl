// The strongest reflector of each line: one texel per line in each target. Twin: findReflectors.
#include "image/field_sample.glsl"
#include "image/flight.glsl"
#include "image/lobe.glsl"
#include "image/looks_block.glsl"
#include "image/ruling_tissue.glsl"
#include "image/scan_line.glsl"
#include "image/tent_peak.glsl"

uniform sampler2D uStructure;
uniform sampler2D uGeometry;
uniform sampler2D uReflectorPrefix;
uniform sampler2D uReflectorLevels;
layout(location = 0) out vec4 reflectorEcho;    // drawn depth, echo before its lobe, left per pass, slope
layout(location = 1) out vec4 reflectorRinging; // level and length of the ringing, amplitude of the mirror image
layout(location = 2) out vec4 reflectorLobes;   // what the lobe leaves, by look
#if LOOKS > 4
layout(location = 3) out vec4 reflectorLobesMore;
#endif

// Scales named after src/core/imaging/reverberation.ts and material.ts come as #defines from there.
const float REFLECTOR_LEAST_AXIAL = 0.2;
const float REFLECTOR_WIDEST_TENT_MM = 1.2;

float reflector_pass_echo(int line, int samp) {
  return texelFetch(uStructure, ivec2(line, clamp(samp, 0, uGrid.y - 1)), 0).w;
}

float reflector_pass_above(int line, int block) {
  vec4 above = texelFetch(uReflectorPrefix, ivec2(line, max(block - 1, 0)), 0);
  return block > 0 ? above[LOOKS / 2] : 1.0;
}

void main() {
  int line = int(gl_FragCoord.x);
  float line01 = gl_FragCoord.x / float(uGrid.x);
  float mmPerSample = uOriginWorldMm.w / float(uGrid.y);
  int block = 0;
  float strongest = 0.0;
  for (int b = 0; b < uGrid.w; b++) {
    float most = texelFetch(uReflectorLevels, ivec2(line, b), 0).y * reflector_pass_above(line, b);
    if (most > strongest) {
      strongest = most;
      block = b;
    }
  }
  int first = block * uGrid.z;
  int brightest = first;
  float best = reflector_pass_echo(line, first);
  for (int s = first + 1; s < first + uGrid.z; s++) {
    float w = reflector_pass_echo(line, s);
    if (w > best) {
      best = w;
      brightest = s;
    }
  }
  float loss = 0.5 * texelFetch(uStructure, ivec2(line, brightest), 0).z;
  for (int s = first; s < brightest; s++) loss += texelFetch(uStructure, ivec2(line, s), 0).z;
  float reaching = reflector_pass_above(line, block) * exp(-min(loss, 9.0));
  float weight = 0.0;
  float moment = 0.0;
  for (int k = -REFLECTOR_REACH; k <= REFLECTOR_REACH; k++) {
    float w = reflector_pass_echo(line, brightest + k);
    weight += w;
    moment += float(k) * w;
  }
  float depthMm = max(LENS_MM, (float(brightest) + 0.5 + moment / max(weight, 1e-9)) * mmPerSample);
  float trueMm = flight_trueDepth(line01, depthMm);
  vec4 ray = scan_line_at(float(line));
  // One look-up in a loop: three written out take a software renderer minutes to compile.
  ivec3 owners = ivec3(0);
  for (int i = 0; i < 3; i++) {
    float at = i == 0 ? 0.0 : i == 1 ? trueMm - REFLECTOR_SIDE_MM : trueMm + REFLECTOR_SIDE_MM;
    int owner = field_sample_at(scan_line_world(ray, at, 0.0)).owner;
    owners = ivec3(i == 0 ? owner : owners.x, i == 1 ? owner : owners.y, i == 2 ? owner : owners.z);
  }
  int face = owners.x;
  int above = owners.y;
  int below = owners.z;
  vec4 flags = uTissues[tables_tissue(below) + T_FLAGS];
  float za = uTissues[tables_tissue(above) + T_INTERFACE].x;
  float zb = uTissues[tables_tissue(below) + T_INTERFACE].x;
  float back = abs(za - zb) / (za + zb) * uTissues[ruling_tissue_of(above, below) + T_INTERFACE].y;
  vec4 normal = textureLod(uGeometry, vec2(line01, trueMm / uOriginWorldMm.w), 0.0);
  float size = length(normal.xyz) + 1e-6;
  float slope = abs(normal.x) / size / max(REFLECTOR_LEAST_AXIAL, normal.y / size);
  vec4 lobes = vec4(1.0);
  float last = 1.0;
  float seen = 0.0;
  for (int k = 0; k < LOOKS; k++) {
    float lobe = lobe_amplitude(normal, uLooks[k]);
    seen += lobe / float(LOOKS);
    if (k < 4) lobes[k & 3] = lobe;
    else last = lobe;
  }
  float echo = best * reaching;
  int row = clamp(int(depthMm / mmPerSample), 0, uGrid.y - 1);
  float lineMm = texelFetch(uDepthTable, ivec2(1, row), 0).z;
  float halfMm = min(REFLECTOR_WIDEST_TENT_MM, max(uPulse.w, lineMm * slope));
  reflectorEcho = vec4(depthMm, echo * tent_peak(halfMm, uPulse.z),
                       back * FACE_REFLECTION * (uEntityMore.y == 1 ? 1.0 : BODY_RETURN), slope);
  reflectorRinging = vec4(echo * flags.y * (RINGING_ASLANT + (1.0 - RINGING_ASLANT) * seen), flags.z, reaching * back * flags.w * seen, 0.0);
  reflectorLobes = lobes;
  if (strongest <= 0.0) {
    reflectorEcho = vec4(0.0);
    reflectorRinging = vec4(0.0);
  }
  // A face in air hears its own lens, and nothing else.
  if (face == uEntityIds.y) {
    reflectorEcho = vec4(LENS_MM, LENS_ECHO * MIRROR_AMPLITUDE, LENS_RETURN, 0.0);
    reflectorRinging = vec4(0.0);
    reflectorLobes = vec4(1.0);
    last = 1.0;
  }
#if LOOKS > 4
  reflectorLobesMore = vec4(last, 0.0, 0.0, 0.0);
#endif
}
