import { useKeyboard } from '../commands/use-keyboard.ts'
import { focusRegion } from '../focus/regions.ts'
import { showPanel } from '../store/preferences-store.ts'
import { useProblems } from '../store/problems-store.ts'
import { Announcer } from './Announcer.tsx'
import styles from './editor.module.css'
import { StatusBar } from './StatusBar.tsx'
import { StageStrip } from './stages/StageStrip.tsx'
import { TopBar } from './TopBar.tsx'
import { Workspace } from './Workspace.tsx'

function goToProblems(): void {
  showPanel('bottom', true)
  requestAnimationFrame(() => focusRegion('lower panel'))
}

export function Editor() {
  useKeyboard()
  const areMarkersHidden = useProblems((state) => state.areMarkersHidden)
  return (
    <div className={styles.editor} data-markers={areMarkersHidden ? 'hidden' : 'shown'}>
      <button type="button" className={styles.skip} onClick={() => focusRegion('diagram')}>
        To the diagram
      </button>
      <button type="button" className={styles.skip} onClick={goToProblems}>
        To the problems
      </button>
      <TopBar />
      <StageStrip />
      <Workspace />
      <StatusBar />
      <Announcer />
    </div>
  )
}
