/** What the page and the worker that makes a patient's meshes say to each other. */
import type { SceneMesh } from '../core/anatomy/mesh/sceneMeshes.ts';
import type { BakeRequest } from './bakeRequest.ts';

export type MeshQuestion = BakeRequest;

export type MeshReply =
  | { readonly kind: 'progress'; readonly done01: number }
  | { readonly kind: 'done'; readonly meshes: readonly SceneMesh[] }
  | { readonly kind: 'failed'; readonly message: string };
