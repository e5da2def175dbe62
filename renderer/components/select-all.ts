/** Puts the keyboard into a field with all of its text selected, so that what is typed next takes its place. */
export function selectAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
