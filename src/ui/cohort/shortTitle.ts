/** A procedure's title in two short lines: `Knee` and `suprapatellar recess` of `Knee: suprapatellar recess, lateral …`. */
export function shortTitle(title: string): { readonly region: string; readonly what: string } {
  const at = title.indexOf(':');
  if (at < 0) return { region: '', what: title };
  return {
    region: title.slice(0, at),
    what: title
      .slice(at + 1)
      .split(',')[0]!
      .trim(),
  };
}
