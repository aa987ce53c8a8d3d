import { FileDiff, Ghost, GitCompareArrows } from 'lucide-react'
import { type CompareMode, showRemoved, useCompare } from '../store/compare-store.ts'
import { announce } from '../store/session-store.ts'
import { type Command, command } from './command.ts'
import { compareAs } from './comparing.ts'
import { anotherStage } from './needs.ts'
import { goToTab } from './panels.ts'

/** What it would do just now. */
const titles: Record<CompareMode, string> = {
  off: 'Compare with another stage',
  onion: 'Compare side by side',
  beside: 'Close the comparison',
}
const next: Record<CompareMode, CompareMode> = { off: 'onion', onion: 'beside', beside: 'off' }

export const compareCommands = {
  compare: command({
    title: titles.off,
    group: 'view',
    icon: GitCompareArrows,
    shortcuts: ['K'],
    when: 'free',
    needs: anotherStage,
    titleNow: () => titles[useCompare.getState().mode],
    run: () => compareAs(next[useCompare.getState().mode]),
  }),
  showRemoved: command({
    title: 'Show what was removed',
    group: 'view',
    icon: Ghost,
    shortcuts: ['X'],
    when: 'free',
    isChecked: () => useCompare.getState().showsRemoved,
    run() {
      const showsRemoved = !useCompare.getState().showsRemoved
      showRemoved(showsRemoved)
      announce(showsRemoved ? 'What was removed is shown.' : 'What was removed is hidden.')
    },
  }),
  showChanges: command({
    title: 'List of changes',
    group: 'view',
    icon: FileDiff,
    run: () => goToTab('changes'),
  }),
} satisfies Record<string, Command>
