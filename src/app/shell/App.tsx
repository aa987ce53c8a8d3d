import { Tooltip } from '@base-ui/react/tooltip'
import { type DragEvent, lazy, Suspense, useEffect, useState } from 'react'
import { attempt } from '../commands/attempt.ts'
import { openDropped } from '../commands/drop-file.ts'
import { fileCommands } from '../commands/file-commands.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import styles from './app.module.css'
import { StartScreen } from './start/StartScreen.tsx'

const loadEditor = () => import('./Editor.tsx')
const Editor = lazy(async () => ({ default: (await loadEditor()).Editor }))

const loadDialogs = () => import('./Dialogs.tsx')
const Dialogs = lazy(async () => ({ default: (await loadDialogs()).Dialogs }))

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
    const file = event.dataTransfer.files[0]
    if (file) void openDropped(file)
  }
  return (
    <Tooltip.Provider delay={400}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut of the Open and Import commands */}
      <div className={styles.app} onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
        <ErrorBoundary fallback={(error) => <Broken error={error} />}>
          <Suspense>{isOpen ? <Editor /> : <StartScreen />}</Suspense>
        </ErrorBoundary>
        {isOver && <div className={styles.dropFile}>Drop a plan or a topology file to open it as a new plan</div>}
      </div>
      <ErrorBoundary fallback={(error) => <Broken error={error} />}>
        <Suspense>
          <Dialogs />
        </Suspense>
      </ErrorBoundary>
    </Tooltip.Provider>
  )
}

/** The planner itself broke: the plan is not lost, and can be taken along. */
function Broken({ error }: { readonly error: Error }) {
  return (
    <main className={styles.broken}>
      <h1>The planner has stopped</h1>
      <p>Your plan is kept. Download a copy of it, then load the page again. {error.message}</p>
      <Button look="primary" onClick={() => attempt(fileCommands.saveFile.run)}>
        Download a copy
      </Button>
      <Button onClick={() => location.assign(location.pathname)}>To the start screen</Button>
    </main>
  )
}
