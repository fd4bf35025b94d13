// The three repeating tiles of src/core/imaging/tiles.ts; coordinates in texels, a whole number is a texel's centre.
uniform sampler3D uNoiseTile;
uniform sampler3D uSpeckleTile;
uniform sampler3D uWallTile;

const float TILES_NOISE_PER_CELL = 4.0;
const float TILES_WALL_PER_CELL = 16.0;
const float TILES_SPECKLE_RANGE = 3.0;
const vec3 TILES_ASIDE = vec3(17.5, 29.5, 32.5); // twin: SPECKLE_ASIDE

vec4 tiles_noise(vec3 t) { return textureLod(uNoiseTile, (t + 0.5) / 64.0, 0.0); }
vec4 tiles_speckle(vec3 t) { return textureLod(uSpeckleTile, (t + 0.5) / 64.0, 0.0); }
vec4 tiles_wall(vec3 t) { return textureLod(uWallTile, (t + 0.5) / 128.0, 0.0); }
