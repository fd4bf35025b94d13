// Rows of src/core/imaging/entityTable.ts (3 vec4 each) and tissueTable.ts (10 vec4 each).
layout(std140) uniform Entities { vec4 uEntities[216]; };
layout(std140) uniform Tissues { vec4 uTissues[320]; };
const int TISSUE_ROW = 10;
const int T_SCATTER = 0;
const int T_WALL = 1;
const int T_CELL = 2;
const int T_WARP = 3;
const int T_MASK = 4;
const int T_STREAK = 5;
const int T_FINE = 6;
const int T_EDGE = 7;
const int T_INTERFACE = 8;
const int T_FLAGS = 9;

// First vec4 of an entity's tissue.
int tables_tissue(int entity) { return int(uEntities[3 * entity].w) * TISSUE_ROW; }
