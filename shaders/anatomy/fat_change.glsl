#include "anatomy/deformation_block.glsl"

// A place of one cover, so far outside the fascia, in another; y how much farther the nearer border is.
// Twin: throughFatInto in src/core/anatomy/fatCover.ts.
vec2 fat_change_through(float t, float from, float to, float skinMm) {
  float thinner = min(from, to);
  float fat = max(0.05 * thinner, thinner - skinMm);
  float low = min(2.0, 0.45 * fat);
  float high = thinner - fat + low;
  float stretch = (to - high - low) / (from - high - low);
  float farther = max(0.0, (1.0 - stretch) * min(t - low, from - high - t));
  vec2 between = vec2(low + (t - low) * stretch, farther);
  return t <= low ? vec2(t, 0.0) : t >= from - high ? vec2(t - from + to, 0.0) : between;
}

// A place at rest in the fat that is shown → the place in the body as it was baked; w as above. Twin: undoFat.
vec4 fat_change_undo(vec3 p) {
  ivec2 size = uFatSize.xy;
  float along = clamp((p.z - uFatFrame.x) * uFatFrame.y, 0.0, float(size.y) - 1.001);
  int i = int(along);
  float f = along - float(i);
  float centreY = mix(texelFetch(uFat, ivec2(size.x, i), 0).r, texelFetch(uFat, ivec2(size.x, i + 1), 0).r, f);
  vec2 d = vec2(p.x * uFatFrame.z, p.y - centreY);
  float r = max(1e-6, length(d));
  float around = fract(atan(d.y, d.x) / 6.283185307179586 + 1.0) * float(size.x);
  int j = min(int(around), size.x - 1);
  int k = j + 1 == size.x ? 0 : j + 1;
  float g = around - float(j);
  vec4 near = mix(texelFetch(uFat, ivec2(j, i), 0), texelFetch(uFat, ivec2(k, i), 0), g);
  vec4 next = mix(texelFetch(uFat, ivec2(j, i + 1), 0), texelFetch(uFat, ivec2(k, i + 1), 0), g);
  vec4 here = mix(near, next, f);
  vec2 moved = fat_change_through(r - here.g, here.a, here.b, here.r);
  float scale = (here.g + moved.x) / r;
  return r <= here.g ? vec4(p, 0.0) : vec4(p.x * scale, centreY + (p.y - centreY) * scale, p.z, moved.y);
}
