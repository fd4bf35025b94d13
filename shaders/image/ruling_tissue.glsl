#include "image/tables_block.glsl"

// First vec4 of the tissue, of two that meet, that rules their boundary. Twin: rulingTissue.
int ruling_tissue_of(int entityA, int entityB) {
  int a = tables_tissue(entityA);
  int b = tables_tissue(entityB);
  float ra = uTissues[a + T_INTERFACE].y;
  float rb = uTissues[b + T_INTERFACE].y;
  return rb > ra || (rb == ra && b > a) ? b : a;
}
