#include "anatomy/baked_block.glsl"

struct BakedSample {
  int owner;         // index of the entity that owns the point
  float interfaceMm; // to its nearest visible interface, ≥ 0
  int across;        // index of what lies beyond it
  float depthMm;     // signed distance to its own boundary, ≤ 0
};

const float BAKED_FAR = 1e3;
const float BAKED_ACROSS_SLACK_MM = 0.15;
const float BAKED_COINCIDENT_MM = 0.06;

// Signed distance of one channel: sheets are measured from their carrier, and thinned by the channel behind it.
float baked_sample_signed(float carrierMm, float taperMm, int entity) {
  vec4 e = uBakedEntities[min(entity, 63)];
  return entity == 255 ? BAKED_FAR : max(e.x - carrierMm, carrierMm - e.y) + e.z * max(taperMm, 0.0);
}

vec4 baked_sample_group(vec4 bytes, ivec4 entities) {
  vec4 mm = (bytes * 2.0 - 1.0) * uBakedFrame.w;
  return vec4(baked_sample_signed(mm.x, mm.y, entities.x), baked_sample_signed(mm.y, 0.0, entities.y),
              baked_sample_signed(mm.z, mm.w, entities.z), baked_sample_signed(mm.w, 0.0, entities.w));
}

// Air wins over all, else the lowest index: a rank that is smaller the higher the precedence.
ivec4 baked_sample_rank(ivec4 entities) {
  return ivec4(entities.x == uBakedCounts.x ? -1 : entities.x, entities.y == uBakedCounts.x ? -1 : entities.y,
               entities.z == uBakedCounts.x ? -1 : entities.z, entities.w == uBakedCounts.x ? -1 : entities.w);
}

void baked_sample_claim(float signedMm, int rank, inout int owner, inout float ownerSigned) {
  bool wins = signedMm < 0.0 && rank < owner;
  owner = wins ? rank : owner;
  ownerSigned = wins ? signedMm : ownerSigned;
}

void baked_sample_claim4(vec4 signedMm, ivec4 rank, inout int owner, inout float ownerSigned) {
  baked_sample_claim(signedMm.x, rank.x, owner, ownerSigned);
  baked_sample_claim(signedMm.y, rank.y, owner, ownerSigned);
  baked_sample_claim(signedMm.z, rank.z, owner, ownerSigned);
  baked_sample_claim(signedMm.w, rank.w, owner, ownerSigned);
}

// What would win over the owner and lies nearer than its own end; where the two coincide (skin and air), the winner.
void baked_sample_limit(float signedMm, int rank, int owner, inout float least, inout int across, inout bool isOwnEnd) {
  bool limits = rank < owner && signedMm < least + (isOwnEnd ? BAKED_COINCIDENT_MM : 0.0);
  least = limits ? min(least, signedMm) : least;
  across = limits ? rank : across;
  isOwnEnd = isOwnEnd && !limits;
}

void baked_sample_limit4(vec4 signedMm, ivec4 rank, int owner, inout float least, inout int across,
                         inout bool isOwnEnd) {
  baked_sample_limit(signedMm.x, rank.x, owner, least, across, isOwnEnd);
  baked_sample_limit(signedMm.y, rank.y, owner, least, across, isOwnEnd);
  baked_sample_limit(signedMm.z, rank.z, owner, least, across, isOwnEnd);
  baked_sample_limit(signedMm.w, rank.w, owner, least, across, isOwnEnd);
}

void baked_sample_under(float signedMm, int rank, int owner, float within, inout int under) {
  under = rank > owner && rank < under && signedMm < within ? rank : under;
}

void baked_sample_under4(vec4 signedMm, ivec4 rank, int owner, float within, inout int under) {
  baked_sample_under(signedMm.x, rank.x, owner, within, under);
  baked_sample_under(signedMm.y, rank.y, owner, within, under);
  baked_sample_under(signedMm.z, rank.z, owner, within, under);
  baked_sample_under(signedMm.w, rank.w, owner, within, under);
}

// Rest point, world, mm. Twin: sampleBaked in src/core/anatomy/bake/sampleBaked.ts.
BakedSample baked_sample_at(vec3 restMm) {
  vec3 at = baked_coordinates(restMm);
  ivec4 e0 = ivec4(textureLod(uOwners0, at, 0.0) * 255.0 + 0.5);
  vec4 s0 = baked_sample_group(textureLod(uDistances0, at, 0.0), e0);
  ivec4 r0 = baked_sample_rank(e0);
#if BAKED_GROUPS > 1
  ivec4 e1 = ivec4(textureLod(uOwners1, at, 0.0) * 255.0 + 0.5);
  vec4 s1 = baked_sample_group(textureLod(uDistances1, at, 0.0), e1);
  ivec4 r1 = baked_sample_rank(e1);
#endif
#if BAKED_GROUPS > 2
  ivec4 e2 = ivec4(textureLod(uOwners2, at, 0.0) * 255.0 + 0.5);
  vec4 s2 = baked_sample_group(textureLod(uDistances2, at, 0.0), e2);
  ivec4 r2 = baked_sample_rank(e2);
#endif
  int background = uBakedCounts.x - 1;
  int owner = background;
  float ownerSigned = -uBakedFrame.w;
  baked_sample_claim4(s0, r0, owner, ownerSigned);
#if BAKED_GROUPS > 1
  baked_sample_claim4(s1, r1, owner, ownerSigned);
#endif
#if BAKED_GROUPS > 2
  baked_sample_claim4(s2, r2, owner, ownerSigned);
#endif
  float least = -ownerSigned;
  int across = background;
  bool isOwnEnd = true;
  baked_sample_limit4(s0, r0, owner, least, across, isOwnEnd);
#if BAKED_GROUPS > 1
  baked_sample_limit4(s1, r1, owner, least, across, isOwnEnd);
#endif
#if BAKED_GROUPS > 2
  baked_sample_limit4(s2, r2, owner, least, across, isOwnEnd);
#endif
  int under = background;
  float within = least + BAKED_ACROSS_SLACK_MM;
  baked_sample_under4(s0, r0, owner, within, under);
#if BAKED_GROUPS > 1
  baked_sample_under4(s1, r1, owner, within, under);
#endif
#if BAKED_GROUPS > 2
  baked_sample_under4(s2, r2, owner, within, under);
#endif
  across = isOwnEnd ? under : across;
  return BakedSample(owner < 0 ? uBakedCounts.x : owner, least, across < 0 ? uBakedCounts.x : across, ownerSigned);
}
