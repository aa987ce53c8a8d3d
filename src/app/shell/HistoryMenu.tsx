import { History } from 'lucide-react'
import { redoSteps, undoSteps } from '../commands/history.ts'
import { type UndoStep, usePlanStore } from '../store/plan-store.ts'
import { IconButton } from '../ui/Button.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import { Menu, type MenuItem } from '../ui/Menu.tsx'

/** What can be undone and redone by name, the nearest first; choosing one does it with all those before it. */
export function HistoryMenu() {
  const isEmpty = usePlanStore(({ past, future }) => past.length + future.length === 0)
  const button = (
    <IconButton label="History" disabledReason={isEmpty ? 'Nothing has been done yet.' : undefined}>
      <History size={iconSizes.normal} aria-hidden />
    </IconButton>
  )
  return isEmpty ? button : <Menu trigger={button} groups={steps} />
}

const maxShown = 12

function steps(): readonly (readonly MenuItem[])[] {
  const { past, future } = usePlanStore.getState()
  return [itemsOf('Undo', past, undoSteps), itemsOf('Redo', future, redoSteps)]
}

function itemsOf(way: 'Undo' | 'Redo', all: readonly UndoStep[], go: (count: number) => void): readonly MenuItem[] {
  const nearest = all.slice(-maxShown).reverse()
  return nearest.map(({ label }, at) => ({
    id: `${way} ${at}`,
    label: `${way}: ${label}`,
    hint: at === nearest.length - 1 && all.length > maxShown ? moreOf(all.length - maxShown) : undefined,
    onSelect: () => go(at + 1),
  }))
}

const moreOf = (count: number): string => `${count} more before it.`
