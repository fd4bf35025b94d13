/** The shader files as Vite brings them in, by their path below shaders/. */
import type { ShaderSources } from './assembleShader.ts';

const PREFIX = '../../../shaders/';

const found: Record<string, string> = import.meta.glob('../../../shaders/**/*.glsl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const shaderSources: ShaderSources = new Map(
  Object.entries(found).map(([path, text]) => [path.slice(PREFIX.length), text]),
);
