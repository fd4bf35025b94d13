const float LOBE_NP_PER_DB = 0.1151292546;
const float LOBE_DEG2_PER_RAD2 = 3282.80635;

// Amplitude left of an interface's specular lobe for a look (sine, cosine). Twin: lobeAmplitude.
float lobe_amplitude(vec4 normal, vec2 look) {
  float along = dot(normal.xy, look);
  float sine2 = max(0.0, 1.0 - along * along / (dot(normal.xyz, normal.xyz) + 1e-9));
  return exp(-normal.w * LOBE_NP_PER_DB * LOBE_DEG2_PER_RAD2 * sine2 * (1.0 + sine2 / 3.0));
}
