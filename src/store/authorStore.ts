/** The name that whoever debriefs here writes under notes and ratings; kept in this browser, and nowhere else by itself. */
import { create } from 'zustand';

const KEY = 'sononeedle.author';

export interface AuthorState {
  readonly author: string;
  setAuthor(author: string): void;
}

function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export const useAuthorStore = create<AuthorState>()((set) => ({
  author: kept(),
  setAuthor: (author) => {
    set({ author });
    try {
      localStorage.setItem(KEY, author);
    } catch {
      // A browser that keeps nothing: the name holds until the page is closed.
    }
  },
}));
