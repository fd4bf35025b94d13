// Peak of a tent of unit height and half-width under a Gaussian of unit sum and deviation sigma. Twin: tentPeak.
float tent_peak(float halfWidth, float sigma) {
  float x = halfWidth / (sigma * 2.506628275);
  return x / sqrt(1.0 + x * x + 0.25 * x);
}
