/** The choice of a language, and keys as their caps are called. */
export const languageMessages = {
  label: 'Language',
  failed: 'This language could not be loaded. Everything stays as it is.',
  keys: {
    Space: 'Space',
    Enter: 'Enter',
    Tab: 'Tab',
    Esc: 'Esc',
    End: 'End',
    Backspace: 'Backspace',
    'Page Up': 'Page Up',
    'Page Down': 'Page Down',
    'Enter (keypad)': 'Enter (keypad)',
  },
} as const;
