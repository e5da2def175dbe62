import { matchesTyped } from '../../../core/search/fold.ts';

/** Something to go to or to do. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Said beside it: a shortcut, or where something is. */
  readonly hint?: string | undefined;
  readonly run: () => void;
}

/** Commands that belong together, under one heading. */
export interface CommandGroup {
  readonly id: string;
  readonly title: string;
  readonly commands: readonly Command[];
}

/** The most of one group in sight once something is typed, so that the next group is not far away. */
const mostOfOne = 8;

/** The commands that begin the words typed, in their groups; groups without one are left out. */
export function narrowed(groups: readonly CommandGroup[], typed: string): readonly CommandGroup[] {
  return groups.flatMap((group) => {
    const commands = group.commands.filter(({ label }) => matchesTyped(label, typed));
    const few = typed.trim() === '' ? commands : commands.slice(0, mostOfOne);
    return few.length === 0 ? [] : [{ ...group, commands: few }];
  });
}
