import { focusItem, type RegionParts } from '../../focus/regions.ts'
import { useProblems } from '../../store/problems-store.ts'

const messagesIn = (list: HTMLElement): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-finding]'),
]
const rowOf = (message: HTMLElement) => message.closest<HTMLElement>('li[data-index]')
const placeOf = (message: HTMLElement): number => Number(rowOf(message)?.dataset['index'])

/** A problem is focused by its message; its place is that of its row. */
export const problemsParts: RegionParts = {
  item: (list, finding) => list.querySelector<HTMLElement>(`[data-finding="${CSS.escape(finding)}"]`),
  idOf: (element) => (element.matches('[data-finding]') ? (element as HTMLElement).dataset['finding'] : undefined),
  currentPlace: (list) => {
    const message = messagesIn(list).find((one) => rowOf(one)?.matches(':is(:focus-within, :has([data-popup-open]))'))
    return message && placeOf(message)
  },
  at: (list, place) => {
    const messages = messagesIn(list)
    return messages.find((one) => placeOf(one) >= place) ?? messages.at(-1)
  },
}

/** Gives the focus to the problem that was looked at last, once its row is drawn. */
export function focusShown(): void {
  const { shown } = useProblems.getState()
  if (shown !== undefined) requestAnimationFrame(() => focusItem('problems', shown))
}
