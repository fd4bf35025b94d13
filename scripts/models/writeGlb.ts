/** One GLB for all meshes of a region: a named node each, quantised and compressed with meshopt. */
import { Document, Logger, NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { quantize, reorder } from '@gltf-transform/functions';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import type { BuiltModel } from './buildModels.ts';

/** 16 bits over a limb of 200 mm are steps of 0.003 mm; vertices that were apart stay apart. */
const POSITION_BITS = 16;
const NORMAL_BITS = 8;

export async function writeGlb(title: string, models: readonly BuiltModel[]): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  await MeshoptDecoder.ready;
  const document = new Document();
  document.setLogger(new Logger(Logger.Verbosity.WARN));
  document.getRoot().getAsset().generator = 'SonoNeedle models';
  document.getRoot().setExtras({ title, unit: 'mm', frame: 'world-lps' });
  const buffer = document.createBuffer();
  const scene = document.createScene(title);
  for (const model of models) {
    const positions = Float32Array.from(model.mesh.positionsMm);
    const primitive = document
      .createPrimitive()
      .setAttribute(
        'POSITION',
        document.createAccessor().setType('VEC3').setArray(positions).setBuffer(buffer),
      )
      .setAttribute(
        'NORMAL',
        document.createAccessor().setType('VEC3').setArray(model.normals).setBuffer(buffer),
      )
      .setIndices(
        document
          .createAccessor()
          .setType('SCALAR')
          .setArray(
            positions.length / 3 < 65536
              ? Uint16Array.from(model.mesh.triangles)
              : model.mesh.triangles.slice(),
          )
          .setBuffer(buffer),
      );
    const mesh = document.createMesh(model.id).addPrimitive(primitive);
    const extras = {
      id: model.id,
      name: model.name,
      class: model.class,
      tissue: model.tissue,
      unit: 'mm',
      frame: 'world-lps',
    };
    scene.addChild(document.createNode(model.id).setMesh(mesh).setExtras(extras));
  }
  await document.transform(
    reorder({ encoder: MeshoptEncoder, target: 'size' }),
    quantize({ quantizePosition: POSITION_BITS, quantizeNormal: NORMAL_BITS }),
  );
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder, 'meshopt.decoder': MeshoptDecoder });
  return io.writeBinary(document);
}
