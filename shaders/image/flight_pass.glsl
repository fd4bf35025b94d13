// One doubling step of the running sum of shifts down each line: seven of them sum 128 blocks. Twin: sumShifts.
uniform sampler2D uShift;
uniform int uReach;
layout(location = 0) out vec4 flightShift;

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 above = texelFetch(uShift, ivec2(at.x, max(at.y - uReach, 0)), 0);
  flightShift = texelFetch(uShift, at, 0) + (at.y >= uReach ? above : vec4(0.0));
}
