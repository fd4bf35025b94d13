#include "image/tables_block.glsl"
#include "image/tiles.glsl"

const float TISSUE_TEXTURE_LATTICE = 1.837;
const float TISSUE_TEXTURE_LAMINA_HALF_MM = 0.2;
const float TISSUE_TEXTURE_LAMINA_DARK = 0.8;
const float TISSUE_TEXTURE_SHEET_AT_MM = 0.38;
const float TISSUE_TEXTURE_SHEET_HALF_MM = 0.09;
const float TISSUE_TEXTURE_SHEET = 2.6;

// exp(−x) without its tail. Twin: softExp.
float tissue_texture_softExp(float x) {
  float t = max(0.0, 1.0 - 0.25 * x);
  t *= t;
  return t * t;
}

// Amplitude left when the beam leaves the square of fibres by an angle of this sine. Twin: anisotropy.
float tissue_texture_anisotropy(float sine, float lossNp, float perAngle) {
  float angle = sine * (1.0 + sine * sine / 6.0) * perAngle;
  return exp(-lossNp * (1.0 - exp(-angle * angle)));
}

// A dark plane between two laminae with its bright sheets.
void tissue_texture_lamina(float at, float layer01, float wobble, float thicknessMm, float bright,
                           inout vec3 echo) {
  float off = (layer01 - at - 0.06 * wobble) * thicknessMm;
  float x = off / TISSUE_TEXTURE_LAMINA_HALF_MM;
  float dark = 1.0 - TISSUE_TEXTURE_LAMINA_DARK * tissue_texture_softExp(x * x);
  float y = (abs(off) - TISSUE_TEXTURE_SHEET_AT_MM) / TISSUE_TEXTURE_SHEET_HALF_MM;
  echo.yz *= dark;
  echo.y += TISSUE_TEXTURE_SHEET * tissue_texture_softExp(y * y) * bright;
  echo.x *= 0.2 + 0.8 * dark;
}

// Scatter amplitude and coherent re, im of a point. Beam and point in the texture frame. Twin: textureInto.
vec3 tissue_texture_at(vec3 p, vec3 beam, int entity, float fibreSine, float fibreSpread, float layer01,
                       float interfaceMm, float normalSine2) {
  vec4 eu = uEntities[3 * entity];
  vec4 ev = uEntities[3 * entity + 1];
  vec4 ew = uEntities[3 * entity + 2];
  int t = int(eu.w) * TISSUE_ROW;
  vec4 tScatter = uTissues[t + T_SCATTER];
  vec4 tWall = uTissues[t + T_WALL];
  vec4 tCell = uTissues[t + T_CELL];
  vec4 tWarp = uTissues[t + T_WARP];
  vec4 tMask = uTissues[t + T_MASK];
  vec4 tStreak = uTissues[t + T_STREAK];
  vec4 tFine = uTissues[t + T_FINE];
  float edgeHalf = uTissues[t + T_EDGE].x;
  bool isLayered = ew.w > 0.0;
  vec3 q = vec3(dot(eu.xyz, p), dot(ev.xyz, p), dot(ew.xyz, p));
  q.y = isLayered ? layer01 * ev.w : q.y;
  vec3 b = vec3(dot(eu.xyz, beam), dot(ev.xyz, beam), dot(ew.xyz, beam));
  vec3 cell = tCell.xyz;
  float n = TILES_NOISE_PER_CELL;

  vec4 wide = tiles_noise(q / (vec3(0.7, 0.9, 0.7) * cell) * n + vec3(0.29 * q.z, 0.0, 0.0));
  vec4 fine = tiles_noise(q / tMask.xyz * n + vec3(17.0, 5.0, 0.37 * q.y));
  vec3 warped = q + vec3(tCell.w, tWarp.x, tCell.w) * 2.0 * (wide.xyw - 0.5);

  // Loops of one turn or none stand where an `if` would be: software renderers run both sides of an `if`.
  float walls = 0.0;
  int hasWalls = tScatter.w > 0.0 ? 1 : 0;
  for (int i = 0; i < hasWalls; i++) {
    vec4 wall = tiles_wall(warped / cell * TILES_WALL_PER_CELL + vec3(0.11 * warped.y, 0.2 * warped.x, 0.0));
    vec3 normal = (2.0 * wall.yzw - 1.0) / cell;
    float stretch = length(normal) + 1e-6;
    float toWall = 0.5 * wall.x / stretch / tWall.x;
    float facing = dot(normal, b) / stretch;
    float mask = clamp((fine.x - tWall.z) / (tWall.w - tWall.z), 0.0, 1.0);
    walls = tScatter.w * tissue_texture_softExp(toWall * toWall) * mask *
            (tWall.y + (1.0 - tWall.y) * facing * facing);
  }

  vec3 waved = q + vec3(0.0, 0.2 * (wide.y - 0.5), 0.0);
  float g = TISSUE_TEXTURE_LATTICE * 2.0 * TILES_SPECKLE_RANGE;
  vec4 streak = vec4(0.5);
  int hasStreaks = tWarp.w > 0.0 || walls > 0.0 ? 1 : 0;
  for (int i = 0; i < hasStreaks; i++) streak = tiles_speckle(waved / tStreak.xyz + vec3(0.0, 0.0, 0.37 * q.x));
  vec3 echo = vec3(tScatter.x * (1.0 + tScatter.y * 2.0 * (fine.w - 0.5)), 0.0, 0.0);
  int hasFibres = tWarp.w > 0.0 ? 1 : 0;
  float aniso = 1.0;
  for (int i = 0; i < hasFibres; i++) {
    vec4 small = tiles_speckle(waved / tFine.xyz + vec3(31.0, 0.0, 0.21 * q.x));
    aniso = (tissue_texture_anisotropy(fibreSine - fibreSpread, tWarp.w, tMask.w) +
             tissue_texture_anisotropy(fibreSine, tWarp.w, tMask.w) +
             tissue_texture_anisotropy(fibreSine + fibreSpread, tWarp.w, tMask.w)) / 3.0;
    echo.yz = aniso * (0.3 + 1.4 * fine.y) * g * (tWarp.y * (streak.xy - 0.5) + tWarp.z * (small.xy - 0.5));
    echo.x *= aniso;
  }

  int isLaid = isLayered ? 1 : 0;
  for (int i = 0; i < isLaid; i++) {
    float bright = aniso * (0.3 + 1.2 * fine.z);
    tissue_texture_lamina(0.36, layer01, wide.z - 0.5, ev.w, bright, echo);
    tissue_texture_lamina(0.68, layer01, wide.z - 0.5, ev.w, bright, echo);
  }

  echo.y += walls * (0.6 + 0.225 * g * (streak.z - 0.5));
  echo.z += walls * 0.225 * g * (streak.w - 0.5);
  echo.x += 0.35 * walls + tScatter.z;

  float ring = (interfaceMm - tFine.w) / edgeHalf;
  float gate = 0.2 + 0.8 * tissue_texture_softExp(28.0 * normalSine2);
  float edge = tStreak.w * tissue_texture_softExp(ring * ring) * gate * (0.45 + 0.9 * wide.z);
  echo.y += edge;
  echo.x += 0.25 * edge;
  return echo;
}
