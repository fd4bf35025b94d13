export function judgeAudit(text: string): { readonly failed: boolean; readonly lines: readonly string[] };
