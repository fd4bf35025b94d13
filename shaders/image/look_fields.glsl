// Complex fields of the looks, two to a target; a last odd one has a target of two channels.
layout(location = 0) out vec4 field0;
#if LOOKS > 2
layout(location = 1) out vec4 field1;
#endif
#if LOOKS > 4
layout(location = 2) out vec4 field2;
#endif

void look_fields_write(vec2 looks[LOOKS]) {
#if LOOKS == 1
  field0 = vec4(looks[0], 0.0, 0.0);
#else
  field0 = vec4(looks[0], looks[1]);
#endif
#if LOOKS == 3
  field1 = vec4(looks[2], 0.0, 0.0);
#elif LOOKS > 3
  field1 = vec4(looks[2], looks[3]);
#endif
#if LOOKS > 4
  field2 = vec4(looks[4], 0.0, 0.0);
#endif
}
