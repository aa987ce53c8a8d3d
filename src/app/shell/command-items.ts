import { type CommandId, commandOf, disabledReason, runCommand, titleNow } from '../commands/index.ts'
import type { CommandMenuGroup } from '../commands/menus.ts'
import { shownKeys } from '../commands/shortcuts.ts'
import type { MenuGroups, MenuItem } from '../ui/Menu.tsx'

/** Commands as the items of a menu; those that cannot be run now say why. */
export const itemsOf = (groups: readonly CommandMenuGroup[]): MenuGroups =>
  groups.map((group) =>
    group.map((entry) =>
      typeof entry === 'string'
        ? itemFor(entry)
        : { id: entry.title, label: entry.title, groups: itemsOf(entry.groups) },
    ),
  )

function itemFor(id: CommandId): MenuItem {
  const { shortcuts, isChecked } = commandOf(id)
  const reason = disabledReason(id)
  return {
    id,
    label: titleNow(id),
    end: shownKeys(shortcuts?.[0]),
    hint: reason,
    isDisabled: reason !== undefined,
    isChecked: isChecked?.(),
    onSelect: () => runCommand(id),
  }
}
