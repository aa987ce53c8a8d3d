import { useEffect } from 'react'
import { startAutosave } from '../commands/autosave.ts'
import { startKeepingDrafts } from '../commands/drafts.ts'
import { startNoticing } from '../commands/keeping/saved-file.ts'
import { startListeningToTabs } from '../commands/keeping/wishes.ts'
import { startRememberingLook } from '../commands/last-look.ts'
import { goToTab } from '../commands/panels.ts'
import { useKeyboard } from '../commands/use-keyboard.ts'
import { loadAll } from '../commands/when-asked.ts'
import { goOnWith } from '../focus/moving.ts'
import { focusRegion } from '../focus/regions.ts'
import { useProblems } from '../store/problems-store.ts'
import { whenIdle } from '../ui/later.tsx'
import styles from './editor.module.css'
import { SaveBar } from './SaveBar.tsx'
import { SharedBar } from './SharedBar.tsx'
import { StatusBar } from './StatusBar.tsx'
import { StageStrip } from './stages/StageStrip.tsx'
import { TopBar } from './TopBar.tsx'
import { Workspace } from './Workspace.tsx'

/** What does not come now is asked for again when somebody wants it. */
void whenIdle()
  .then(loadAll)
  .catch(() => {})

export function Editor() {
  useKeyboard()
  useEffect(startAutosave, [])
  useEffect(startListeningToTabs, [])
  useEffect(startKeepingDrafts, [])
  useEffect(startNoticing, [])
  useEffect(startRememberingLook, [])
  // What led here, such as a card of the start screen, had the focus and is gone.
  useEffect(() => goOnWith(undefined), [])
  const areMarkersHidden = useProblems((state) => state.areMarkersHidden)
  return (
    <div className={styles.editor} data-markers={areMarkersHidden ? 'hidden' : 'shown'}>
      <button type="button" className={styles.skip} onClick={() => focusRegion('diagram')}>
        To the diagram
      </button>
      <button type="button" className={styles.skip} onClick={() => goToTab('problems')}>
        To the problems
      </button>
      <div>
        <TopBar />
        <SharedBar />
        <SaveBar />
      </div>
      <StageStrip />
      <Workspace />
      <StatusBar />
    </div>
  )
}
