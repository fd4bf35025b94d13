// Each block of rows by itself: its transmission, the same for every look, the mean limited level of its echoes, and its
// strongest interface.
// Twins: blockTransmission, blockLevels.
#include "image/frame_block.glsl"

uniform sampler2D uScatter;
uniform sampler2D uStructure;
layout(location = 0) out vec4 transmission;
layout(location = 1) out vec4 level;

const float BLOCK_LATTICE_LEVEL = 4.2;
const float BLOCK_HAZE_LIMIT = 1.2;

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  float loss = 0.0;
  float sum = 0.0;
  float strongest = 0.0;
  for (int i = 0; i < uGrid.z; i++) {
    int row = at.y * uGrid.z + i;
    vec4 structure = texelFetch(uStructure, ivec2(at.x, row), 0);
    vec4 scatter = texelFetch(uScatter, ivec2(at.x, row), 0);
    loss += structure.z;
    strongest = max(strongest, structure.w);
    float gain = texelFetch(uDepthTable, ivec2(0, row), 0).x;
    sum += min(BLOCK_HAZE_LIMIT, BLOCK_LATTICE_LEVEL * length(scatter.xy) / gain + length(structure.xy));
  }
  transmission = vec4(exp(-min(loss, 9.0)));
  level = vec4(sum / float(uGrid.z), strongest, 0.0, 0.0);
}
