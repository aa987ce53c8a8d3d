import { CSPProvider } from '@base-ui/react/csp-provider'
import { type DragEvent, useState } from 'react'
import { openDropped } from '../commands/drop-file.ts'
import { droppedFiles } from '../platform/files.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { later } from '../ui/later.tsx'
import { TipLayer } from '../ui/TipLayer.tsx'
import { Announcer } from './Announcer.tsx'
import styles from './app.module.css'
import { Dialogs } from './Dialogs.tsx'
import { NewVersion } from './NewVersion.tsx'
import { Stopped } from './Stopped.tsx'
import { StartScreen } from './start/StartScreen.tsx'

/** Comes while the start screen is read. */
const Editor = later(async () => (await import('./Editor.tsx')).Editor)

export function App() {
  const isOpen = usePlanStore((state) => state.plan !== undefined)
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setIsOver(isOnPage(event))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    if (isOnPage(event)) void openDropped(droppedFiles(event.dataTransfer))
  }
  return (
    <CSPProvider disableStyleElements>
      <Announcer />
      <ErrorBoundary fallback={(error) => <Stopped error={error} />}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut of the Open and Import commands */}
        <div className={styles.app} onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
          <ErrorBoundary fallback={(error) => <Stopped error={error} />}>
            {isOpen ? <Editor /> : <StartScreen />}
          </ErrorBoundary>
          {isOver && <div className={styles.dropFile}>Drop a plan to open it, or files to import</div>}
          <Dialogs />
          <NewVersion />
          <TipLayer />
        </div>
      </ErrorBoundary>
    </CSPProvider>
  )
}

/** A dialog takes what it can use itself; for anything else the browser would leave the page. */
const isOnPage = ({ currentTarget, target }: DragEvent): boolean => currentTarget.contains(target as Node)
