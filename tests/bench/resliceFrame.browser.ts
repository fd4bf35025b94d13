/**
 * The yardstick of the image's speed: a bare oblique slice, no acoustics, of a 256³ volume by vtk.js's
 * ImageResliceMapper as it is shipped, filling a square canvas. Only the benchmark brings vtk.js in.
 */
import '@kitware/vtk.js/Rendering/Profiles/Volume';
import vtkDataArray from '@kitware/vtk.js/Common/Core/DataArray';
import vtkImageData from '@kitware/vtk.js/Common/DataModel/ImageData';
import vtkPlane from '@kitware/vtk.js/Common/DataModel/Plane';
import type { vtkOpenGLRenderWindow } from '@kitware/vtk.js/Rendering/OpenGL/RenderWindow';
import vtkGenericRenderWindow from '@kitware/vtk.js/Rendering/Misc/GenericRenderWindow';
import vtkImageResliceMapper from '@kitware/vtk.js/Rendering/Core/ImageResliceMapper';
import vtkImageSlice from '@kitware/vtk.js/Rendering/Core/ImageSlice';

const VOLUME_SIZE = 256;
/** Half the side of the square that is seen, in voxels: small enough that the oblique cut fills the canvas. */
const HALF_VIEW = 80;
const NORMAL = [0.36, 0.48, 0.8] as const;

export interface ResliceFrame {
  /** Draws the slice, moved by `shift` voxels along its normal, and waits until it is done. */
  draw(shift: number): void;
  /** Share of the canvas that the slice covers, 0–1. */
  coverage01(): number;
  dispose(): void;
}

/** What the types of vtk.js leave out: the context it draws with. */
interface HasContext {
  getContext(): WebGL2RenderingContext;
}

/** Smooth waves: what the voxels hold makes no difference to the time. */
function waves(): Uint8Array {
  const n = VOLUME_SIZE;
  const data = new Uint8Array(n * n * n);
  let i = 0;
  for (let z = 0; z < n; z++)
    for (let y = 0; y < n; y++)
      for (let x = 0; x < n; x++)
        data[i++] = 140 + 50 * Math.sin(0.11 * x + 0.07 * z) + 50 * Math.sin(0.09 * y);
  return data;
}

export function createResliceFrame(canvasPx: number): ResliceFrame {
  const container = document.createElement('div');
  container.style.cssText = `position: fixed; inset: 0 auto auto 0; width: ${canvasPx}px; height: ${canvasPx}px`;
  document.body.append(container);
  const window = vtkGenericRenderWindow.newInstance({ background: [1, 0, 1] });
  window.setContainer(container);
  window.resize();
  const view = window.getApiSpecificRenderWindow() as vtkOpenGLRenderWindow & HasContext;
  view.setSize(canvasPx, canvasPx);

  const image = vtkImageData.newInstance();
  image.setDimensions(VOLUME_SIZE, VOLUME_SIZE, VOLUME_SIZE);
  image.getPointData().setScalars(vtkDataArray.newInstance({ numberOfComponents: 1, values: waves() }));
  const centre = VOLUME_SIZE / 2;
  const plane = vtkPlane.newInstance();
  plane.setNormal(...NORMAL);
  plane.setOrigin(centre, centre, centre);
  const mapper = vtkImageResliceMapper.newInstance();
  mapper.setInputData(image);
  mapper.setSlicePlane(plane);
  const slice = vtkImageSlice.newInstance();
  slice.setMapper(mapper);
  slice.getProperty().setColorWindow(255);
  slice.getProperty().setColorLevel(127);
  const renderer = window.getRenderer();
  renderer.addActor(slice);
  const camera = renderer.getActiveCamera();
  camera.setParallelProjection(true);
  camera.setFocalPoint(centre, centre, centre);
  camera.setPosition(centre + 400 * NORMAL[0], centre + 400 * NORMAL[1], centre + 400 * NORMAL[2]);
  camera.setViewUp(0, 1, 0);
  camera.setParallelScale(HALF_VIEW);
  renderer.resetCameraClippingRange();

  const gl = view.getContext();
  const pixel = new Uint8Array(4);
  const draw = (shift: number): void => {
    plane.setOrigin(centre + shift * NORMAL[0], centre + shift * NORMAL[1], centre + shift * NORMAL[2]);
    window.getRenderWindow().render();
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  };
  return {
    draw,
    coverage01() {
      draw(0);
      const all = new Uint8Array(4 * canvasPx * canvasPx);
      gl.readPixels(0, 0, canvasPx, canvasPx, gl.RGBA, gl.UNSIGNED_BYTE, all);
      let covered = 0;
      for (let i = 0; i < all.length; i += 4) if (all[i + 1]! > 8) covered++; // the background has no green
      return covered / (canvasPx * canvasPx);
    },
    dispose() {
      window.delete();
      container.remove();
    },
  };
}
