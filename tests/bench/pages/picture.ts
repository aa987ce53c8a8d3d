/** What a bare page draws, as the bench gives it: the boxes and lines of the plan that the planner has open. */
export interface GivenBox {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly title: string
  readonly subtitle: string
  /** How far down one takes hold of it: below what is docked at its upper edge. */
  readonly hold: number
}

export interface Picture {
  readonly boxes: readonly GivenBox[]
  readonly lines: readonly { readonly id: string; readonly source: string; readonly target: string }[]
  /** Where on the page the planner draws it. */
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** All of it in view, at the zoom of the planner. */
  readonly view: View
}

export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

declare global {
  interface Window {
    given?: Picture
    bench?: {
      readonly view: () => View
      readonly show: (view: View) => void
      /** What is dragged, where no element tells it. */
      readonly held?: () => string | undefined
    }
    /** When all was drawn, by the clock of the page. */
    drawnAt?: number
  }
}

export const ink = { box: '#ffffff', line: '#64748b', badge: '#e11d48', quiet: '#64748b' } as const
/** Below this zoom a good page draws boxes without their words. */
export const farZoom = 0.35

export function givenPicture(): { readonly picture: Picture; readonly place: HTMLElement } {
  const { given } = window
  const place = document.getElementById('app')
  if (!given || !place) throw new Error('The bench gives what is to be drawn.')
  const { x, y, width, height } = given.place
  Object.assign(place.style, {
    position: 'absolute',
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
  })
  return { picture: given, place }
}

export function markDrawn(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(window, { drawnAt: performance.now() })))
}
