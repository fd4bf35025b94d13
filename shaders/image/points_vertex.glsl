// A rectangle round each point scatterer that is as large as its spot. Twins: pointEchoes, addPointEcho.
#include "image/transmission.glsl"
#include "image/needle_line.glsl"

uniform sampler2D uPointTable; // see src/render/image/pointTable.ts
uniform vec2 uPointPulse;      // width of the pulse along depth mm, phase per mm of range rad
flat out vec4 vSpot;           // line and drawn range mm of the middle, widths along lines and range, mm
flat out vec2 vEcho[LOOKS];

void main() {
  ivec2 texel = ivec2(gl_InstanceID % POINT_COLUMNS, gl_InstanceID / POINT_COLUMNS);
  vec4 point = texelFetch(uPointTable, texel, 0);
  float mmPerSample = uOriginWorldMm.w / float(uGrid.y);
  float drawn = point.y + flight_shift((point.x + 0.5) / float(uGrid.x), point.y);
  int samp = int(floor(drawn / mmPerSample));
  int row = clamp(samp, 0, uGrid.y - 1);
  int line = clamp(int(floor(point.x + 0.5)), 0, uGrid.x - 1);
  vec2 lateralAndLine = texelFetch(uDepthTable, ivec2(1, row), 0).yz;
  float lineMm = lateralAndLine.y;
  vec2 widthMm = max(vec2(lateralAndLine.x, uPointPulse.x), LEAST_SPOT_SAMPLES * vec2(lineMm, mmPerSample));
  float off = point.z / texelFetch(uDepthTable, ivec2(0, row), 0).y;
  float weight = exp(-2.772588722 * off * off);
  float left[LOOKS];
  transmission_at(line, row, left);
  float shadow = needle_line_shadow(needle_line_at(line), (float(row) + 0.5) * mmPerSample);
  float phase = uPointPulse.y * point.y;
  for (int k = 0; k < LOOKS; k++) vEcho[k] = point.w * weight * shadow * left[k] * vec2(cos(phase), sin(phase));
  vSpot = vec4(point.x, drawn, widthMm);

  vec2 reach = ceil(1.8 * widthMm / vec2(lineMm, mmPerSample));
  vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
  vec2 at = mix(vec2(line, row) - reach, vec2(line, row) + reach + 1.0, corner);
  bool isShown = samp == row && weight > 1e-4;
  gl_Position = isShown ? vec4(at / vec2(uGrid.xy) * 2.0 - 1.0, 0.0, 1.0) : vec4(2.0, 2.0, 0.0, 1.0);
}
