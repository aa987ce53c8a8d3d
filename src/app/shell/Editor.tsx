import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { Canvas } from '../canvas/Canvas.tsx'
import { useKeyboard } from '../commands/use-keyboard.ts'
import { BottomPanel } from '../panels/BottomPanel.tsx'
import { Inspector } from '../panels/Inspector.tsx'
import { LeftPanel } from '../panels/LeftPanel.tsx'
import { CommandSearch } from './CommandSearch.tsx'
import { CreateDialog } from './CreateDialog.tsx'
import { FixDialog } from './FixDialog.tsx'
import { MigrateDialog } from './MigrateDialog.tsx'
import { PlanPropertiesDialog } from './PlanPropertiesDialog.tsx'
import { RelateDialog } from './RelateDialog.tsx'
import { RulesDialog } from './RulesDialog.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { StatusBar } from './StatusBar.tsx'
import styles from './shell.module.css'
import { EditQuestionDialog } from './stages/EditQuestionDialog.tsx'
import { StageDialogs } from './stages/StageDialogs.tsx'
import { StageStrip } from './stages/StageStrip.tsx'
import { TopBar } from './TopBar.tsx'
import { WaiveDialog } from './WaiveDialog.tsx'

/** On a small screen the diagram keeps half of the width. */
const isNarrow = () => window.innerWidth < 1200

export function Editor() {
  useKeyboard()
  const columns = useDefaultLayout({ id: 'columns', storage: localStorage })
  const rows = useDefaultLayout({ id: 'rows', storage: localStorage })
  return (
    <div className={styles.editor}>
      <a className={styles.skip} href="#diagram">
        To the diagram
      </a>
      <a className={styles.skip} href="#problems">
        To the problems
      </a>
      <TopBar />
      <StageStrip />
      <Group className={styles.columns} {...columns}>
        <Panel
          id="left"
          defaultSize={isNarrow() ? 200 : 228}
          minSize={180}
          maxSize={360}
          groupResizeBehavior="preserve-pixel-size"
        >
          <LeftPanel />
        </Panel>
        <Separator className={styles.separator} aria-label="Width of the left panel" />
        <Panel id="middle" minSize={320}>
          <Group orientation="vertical" {...rows}>
            <Panel id="canvas" minSize={160}>
              <Canvas />
            </Panel>
            <Separator className={styles.separator} aria-label="Height of the problems" />
            <Panel id="bottom" defaultSize={208} minSize={96} groupResizeBehavior="preserve-pixel-size">
              <BottomPanel />
            </Panel>
          </Group>
        </Panel>
        <Separator className={styles.separator} aria-label="Width of the properties" />
        <Panel
          id="inspector"
          defaultSize={isNarrow() ? 264 : 312}
          minSize={240}
          maxSize={520}
          groupResizeBehavior="preserve-pixel-size"
        >
          <Inspector />
        </Panel>
      </Group>
      <StatusBar />
      <CommandSearch />
      <CreateDialog />
      <ShortcutSheet />
      <RelateDialog />
      <EditQuestionDialog />
      <StageDialogs />
      <FixDialog />
      <PlanPropertiesDialog />
      <WaiveDialog />
      <MigrateDialog />
      <RulesDialog />
    </div>
  )
}
