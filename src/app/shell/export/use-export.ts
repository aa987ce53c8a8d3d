import { useEffect, useRef, useState } from 'react'
import type { Chosen } from '../../commands/exports/chosen.ts'
import { saveAs } from '../../commands/exports/export-file.ts'
import { turns } from '../../commands/in-slices.ts'

/** After which somebody wants to know how far it is. */
const long = 1000

interface Work {
  readonly done: number
  readonly all: number
}

/** Writes and saves a file, tells how far that is where it takes long, and can be stopped meanwhile. */
export function useExport(onSaved: () => void) {
  const [work, setWork] = useState<Work>()
  const [isLong, setIsLong] = useState(false)
  const [failure, setFailure] = useState<string>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  async function start(chosen: Chosen) {
    const { signal } = begin()
    const timer = setTimeout(() => setIsLong(true), long)
    const turn = turns()
    try {
      const isSaved = await saveAs(chosen.form, chosen.input, chosen.fileName, async (done, all) => {
        await turn(() => setWork({ done, all }))
        signal.throwIfAborted()
      })
      if (isSaved && !signal.aborted) onSaved()
    } catch (error) {
      if (!signal.aborted) setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      clearTimeout(timer)
      if (running.current?.signal === signal) end()
    }
  }

  function begin(): AbortController {
    const controller = new AbortController()
    running.current = controller
    setFailure(undefined)
    setWork({ done: 0, all: 0 })
    return controller
  }

  function end() {
    running.current = undefined
    setWork(undefined)
    setIsLong(false)
  }

  function stop() {
    running.current?.abort()
    end()
  }

  return { start, stop, isWorking: work !== undefined, progress: isLong ? work : undefined, failure }
}
