import { onceNoDialog } from '../../focus/moving.ts'
import { focusItem, type RegionParts } from '../../focus/regions.ts'
import { useProblems } from '../../store/problems-store.ts'

/** A problem is focused by its message. */
export const problemsParts: RegionParts = {
  item: (list, finding) => list.querySelector<HTMLElement>(`[data-finding="${CSS.escape(finding)}"]`),
  idOf: (element) => (element.matches('[data-finding]') ? (element as HTMLElement).dataset['finding'] : undefined),
}

/** Gives the focus to the problem that was looked at last, once its row is drawn. */
export function focusShown(): void {
  const { shown } = useProblems.getState()
  if (shown !== undefined) requestAnimationFrame(() => focusItem('problems', shown))
}

const messages = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-finding]')]
const rowOf = (message: HTMLElement) => message.closest<HTMLElement>('li[data-index]')
const placeOf = (message: HTMLElement): number => Number(rowOf(message)?.dataset['index'])

/** The place of the problem that has the focus or whose menu is open. */
export function problemInHand(): number | undefined {
  const message = messages().find((one) => rowOf(one)?.matches(':is(:focus-within, :has([data-popup-open]))'))
  return message && placeOf(message)
}

/** Goes on with the problem that has taken a place, or with the last one, once the dialog is gone. */
export function focusProblemAt(place: number): void {
  onceNoDialog(() => {
    // The dialog gives the focus back to what it knows, and what it knew of the list is gone.
    requestAnimationFrame(() => {
      const left = messages()
      ;(left.find((one) => placeOf(one) >= place) ?? left.at(-1))?.focus()
    })
  })
}
