#include "image/flight.glsl"

// Where each line meets the needle; three texels per line: see src/render/image/needleTable.ts.
uniform sampler2D uNeedleLines;
uniform vec4 uNeedle; // outer and inner diameter, length of the bevel mm; how far the bevel faces the probe 0–1

struct NeedleLine {
  float weight;
  float wallMm; // drawn depth of the upper wall
  float alongMm;
  float slope;
  vec3 direction; // tip to hub: lateral, axial, elevational
  float coverage;
  float beyondTipMm;
  float tipDepthMm;
};

// Twin: needleCrossing; the table holds the true depth, the map of flight gives the drawn one.
NeedleLine needle_line_at(int line) {
  vec4 a = texelFetch(uNeedleLines, ivec2(0, line), 0);
  vec4 b = texelFetch(uNeedleLines, ivec2(1, line), 0);
  vec4 c = texelFetch(uNeedleLines, ivec2(2, line), 0);
  float cosine = sqrt(max(0.05, 1.0 - b.y * b.y));
  float radiusMm = 0.5 * uNeedle.x * clamp(a.z / max(0.2, uNeedle.z), 0.0, 1.0);
  float wall = a.y + flight_shift((float(line) + 0.5) / float(uGrid.x), a.y + radiusMm / cosine);
  return NeedleLine(a.x, wall, a.z, a.w, b.xyz, b.w, c.x, c.y);
}

// Factor on all sound from below the shaft. Twin: needleShadow.
float needle_line_shadow(NeedleLine n, float drawnMm) {
  float below = smoothstep(0.05, 0.35, drawnMm - n.wallMm);
  float edge = 0.25 + 0.35 * max(0.0, drawnMm - n.tipDepthMm);
  return 1.0 - 0.5 * n.coverage * below * (1.0 - smoothstep(-edge, edge, n.beyondTipMm));
}
