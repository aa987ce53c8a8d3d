import { useLayoutEffect, useSyncExternalStore } from 'react'
import { type Room, setRoom } from '../store/preferences-store.ts'

const page = matchMedia('(max-width: 639px)')
const narrow = matchMedia('(max-width: 1023px)')

function subscribe(tell: () => void): () => void {
  for (const query of [page, narrow]) query.addEventListener('change', tell)
  return () => {
    for (const query of [page, narrow]) query.removeEventListener('change', tell)
  }
}

const roomNow = (): Room => (page.matches ? 'page' : narrow.matches ? 'drawers' : 'columns')

/** What the window has room for, which style sheets ask by the same widths. */
export function useRoom(): Room {
  const room = useSyncExternalStore(subscribe, roomNow)
  // Side panels that lie above the diagram open when one asks for them.
  useLayoutEffect(() => {
    setRoom(room)
    return () => setRoom('columns')
  }, [room])
  return room
}
