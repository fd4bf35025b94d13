// The baked anatomy, filled by src/render/anatomy/bakedTextures.ts.
layout(std140) uniform Baked {
  vec4 uBakedFrame;    // world corner of the volume, mm; w the band, mm
  vec4 uBakedScale;    // texture coordinate per mm along x, y, z at the corner
  vec4 uBakedBreak0;   // where the voxels change their pitch, world, mm,
  vec4 uBakedBend0;    // and by how much the texture coordinate per mm does
  vec4 uBakedBreak1;
  vec4 uBakedBend1;
  ivec4 uBakedCounts;  // index of the air, number of entities
  vec4 uBakedEntities[64]; // inside where x ≤ distance ≤ y (solids: x = −1000, y = 0); z 1 where the next channel tapers it
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

// Texture coordinates of a rest point, world, mm. Twin: voxelsTo in src/core/anatomy/bake/bakedGrid.ts.
vec3 baked_coordinates(vec3 restMm) {
  return (restMm - uBakedFrame.xyz) * uBakedScale.xyz + max(restMm - uBakedBreak0.xyz, 0.0) * uBakedBend0.xyz +
         max(restMm - uBakedBreak1.xyz, 0.0) * uBakedBend1.xyz;
}
