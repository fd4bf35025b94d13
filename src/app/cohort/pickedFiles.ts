/** Files that were chosen or dropped, folders included, each with its path. */
import type { HandedFile } from '../../records/cohort/importFiles.ts';

export const pickedFiles = (list: FileList): HandedFile[] =>
  [...list].map((file) => ({ path: file.webkitRelativePath || file.name, content: file }));

/** Everything under what was dropped; a folder that cannot be read gives what was read of it. */
export async function droppedFiles(data: DataTransfer): Promise<HandedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  // A browser without entries still gives the files themselves.
  if (entries.every((entry) => entry === null)) return pickedFiles(data.files);
  const found: HandedFile[] = [];
  for (const entry of entries) if (entry) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: HandedFile[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    if (file) found.push({ path: entry.fullPath.replace(/^\//, ''), content: file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives a hundred or so at a time, and nothing at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return;
    for (const child of some) await walk(child, found);
  }
}
