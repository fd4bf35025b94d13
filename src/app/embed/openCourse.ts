/** The course runtime that a package asks for; its code comes only where it is needed. */
import type { Course } from '../../embed/course.ts';
import type { CourseKind } from '../../embed/parameters.ts';
import type { ApiWindow } from '../../embed/scormApi.ts';

const nowMs = () => performance.now();

export async function openCourse(kind: CourseKind, onChange: () => void): Promise<Course> {
  const from = window as unknown as ApiWindow;
  if (kind === 'scorm12') return new (await import('../../embed/scorm12.ts')).Scorm12Course(from, nowMs);
  if (kind === 'scorm2004')
    return new (await import('../../embed/scorm2004.ts')).Scorm2004Course(from, nowMs);
  const { browserCmi5 } = await import('./browserCmi5.ts');
  return browserCmi5(onChange);
}
