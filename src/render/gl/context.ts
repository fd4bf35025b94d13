/** The WebGL2 context of one canvas and what it can do. */

export interface GlCapabilities {
  /** Half-float targets can be drawn to and blended. */
  readonly canDrawHalf: boolean;
  readonly canDrawFloat: boolean;
  readonly canBlendFloat: boolean;
  readonly canFilterFloat: boolean;
  readonly rendererName: string;
  /** True for renderers known to run on the processor. */
  readonly isSoftware: boolean;
}

export class WebGlMissingError extends Error {
  constructor(reason: string) {
    super(
      `The ultrasound image needs WebGL 2, and ${reason}. Use a current Chrome, Edge, Firefox or Safari with ` +
        'hardware acceleration switched on, then load the page again.',
    );
    this.name = 'WebGlMissingError';
  }
}

/** Throws a WebGlMissingError where the browser has no WebGL2 or cannot draw to floating-point targets. */
export function createContext(canvas: HTMLCanvasElement | OffscreenCanvas): WebGL2RenderingContext {
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    // The 3-D scene and screenshots read the canvas at moments of their own.
    preserveDrawingBuffer: true,
    powerPreference: 'high-performance',
  }) as WebGL2RenderingContext | null;
  if (!gl) throw new WebGlMissingError('this browser does not offer it');
  return gl;
}

/** Also switches the extensions on, so call it again after a context was restored. */
export function detectCapabilities(gl: WebGL2RenderingContext): GlCapabilities {
  const canDrawFloat = gl.getExtension('EXT_color_buffer_float') !== null;
  const canDrawHalf = canDrawFloat || gl.getExtension('EXT_color_buffer_half_float') !== null;
  const canBlendFloat = gl.getExtension('EXT_float_blend') !== null;
  const canFilterFloat = canDrawFloat && gl.getExtension('OES_texture_float_linear') !== null;
  gl.getExtension('KHR_parallel_shader_compile');
  if (!canDrawHalf && !gl.isContextLost())
    throw new WebGlMissingError('this graphics driver cannot draw to floating-point textures');
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const rendererName = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? '');
  return {
    canDrawHalf,
    canDrawFloat,
    canBlendFloat,
    canFilterFloat,
    rendererName,
    isSoftware: /swiftshader|llvmpipe|softpipe|software|basic render/i.test(rendererName),
  };
}
