// One step of the running sum of shifts down each line: the first adds up to so many blocks above each, the second
// every so-manieth of those sums. Twin: sumShifts.
uniform sampler2D uShift;
uniform ivec2 uSteps; // blocks from one to the next, most that are added
layout(location = 0) out vec4 flightShift;

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  float sum = 0.0;
  int count = min(uSteps.y, at.y / uSteps.x + 1);
  for (int i = 0; i < count; i++) sum += texelFetch(uShift, ivec2(at.x, at.y - i * uSteps.x), 0).x;
  flightShift = vec4(sum, 0.0, 0.0, 0.0);
}
