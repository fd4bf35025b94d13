// Convolution across the lines, electronic noise, envelope, mean of the looks, and (unless the envelope itself is
// wanted) gain, logarithm and tone. Twins: convolveLateral, addNoise, greyLevel, persist.
#include "image/frame_block.glsl"
#include "image/hash_lattice.glsl"

uniform sampler2D uField0;
#if LOOKS > 2
uniform sampler2D uField1;
#endif
#if LOOKS > 4
uniform sampler2D uField2;
#endif
#ifdef POINTS
uniform sampler2D uPoints0;
#if LOOKS > 2
uniform sampler2D uPoints1;
#endif
#if LOOKS > 4
uniform sampler2D uPoints2;
#endif
#endif
uniform sampler2D uRows; // one texel per sample: gain dB, amplitude of the noise
uniform int uLateralRadius;
uniform ivec2 uNoiseSeed; // seed, number of the noise frame
uniform vec2 uWindowDb; // level of white, dynamic range
uniform vec4 uGreyMap; // factors of t, t² and the sine; w the share that the new frame has in what is shown
layout(location = 0) out vec4 result;

vec2 lateral_pass_noise(ivec2 at, int look) {
  uint h = hash_lattice_bits(at.x, at.y, look + 8 * uNoiseSeed.y, uNoiseSeed.x);
  float radius = sqrt(-log((float(h & 0xffffu) + 0.5) / 65536.0));
  float turn = 6.283185307 * float(h >> 16) / 65536.0;
  return radius * vec2(cos(turn), sin(turn));
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  int last = uGrid.x - 1;
  float sigma = max(texelFetch(uDepthTable, ivec2(0, at.y), 0).z, 0.2);
  float g = exp(-0.5 / (sigma * sigma));
  float weight = 1.0;
  float ratio = g;
  float sum = 1.0;
  vec4 a = texelFetch(uField0, at, 0);
#if LOOKS > 2
  vec4 b = texelFetch(uField1, at, 0);
#endif
#if LOOKS > 4
  vec4 c = texelFetch(uField2, at, 0);
#endif
  int radius = min(uLateralRadius, int(ceil(3.6 * sigma))); // of this row, where the beam may be narrower
  for (int k = 1; k <= radius; k++) {
    weight *= ratio; // g^(k²) from g^((k−1)²)
    ratio *= g * g;
    sum += 2.0 * weight;
    ivec2 left = ivec2(max(at.x - k, 0), at.y);
    ivec2 right = ivec2(min(at.x + k, last), at.y);
    a += weight * (texelFetch(uField0, left, 0) + texelFetch(uField0, right, 0));
#if LOOKS > 2
    b += weight * (texelFetch(uField1, left, 0) + texelFetch(uField1, right, 0));
#endif
#if LOOKS > 4
    c += weight * (texelFetch(uField2, left, 0) + texelFetch(uField2, right, 0));
#endif
  }
  vec4 row = texelFetch(uRows, ivec2(at.y, 0), 0);
  a /= sum;
#ifdef POINTS
  a += texelFetch(uPoints0, at, 0);
#endif
  a.xy += row.y * lateral_pass_noise(at, 0);
  float envelope = length(a.xy);
#if LOOKS > 2
  b /= sum;
#ifdef POINTS
  b += texelFetch(uPoints1, at, 0);
#endif
  a.zw += row.y * lateral_pass_noise(at, 1);
  b.xy += row.y * lateral_pass_noise(at, 2);
  envelope += length(a.zw) + length(b.xy);
#endif
#if LOOKS > 4
  c /= sum;
#ifdef POINTS
  c += texelFetch(uPoints2, at, 0);
#endif
  b.zw += row.y * lateral_pass_noise(at, 3);
  c.xy += row.y * lateral_pass_noise(at, 4);
  envelope += length(b.zw) + length(c.xy);
#endif
  envelope /= float(LOOKS);
#ifdef ENVELOPE
  result = vec4(envelope, 0.0, 0.0, 1.0);
#else
  float db = 8.685889638 * log(envelope + 1e-9) + row.x;
  float t = clamp((db - (uWindowDb.x - uWindowDb.y)) / uWindowDb.y, 0.0, 1.0);
  // Blending by alpha leaves the rest of the frame before: persistence.
  result = vec4((uGreyMap.x + uGreyMap.y * t) * t + uGreyMap.z * sin(6.283185307 * t), 0.0, 0.0, uGreyMap.w);
#endif
}
