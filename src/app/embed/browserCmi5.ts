/** The cmi5 runtime with what the browser gives it. */
import { Cmi5Course } from '../../embed/cmi5/cmi5Course.ts';
import { readLaunch } from '../../embed/cmi5/launch.ts';
import type { KeyValue } from '../../embed/cmi5/outbox.ts';
import type { Course } from '../../embed/course.ts';
import { encodeRecordingGzip, type Recording } from '../../protocol/recording.ts';

/** A course that is not there, where the address is that of no launch. */
const NO_COURSE: Course = {
  open: async () => null,
  report: () => {},
  keep: () => {},
  close: () => {},
  hear: () => false,
  problem: '',
};

export function browserCmi5(onChange: () => void): Course {
  const launch = readLaunch(location.search);
  if (!launch) return NO_COURSE;
  const course = new Cmi5Course({
    launch,
    fetch: (address, options) => fetch(address, options),
    storage: storageOrMemory(() => localStorage),
    sessionStorage: storageOrMemory(() => sessionStorage),
    nowMs: () => performance.now(),
    now: () => new Date(),
    newId: uuid,
    wait: (ms, then) => void setTimeout(then, ms),
    hashOf,
    onChange,
  });
  window.addEventListener('online', () => course.retry());
  return course;
}

function storageOrMemory(get: () => Storage): KeyValue {
  try {
    const storage = get();
    storage.getItem('');
    return storage;
  } catch {
    const memory = new Map<string, string>();
    return {
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
    };
  }
}

/** Version 4; crypto.randomUUID is missing on pages served without TLS from another machine. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 15) | 64;
  bytes[8] = (bytes[8]! & 63) | 128;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

async function hashOf(recording: Recording): Promise<string | null> {
  // Missing on pages served without TLS from another machine.
  if (!crypto.subtle) return null;
  const file = Uint8Array.from(encodeRecordingGzip(recording));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
  return [...digest].map((b) => b.toString(16).padStart(2, '0')).join('');
}
