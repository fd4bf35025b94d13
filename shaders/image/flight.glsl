#include "image/frame_block.glsl"

uniform sampler2D uFlight;

// Drawn − true at a true depth, mm. Twin: shiftAt.
float flight_shift(float line01, float trueMm) {
  float blocks = float(textureSize(uFlight, 0).y);
  float first = uOriginWorldMm.w / blocks;
  float shift = textureLod(uFlight, vec2(line01, trueMm / uOriginWorldMm.w - 0.5 / blocks), 0.0).x;
  return trueMm < first ? shift * max(0.0, trueMm) / first : shift;
}

// True distance along the line of what is drawn at a range. Twin: trueDepthMm.
float flight_trueDepth(float line01, float drawnMm) {
  float first = drawnMm - flight_shift(line01, drawnMm);
  return drawnMm - flight_shift(line01, first);
}
