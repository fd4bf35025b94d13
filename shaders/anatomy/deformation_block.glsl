// How tissue has moved, filled by src/render/anatomy/deformationUniforms.ts. mm and rad.
layout(std140) uniform Deformation {
  vec4 uProbeFromWorld[3];  // rows of the rotation, w the translation
  vec4 uProbePress;         // indentation, depth where nothing moves, half width, half height
  vec4 uCavityReach;        // reach; y radius below which the cavity neither moves nor is near
  vec4 uCavityGrid;         // first angle, nodes per rad, first height, nodes per mm
  vec4 uCavityDepths;       // depths of the two chambers, last node along angle and height
  ivec4 uDeformationCounts; // probe presses, cavity is open, number of boluses; w radius beyond which likewise, mm
  vec4 uBoluses[8];         // centre at rest, radius
  vec4 uProbeShares[2];     // share of the indentation that each eighth of the column takes up
  vec4 uNeedleTip;          // tip, tent
  vec4 uNeedleAxis;         // direction at the tip; w how far ahead tissue moves, 0 where the needle drags nothing
  vec4 uNeedleRoll;         // way that what lies at the tip rolled aside, drag
  vec4 uCavityFromWorld[3]; // across, back and along of the cavity's frame, w the translation
  vec4 uFace;               // radius of a curved face, mm, 0 for a flat one
  vec4 uFatFrame;           // first height, rows per mm, side
  ivec4 uFatSize;           // columns and rows; z whether fat of another thickness is shown
};
uniform sampler2D uCavity; // R floor, G and B shapes of the chambers
uniform sampler2D uFat;    // R skin, G fascia, B cover of the body, A cover that is shown; last column R y of the line
