// 32 hashed bits of a lattice point. Twin: hashLattice in src/core/imaging/tiles.ts.
uint hash_lattice_bits(int x, int y, int z, int seed) {
  uint h = uint(x) * 0x27d4eb2fu ^ uint(y) * 0x165667b1u ^ uint(z) * 0x9e3779b1u ^ uint(seed) * 0x85ebca6bu;
  h ^= h >> 15;
  h *= 0x2c1b3c6du;
  h ^= h >> 12;
  h *= 0x297a2d39u;
  h ^= h >> 15;
  return h;
}
