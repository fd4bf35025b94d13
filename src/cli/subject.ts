/** What `--region` names: a built-in region with a patient, a built-in phantom, or a phantom file. */
import type { Anatomy, PatientParameters, Region } from '../core/anatomy/anatomy.ts';
import { anatomyFromPhantom } from '../core/anatomy/phantoms/anatomyFromPhantom.ts';
import { PHANTOMS } from '../core/anatomy/phantoms/phantoms.ts';
import { findRegion, REGIONS } from '../core/anatomy/regions/registry.ts';
import { TissueField } from '../core/anatomy/tissueField.ts';
import { parsePatient } from '../protocol/patient.ts';
import { parsePhantom } from '../protocol/phantom.ts';
import { describe } from '../protocol/result.ts';
import { oneOf } from '../protocol/suggest.ts';
import type { Arguments } from './arguments.ts';
import { isPath, readBytes } from './files.ts';
import { UnusableInput, usageError, usable } from './usage.ts';

export interface Subject {
  readonly anatomy: Anatomy;
  /** Absent for phantoms. */
  readonly region?: Region;
  readonly patient?: PatientParameters;
}

/** Reads `--region` and `--patient`. Throws UnusableInput where either cannot be used. */
export function readSubject(args: Arguments): Subject {
  const ids = [...REGIONS.map((r) => r.id), ...PHANTOMS.map((p) => p.id)];
  const id = args.required('region', `${oneOf(ids)}, or a phantom file`);
  const region = findRegion(id);
  if (region) {
    const patient = readPatient(args, region);
    return { anatomy: build(region, patient), region, patient };
  }
  if (args.has('patient')) throw usageError('--patient with a region only', `it with ${describe(id)}`);
  const phantom = PHANTOMS.find((p) => p.id === id);
  if (phantom) return { anatomy: anatomyFromPhantom(phantom.file, phantom.id) };
  if (!isPath(id)) throw usageError(`--region with ${oneOf(ids, id)}, or a phantom file`, describe(id));
  const file = usable(parsePhantom(usable(readBytes(id)), id));
  try {
    return { anatomy: anatomyFromPhantom(file) };
  } catch (cause) {
    throw new UnusableInput([`${id}: ${cause instanceof Error ? cause.message : String(cause)}`]);
  }
}

function readPatient(args: Arguments, region: Region): PatientParameters {
  const path = args.text('patient');
  if (path === undefined) return region.defaultPatient;
  return usable(parsePatient(usable(readBytes(path)), path, region));
}

function build(region: Region, patient: PatientParameters): Anatomy {
  try {
    return region.build(patient);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableInput([`patient: expected one that the region can be built for, got: ${said}`]);
  }
}

/** The tissue with no probe on it, the cavity as open as the patient's effusion holds it. */
export const restingField = (anatomy: Anatomy): TissueField =>
  new TissueField(anatomy, { probe: null, cavityVolumeMl: anatomy.restingVolumeMl, boluses: [] });

export const phantomList = () =>
  PHANTOMS.map((phantom) => {
    const anatomy = anatomyFromPhantom(phantom.file, phantom.id);
    return {
      id: phantom.id,
      title: phantom.title,
      kind: 'phantom',
      boundsMm: anatomy.bounds,
      structures: anatomy.structures.map((s) => s.id),
    };
  });
