import { Tooltip } from '@base-ui/react/tooltip'
import { type DragEvent, lazy, Suspense, useEffect, useState } from 'react'
import { openDropped } from '../commands/drop-file.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import styles from './app.module.css'
import { Stopped } from './Stopped.tsx'
import { StartScreen } from './start/StartScreen.tsx'

const loadEditor = () => import('./Editor.tsx')
const Editor = lazy(async () => ({ default: (await loadEditor()).Editor }))

/** Drawn from the start, so that it is there when the first dialog opens. */
const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }))

export function App() {
  const isOpen = usePlanStore((state) => state.plan !== undefined)
  // The editor comes while the start screen is read.
  useEffect(() => void loadEditor(), [])
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setIsOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    void openDropped([...event.dataTransfer.files])
  }
  return (
    <Tooltip.Provider delay={400}>
      <ErrorBoundary fallback={(error) => <Stopped error={error} />}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut of the Open and Import commands */}
        <div className={styles.app} onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
          <ErrorBoundary fallback={(error) => <Stopped error={error} />}>
            <Suspense>{isOpen ? <Editor /> : <StartScreen />}</Suspense>
          </ErrorBoundary>
          {isOver && <div className={styles.dropFile}>Drop a plan to open it, or files to import</div>}
        </div>
        <Suspense>
          <Dialogs />
        </Suspense>
      </ErrorBoundary>
    </Tooltip.Provider>
  )
}
