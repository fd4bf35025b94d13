#include "image/frame_block.glsl"
#include "image/tent_peak.glsl"

uniform sampler2D uReflectorEcho;
uniform sampler2D uReflectorRinging;
uniform sampler2D uReflectorLobes;
#if LOOKS > 4
uniform sampler2D uReflectorLobesMore;
#endif

const float REFLECTOR_WIDEST_TENT_MM = 1.2;

// What the lobe leaves of a line's reflector, by look.
void reflector_lobes(int line, out float lobes[LOOKS]) {
  vec4 first = texelFetch(uReflectorLobes, ivec2(line, 0), 0);
#if LOOKS > 4
  for (int k = 0; k < 4; k++) lobes[k] = first[k];
  lobes[4] = texelFetch(uReflectorLobesMore, ivec2(line, 0), 0).x;
#else
  for (int k = 0; k < LOOKS; k++) lobes[k] = first[k];
#endif
}

// Adds the echo of the nearest copy of a line's reflector at a drawn depth to each look. Twin: copyAt.
void reflector_add_copies(vec4 echo, float lobes[LOOKS], float drawn, float lineMm, inout float looks[LOOKS]) {
  float multiple = floor(drawn / max(echo.x, 1e-3) + 0.5);
  float halfMm = min(REFLECTOR_WIDEST_TENT_MM, max(uPulse.w, lineMm * echo.w * multiple));
  float tent = max(0.0, 1.0 - abs(drawn - multiple * echo.x) / halfMm);
  bool isCopy = echo.x > 0.0 && multiple > 1.5 && multiple < float(MOST_MULTIPLE) + 0.5;
  int turns = isCopy && tent > 0.0 ? 1 : 0;
  for (int i = 0; i < turns; i++) {
    float copy = echo.y * tent / tent_peak(halfMm, uPulse.z) * pow(echo.z, multiple - 1.0);
    for (int k = 0; k < LOOKS; k++) looks[k] += copy * pow(lobes[k], multiple * multiple);
  }
}

// Ringing below the reflector. Twin: ringingAt.
float reflector_ringing(float atMm, vec4 ringing, float drawn) {
  float below = drawn - atMm;
  return ringing.x > 0.0 && below > 0.0 ? ringing.x * exp(-below / ringing.y) : 0.0;
}
