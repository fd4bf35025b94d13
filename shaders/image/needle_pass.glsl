// The needle's echoes, added to each look: each sample asks which echo is near. Twin: addNeedleEcho.
#include "image/transmission.glsl"
#include "image/needle_line.glsl"
#include "image/hash_lattice.glsl"
#include "image/look_fields.glsl"
#include "image/scan_line.glsl"
#include "image/tent_peak.glsl"
#include "image/tiles.glsl"

uniform vec4 uNeedleViews[2]; // extra looks: sine, cosine, tangent, share (0: none)
uniform float uEchogenic;     // 0 smooth steel, 1 dimpled
const float NEEDLE_VIEW_EDGE_MM = 1.5;

float needle_pass_amplitude(float db) { return exp(db * 0.1151292546); }

// Specular and rough amplitude of the shaft for the sine of the angle off its square; hearing: F-number of the receive
// aperture, width of an element in wavelengths. Twins: mirrorAmplitude, floorAmplitude.
vec2 needle_pass_steel(float signedSine, vec2 hearing) {
  float sine = min(1.0, abs(signedSine));
  float angleDeg = degrees(asin(sine));
  float sinTwice = 2.0 * sine * sqrt(max(0.0, 1.0 - sine * sine));
  float landing = min(0.5, hearing.x * sinTwice / max(0.05, 1.0 - 2.0 * sine * sine));
  float window = cos(3.141592654 * landing);
  float heard = 3.141592654 * hearing.y * sinTwice;
  float smoothDb = -15.0 - 0.1 * (min(angleDeg, 15.0) - 15.0) - 0.4444444444 * max(0.0, angleDeg - 15.0);
  return vec2(window * window * exp(-heard * heard / 6.0),
              needle_pass_amplitude(mix(smoothDb, -9.0 - 0.11 * angleDeg, uEchogenic)));
}

vec2 needle_pass_look(int k, NeedleLine n, float rough, float transmission, ivec2 cell, float below, float halfMm,
                      float scale, vec2 views, vec2 hearing) {
  vec2 look = uLooks[k];
  float angleDeg = degrees(asin(min(1.0, abs(n.direction.x * look.x + n.direction.y * look.y))));
  vec2 steel = max(needle_pass_steel(dot(n.direction.xy, look), hearing), views);
  float mirror = steel.x;
  float ground = steel.y * rough;
  float full = needle_pass_amplitude(42.0) * n.weight * transmission;
  bool onBevel = n.alongMm < uNeedle.z;
  float bevel01 = clamp(n.alongMm / max(0.2, uNeedle.z), 0.0, 1.0);
  float facing = 0.45 + 0.55 * uNeedle.w;
  float tip = (0.35 * mirror + needle_pass_amplitude(-15.0 - 0.15 * angleDeg)) * facing *
              (1.0 + 0.5 * sin(9.0 * n.alongMm));
  float wall = full * (onBevel ? max(tip, ground) : length(vec2(mirror, ground)));
  float cosine = sqrt(max(0.05, 1.0 - n.direction.y * n.direction.y));
  float lumen = smoothstep(0.8 * uNeedle.z, 2.6 * uNeedle.z, n.alongMm);
  float spacing = uNeedle.y * 1.03 / cosine;
  float farWall = uNeedle.x * bevel01 / cosine;
  vec2 echo = vec2(max(0.0, 1.0 - abs(below) / halfMm), 0.0);
  echo.x += onBevel ? 0.5 * max(0.0, 1.0 - abs(below - farWall) / halfMm) : 0.0;
  float ratio = 0.14 * lumen;
  for (int m = 1; m <= 8; m++) {
    float tent = max(0.0, 1.0 - abs(below - float(m) * spacing) / halfMm);
    float phase = 1.3 * float(m) + 0.35 * sin(0.8 * n.alongMm + float(m));
    echo += ratio * tent * vec2(cos(phase), sin(phase));
    ratio *= 0.5;
  }
  echo *= wall * scale;
  uint h = hash_lattice_bits(cell.y, cell.x, k, 0x58);
  float comet = below > 0.0 ? wall * 0.012 * (0.3 + 0.7 * lumen) * exp(-below / 1.4) * 2.0 : 0.0;
  return echo + comet * (vec2(float(h & 0xffffu), float(h >> 16)) / 32767.5 - 1.0);
}

void main() {
  ivec2 cell = ivec2(gl_FragCoord.xy);
  float mmPerSample = uOriginWorldMm.w / float(uGrid.y);
  NeedleLine n = needle_line_at(cell.x);
  int row = clamp(int(floor(n.wallMm / mmPerSample)), 0, uGrid.y - 1);
  vec4 rowB = texelFetch(uDepthTable, ivec2(1, row), 0);
  float below = gl_FragCoord.y * mmPerSample - n.wallMm;
  float coarse = tiles_noise(vec3(n.alongMm * 0.9 * TILES_NOISE_PER_CELL, 3.0, 7.0)).x;
  float fine = tiles_noise(vec3(n.alongMm * 2.6 * TILES_NOISE_PER_CELL, 19.0, 31.0)).x;
  float rough = (0.35 + 1.3 * coarse) * (0.6 + 0.8 * fine);
  float wide = 1.0 + n.direction.z * n.direction.z * 0.5 * rowB.y / rowB.z;
  float halfMm = clamp(rowB.z * n.slope, uPulse.w, 0.9);
  // A ridge that drops from line to line is thinned out by the lateral kernel: what its level lost comes back.
  float drop = abs(n.direction.y * n.direction.x) / (dot(n.direction.xz, n.direction.xz) + 1e-4) *
               texelFetch(uDepthTable, ivec2(0, row), 0).z * rowB.z;
  float ridge = sqrt(1.0 + drop * drop / (uPulse.z * uPulse.z + halfMm * halfMm / 6.0));
  float scale = wide * ridge / tent_peak(halfMm, uPulse.z);
  vec2 hearing = texelFetch(uDepthTable, ivec2(3, row), 0).yz;
  float transmission[LOOKS];
  transmission_at(cell.x, row, transmission);
  vec4 ray = scan_line_at(float(cell.x));
  vec2 wall = ray.xy + ray.zw * n.wallMm;
  vec2 views = vec2(0.0);
  for (int v = 0; v < 2; v++) {
    vec4 view = uNeedleViews[v];
    float beyond = abs(wall.x - wall.y * view.z) - 0.5 * uAxisX.w;
    float share = view.w * (1.0 - smoothstep(-NEEDLE_VIEW_EDGE_MM, NEEDLE_VIEW_EDGE_MM, beyond));
    views = max(views, share * needle_pass_steel(dot(n.direction.xy, view.xy), hearing));
  }
  bool isSeen = n.weight > 0.0 && n.wallMm > 0.0 && row < uGrid.y - 1 && below < 4.5 + mmPerSample;
  float seen = isSeen ? 1.0 : 0.0;
  vec2 looks[LOOKS];
  for (int k = 0; k < LOOKS; k++)
    looks[k] = seen * needle_pass_look(k, n, rough, transmission[k], cell, below, halfMm, scale, views, hearing);
  look_fields_write(looks);
}
