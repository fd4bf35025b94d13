// The looks of a compounded image: 1, 3 or 5. Twin: src/core/imaging/looks.ts.
uniform vec2 uLooks[LOOKS];   // sine and cosine of the steering
uniform float uShears[LOOKS]; // lines that each look's ray moves in one block
