// The baked anatomy, filled by src/render/anatomy/bakedTextures.ts.
layout(std140) uniform Baked {
  vec4 uBakedFrame;    // world corner of the volume, mm; w the band, mm
  vec4 uBakedScale;    // texture coordinate per mm along x, y, z
  ivec4 uBakedCounts;  // index of the air, number of entities
  vec4 uBakedEntities[64]; // inside where x ≤ distance ≤ y (solids: x = −1000, y = 0)
};
uniform sampler3D uDistances0;
uniform sampler3D uOwners0;
#if BAKED_GROUPS > 1
uniform sampler3D uDistances1;
uniform sampler3D uOwners1;
#endif
#if BAKED_GROUPS > 2
uniform sampler3D uDistances2;
uniform sampler3D uOwners2;
#endif
uniform sampler3D uFibres;
