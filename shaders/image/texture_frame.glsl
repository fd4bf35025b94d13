#include "image/frame_block.glsl"

struct TexturePoint {
  vec3 p;     // across, depth, third, mm
  mat3 basis; // columns: world directions in which each grows
  float acrossPerMm; // how much the first grows by in 1 mm of way across
  float acrossCell;  // factor on the speckle lattice's cells across
  float gain;        // on scatter, for the change of the lattice's cell with the radius
};

const float TEXTURE_FRAME_LEAST_RADIUS_MM = 5.0;

// Rest point (world, mm) → the frame that speckle and textures are fixed in. Twin: textureFrameInto.
TexturePoint texture_frame_at(vec3 restMm) {
  vec2 d = restMm.xy - uTextureFrame.yz;
  float r = max(1.0, length(d));
  float radius = uTextureFrame.w;
  vec2 e = d / r;
  bool isCylindrical = uTextureFrame.x > 0.5;
  mat3 plane = mat3(uAcross.xyz, uDepth.xyz, uThird.xyz);
  mat3 basis = isCylindrical ? mat3(vec3(-e.y, e.x, 0.0), vec3(-e, 0.0), vec3(0.0, 0.0, 1.0)) : plane;
  vec3 p = isCylindrical ? vec3(atan(d.x, -d.y) * radius, radius - r, restMm.z) : restMm * plane;
  float perMm = isCylindrical ? radius / max(TEXTURE_FRAME_LEAST_RADIUS_MM, r) : 1.0;
  float cell = exp2(clamp(ceil(log2(perMm) - 0.5), -2.0, 3.0));
  return TexturePoint(p, basis, perMm, cell, sqrt(perMm / cell));
}
