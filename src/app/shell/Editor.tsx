import { useKeyboard } from '../commands/use-keyboard.ts'
import { focusRegion } from '../focus/regions.ts'
import { showPanel } from '../store/session-store.ts'
import { Announcer } from './Announcer.tsx'
import { CommandSearch } from './CommandSearch.tsx'
import { CreateDialog } from './CreateDialog.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import styles from './editor.module.css'
import { FixDialog } from './FixDialog.tsx'
import { Frame } from './Frame.tsx'
import { MigrateDialog } from './MigrateDialog.tsx'
import { PlanPropertiesDialog } from './PlanPropertiesDialog.tsx'
import { PasteRoomsDialog } from './paste/PasteRoomsDialog.tsx'
import { RelateDialog } from './RelateDialog.tsx'
import { RulesDialog } from './RulesDialog.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { StatusBar } from './StatusBar.tsx'
import { EditQuestionDialog } from './stages/EditQuestionDialog.tsx'
import { StageDialogs } from './stages/StageDialogs.tsx'
import { StageStrip } from './stages/StageStrip.tsx'
import { TopBar } from './TopBar.tsx'
import { WaiveDialog } from './WaiveDialog.tsx'

function goToProblems(): void {
  showPanel('bottom', true)
  requestAnimationFrame(() => focusRegion('lower panel'))
}

export function Editor() {
  useKeyboard()
  return (
    <div className={styles.editor}>
      <button type="button" className={styles.skip} onClick={() => focusRegion('diagram')}>
        To the diagram
      </button>
      <button type="button" className={styles.skip} onClick={goToProblems}>
        To the problems
      </button>
      <TopBar />
      <StageStrip />
      <Frame />
      <StatusBar />
      <Announcer />
      <CommandSearch />
      <CreateDialog />
      <ShortcutSheet />
      <RelateDialog />
      <EditQuestionDialog />
      <StageDialogs />
      <FixDialog />
      <PlanPropertiesDialog />
      <WaiveDialog />
      <DeleteDialog />
      <MigrateDialog />
      <PasteRoomsDialog />
      <RulesDialog />
    </div>
  )
}
