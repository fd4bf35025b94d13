/** The course runtime that a package asks for; its code comes only where it is needed. */
import type { Course } from '../../embed/course.ts';
import type { CrossFrame } from '../../embed/crossFrame.ts';
import type { CourseKind } from '../../embed/parameters.ts';
import type { ApiWindow } from '../../embed/scormApi.ts';

const nowMs = () => performance.now();

/** `parentOrigin`: the exact origin of the page around this one, null where it is not known. */
export async function openCourse(
  kind: CourseKind,
  parentOrigin: string | null,
  onChange: () => void,
): Promise<Course> {
  if (kind === 'cmi5') {
    const { browserCmi5 } = await import('./browserCmi5.ts');
    return browserCmi5(onChange);
  }
  const from = window as unknown as ApiWindow;
  const crossFrame = isParentForeign() && parentOrigin !== null ? await openCrossFrame(parentOrigin) : null;
  if (kind === 'scorm12')
    return new (await import('../../embed/scorm12.ts')).Scorm12Course(from, nowMs, undefined, crossFrame);
  return new (await import('../../embed/scorm2004.ts')).Scorm2004Course(from, nowMs, undefined, crossFrame);
}

/** True where the page around this frame is of another origin, so that nothing of it can be reached but by messages. */
export function isParentForeign(): boolean {
  if (window.parent === window) return false;
  try {
    return window.parent.location.href === undefined;
  } catch {
    return true;
  }
}

async function openCrossFrame(origin: string): Promise<CrossFrame> {
  const { CrossFrame } = await import('../../embed/crossFrame.ts');
  return new CrossFrame({ parent: window.parent, origin, nowMs });
}
