// The looks of a compounded image, one per element or channel. Twin: src/core/imaging/looks.ts.
uniform vec4 uLooks[3];      // sine and cosine of the steering, weights of the scatter fields a and b
uniform vec4 uShearPerBlock; // lines that each look's ray moves in one block
