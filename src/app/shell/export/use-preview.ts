import { useEffect, useState } from 'react'
import type { Chosen } from '../../commands/exports/chosen.ts'
import { type Preview, previewOf } from '../../commands/exports/preview.ts'
import { turns } from '../../commands/in-slices.ts'

/** So long after the last change: one who walks through a list by keys does not wait for each. */
const pause = 80

const atFirst: Preview = { type: 'sentence', text: 'The preview is being made …' }

/** What is seen of a file before it is written; until that is there, what was seen before. */
export function usePreview(chosen: Chosen | string): { readonly preview: Preview; readonly isBusy: boolean } {
  const [made, setMade] = useState<{ readonly of: Chosen | string; readonly preview: Preview }>()
  useEffect(() => {
    let isStale = false
    const show = (preview: Preview) => {
      if (!isStale) setMade({ of: chosen, preview })
    }
    const turn = turns()
    const whileWanted = async () => {
      await turn()
      if (isStale) throw new Error('Something else is chosen.')
    }
    const timer = setTimeout(() => {
      if (typeof chosen === 'string') show({ type: 'sentence', text: chosen })
      else
        previewOf(chosen, whileWanted).then(show, (error: unknown) => show({ type: 'sentence', text: failed(error) }))
    }, pause)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [chosen])
  return { preview: made?.preview ?? atFirst, isBusy: made?.of !== chosen }
}

const failed = (error: unknown): string =>
  `No preview could be made: ${error instanceof Error ? error.message : String(error)}`
