#include "anatomy/deformation_block.glsl"

// A place of one cover, so far outside the fascia, in another. Twin: throughFat in src/core/anatomy/fatCover.ts.
float fat_change_through(float t, float from, float to) {
  float thinner = min(from, to);
  float low = min(2.0, 0.2 * thinner);
  float high = min(uFatFrame.w + 2.0, 0.7 * thinner);
  float between = low + (t - low) * (to - high - low) / (from - high - low);
  return t <= low ? t : t >= from - high ? t - from + to : between;
}

// A place at rest in the fat that is shown → the place in the body as it was baked. Twin: undoFat.
vec3 fat_change_undo(vec3 p) {
  ivec2 size = uFatSize.xy;
  float along = clamp((p.z - uFatFrame.x) * uFatFrame.y, 0.0, float(size.y) - 1.001);
  int i = int(along);
  float f = along - float(i);
  float centreY = mix(texelFetch(uFat, ivec2(0, i), 0).r, texelFetch(uFat, ivec2(0, i + 1), 0).r, f);
  vec2 d = vec2(p.x * uFatFrame.z, p.y - centreY);
  float r = max(1e-6, length(d));
  float around = fract(atan(d.y, d.x) / 6.283185307179586 + 1.0) * float(size.x);
  int j = min(int(around), size.x - 1);
  int k = j + 1 == size.x ? 0 : j + 1;
  float g = around - float(j);
  vec4 near = mix(texelFetch(uFat, ivec2(j, i), 0), texelFetch(uFat, ivec2(k, i), 0), g);
  vec4 next = mix(texelFetch(uFat, ivec2(j, i + 1), 0), texelFetch(uFat, ivec2(k, i + 1), 0), g);
  vec4 here = mix(near, next, f);
  float scale = (here.g + fat_change_through(r - here.g, here.a, here.b)) / r;
  return r <= here.g ? p : vec3(p.x * scale, centreY + (p.y - centreY) * scale, p.z);
}
