#include "image/frame_block.glsl"
#include "image/tent_peak.glsl"

uniform sampler2D uReflectorEcho;
uniform sampler2D uReflectorRinging;
uniform sampler2D uReflectorLobes;

const float REFLECTOR_WIDEST_TENT_MM = 1.2;

// Echo of the nearest copy of a line's reflector at a drawn depth, by look. Twin: copyAt.
vec4 reflector_copies(vec4 echo, vec4 lobes, float drawn, float lineMm) {
  float multiple = floor(drawn / max(echo.x, 1e-3) + 0.5);
  float halfMm = min(REFLECTOR_WIDEST_TENT_MM, max(uPulse.w, lineMm * echo.w * multiple));
  float tent = max(0.0, 1.0 - abs(drawn - multiple * echo.x) / halfMm);
  bool isCopy = echo.x > 0.0 && multiple > 1.5 && multiple < float(MOST_MULTIPLE) + 0.5;
  vec4 copies = vec4(0.0);
  int turns = isCopy && tent > 0.0 ? 1 : 0;
  for (int i = 0; i < turns; i++)
    copies = echo.y * tent / tent_peak(halfMm, uPulse.z) * pow(echo.z, multiple - 1.0) *
             pow(lobes, vec4(multiple * multiple));
  return copies;
}

// Ringing below the reflector. Twin: ringingAt.
float reflector_ringing(float atMm, vec4 ringing, float drawn) {
  float below = drawn - atMm;
  return ringing.x > 0.0 && below > 0.0 ? ringing.x * exp(-below / ringing.y) : 0.0;
}
