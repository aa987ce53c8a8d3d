import { type CommandId, commandOf } from './index.ts'
import type { CommandMenuGroup } from './menus.ts'
import { disabledReason, isChecked, run, titleNow } from './run-command.ts'
import { shownKeys } from './shortcuts.ts'

interface CommandItem {
  readonly id: string
  readonly label: string
  readonly end: string | undefined
  readonly hint: string | undefined
  readonly isDisabled: boolean
  readonly isChecked: boolean | undefined
  readonly onSelect: () => void
}
interface CommandSubmenu {
  readonly id: string
  readonly label: string
  readonly groups: CommandItems
}
type CommandItems = readonly (readonly (CommandItem | CommandSubmenu)[])[]

/** Commands as the items of a menu; those that cannot be run now say why. */
export const itemsOf = (groups: readonly CommandMenuGroup[]): CommandItems =>
  groups.map((group) =>
    group.map((entry) =>
      typeof entry === 'string'
        ? itemFor(entry)
        : { id: entry.title, label: entry.title, groups: itemsOf(entry.groups) },
    ),
  )

/** Only those that can be run now: for a menu about one thing, where the rest has no meaning. */
export const possibleItems = (groups: readonly CommandMenuGroup[]): CommandItems => possible(itemsOf(groups))

const possible = (items: CommandItems): CommandItems =>
  items
    .map((group) =>
      group.flatMap((item): readonly (CommandItem | CommandSubmenu)[] => {
        if (!('groups' in item)) return item.isDisabled ? [] : [item]
        const inside = possible(item.groups)
        return inside.length > 0 ? [{ ...item, groups: inside }] : []
      }),
    )
    .filter((group) => group.length > 0)

function itemFor(id: CommandId): CommandItem {
  const command = commandOf(id)
  const reason = disabledReason(command)
  return {
    id,
    label: titleNow(command),
    end: shownKeys(command.shortcuts?.[0]),
    hint: reason,
    isDisabled: reason !== undefined,
    isChecked: isChecked(command),
    onSelect: () => run(command),
  }
}
