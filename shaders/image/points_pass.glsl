// The spread of a point scatterer on each look's field, added to what the kernels have made. Twin: addPointEcho.
#include "image/frame_block.glsl"
#include "image/look_fields.glsl"

flat in vec4 vSpot;
flat in vec2 vEcho[LOOKS];

void main() {
  float mmPerSample = uOriginWorldMm.w / float(uGrid.y);
  vec2 at = floor(gl_FragCoord.xy);
  float lineMm = texelFetch(uDepthTable, ivec2(1, clamp(int(floor(vSpot.y / mmPerSample)), 0, uGrid.y - 1)), 0).z;
  vec2 from = vec2((at.x - vSpot.x) * lineMm, (at.y + 0.5) * mmPerSample - vSpot.y) / vSpot.zw;
  float share = exp(-2.772588722 * dot(from, from));
  vec2 looks[LOOKS];
  for (int k = 0; k < LOOKS; k++) looks[k] = share * vEcho[k];
  look_fields_write(looks);
}
