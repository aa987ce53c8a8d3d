import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 1023px)')

function subscribe(tell: () => void): () => void {
  narrow.addEventListener('change', tell)
  return () => narrow.removeEventListener('change', tell)
}

/** Whether there is no room for panels beside the diagram. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)
