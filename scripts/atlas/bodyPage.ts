/** The page behind the atlas's pictures of a whole body: its shipped meshes from four sides, with and without muscles. */
import {
  Box3,
  Color,
  DirectionalLight,
  DoubleSide,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  OrthographicCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { loadModels } from '../../src/assets/loadModels.ts';
import type { StructureClass } from '../../src/core/anatomy/anatomy.ts';
import { colourOf } from '../../src/scene/tissueLook.ts';

declare global {
  interface Window {
    /** Puts the plate of a body of the right side on the page. `address`: of its meshes. */
    drawBody: (address: string) => Promise<void>;
  }
}

const WIDTH_PX = 340;
const HEIGHT_PX = 400;
/** Anterior is −y and the outer side of a right limb −x (LPS): where the eye stands. */
const SIDES: readonly { readonly name: string; readonly from: readonly [number, number] }[] = [
  { name: 'From the front', from: [0, -1] },
  { name: 'From the inner side', from: [1, 0] },
  { name: 'From behind', from: [0, 1] },
  { name: 'From the outer side', from: [-1, 0] },
];
const COVERS: ReadonlySet<StructureClass> = new Set(['skin', 'fat', 'fascia']);
const ROWS: readonly { readonly name: string; readonly shows: (kind: StructureClass) => boolean }[] = [
  { name: 'without skin, fat and fascia', shows: (kind) => !COVERS.has(kind) },
  { name: 'without muscles', shows: (kind) => !COVERS.has(kind) && kind !== 'muscle' },
];

window.drawBody = async (address) => {
  const models = await loadModels(address);
  const renderer = new WebGLRenderer({ antialias: true });
  renderer.setSize(WIDTH_PX, HEIGHT_PX);
  renderer.setClearColor(new Color('#10161b'));
  document.body.style.cssText = `margin:0;display:grid;grid-template-columns:repeat(${SIDES.length},${WIDTH_PX}px);background:#10161b;color:#d5dde2;font:14px sans-serif`;
  document.body.replaceChildren();
  for (const row of ROWS) {
    const scene = new Scene();
    const box = new Box3();
    for (const { id, class: kind, geometry } of models) {
      if (!row.shows(kind)) continue;
      const material = new MeshStandardMaterial({
        color: colourOf(kind, id),
        roughness: 0.65,
        side: DoubleSide,
      });
      const mesh = new Mesh(geometry, material);
      box.expandByObject(mesh);
      scene.add(mesh);
    }
    const light = new DirectionalLight('#ffffff', 2.2);
    scene.add(new HemisphereLight('#ffffff', '#445566', 1.4), light);
    const centre = box.getCenter(new Vector3());
    const size = box.getSize(new Vector3());
    const half = 0.53 * Math.max(size.z, (Math.max(size.x, size.y) * HEIGHT_PX) / WIDTH_PX);
    for (const side of SIDES) {
      const wide = (half * WIDTH_PX) / HEIGHT_PX;
      const camera = new OrthographicCamera(-wide, wide, half, -half, 1, 4000);
      const [x, y] = side.from;
      camera.up.set(0, 0, 1);
      camera.position.copy(centre).add(new Vector3(1000 * x, 1000 * y, 0));
      camera.lookAt(centre);
      light.position.set(x - 0.3 * y, y + 0.3 * x, 0.6);
      renderer.render(scene, camera);
      const figure = document.createElement('figure');
      figure.style.cssText = 'margin:0;text-align:center;padding-bottom:8px';
      const picture = new Image();
      picture.src = renderer.domElement.toDataURL();
      await picture.decode();
      figure.append(picture, `${side.name}, ${row.name}`);
      document.body.append(figure);
    }
  }
};
