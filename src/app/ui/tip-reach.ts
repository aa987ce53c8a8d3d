import { tippedAt } from './tips.ts'

/** How long a pointer rests on something before its tip comes, in milliseconds. */
const restTime = 400
/** How long a pointer may take from what has a tip to the tip itself. */
const wayTime = 100
/** Who has just seen a tip sees the next one at once. */
const warmTime = 400

interface Reach {
  /** What the pointer is on. */
  pointed?: HTMLElement | undefined
  /** What tip is to be seen, by whom, and when the last one went. */
  shown?: HTMLElement | undefined
  isByFocus: boolean
  goneAt: number
  /** Until the pointer has rested, or is on its way no longer. */
  timer?: ReturnType<typeof setTimeout>
  /** What had the focus, and no tip to be seen, when the person left the window. */
  left?: Element | null
}

export interface TipReach {
  readonly show: (element: HTMLElement, isByFocus?: boolean) => void
  readonly hide: () => void
}

/** Tells which tip is to be seen: of what a pointer rests on, or the keyboard has come to, until it is pressed or left. */
export function followReach(
  tell: (element: HTMLElement | undefined) => void,
  isOnTip: (target: EventTarget | null) => boolean,
): TipReach & { readonly stop: () => void } {
  const reach: Reach = { isByFocus: false, goneAt: -warmTime }
  const show = (element: HTMLElement, isByFocus = false) => {
    clearTimeout(reach.timer)
    Object.assign(reach, { shown: element, isByFocus })
    tell(element)
  }
  const hide = () => {
    clearTimeout(reach.timer)
    if (!reach.shown) return
    Object.assign(reach, { shown: undefined, goneAt: performance.now() })
    tell(undefined)
  }
  const by = { show, hide }
  // Not before all has heard of the press: what is drawn in the midst of one may take its button away.
  const press = ({ target }: Event) => {
    if (isOnTip(target)) return
    clearTimeout(reach.timer)
    const { shown } = reach
    if (shown) setTimeout(() => reach.shown === shown && hide())
  }
  const stops = [
    listen(document, {
      pointerover: (event) => isResting(event) && point(reach, by, event.target, isOnTip(event.target)),
      // Out of the window.
      pointerout: ({ relatedTarget }) => !relatedTarget && point(reach, by, null, false),
      pointerdown: press,
      click: press,
      focusin: ({ target }) => focus(reach, by, target as Element),
      // Who leaves the window finds the tip when they are back.
      focusout: () => reach.isByFocus && document.hasFocus() && hide(),
    }),
    listen(window, {
      keydown: (event) => isEscapeFrom(reach.shown, event) && hide(),
      blur: ({ target }) => {
        if (target === window) reach.left = reach.shown ? null : document.activeElement
      },
    }),
    () => clearTimeout(reach.timer),
  ]
  return { ...by, stop: () => stops.map((stop) => stop()) }
}

/** Who drags, or has no pointer that can rest on something, asks for no tip. */
const isResting = ({ pointerType, buttons }: PointerEvent): boolean => pointerType !== 'touch' && buttons === 0

function point(reach: Reach, { show, hide }: TipReach, target: EventTarget | null, isOnTip: boolean): void {
  const element = isOnTip ? reach.shown : tippedAt(target)
  if (element === reach.pointed) return
  reach.pointed = element
  clearTimeout(reach.timer)
  const isWarm = reach.shown !== undefined || performance.now() - reach.goneAt < warmTime
  if (element === reach.shown) return
  if (element) reach.timer = setTimeout(show, isWarm ? 0 : restTime, element)
  else if (!reach.isByFocus) reach.timer = setTimeout(hide, wayTime)
}

function focus(reach: Reach, { show }: TipReach, target: Element): void {
  const element = tippedAt(target)
  const isBack = reach.left === target
  reach.left = null
  if (element && !isBack && target.matches(':focus-visible')) show(element, true)
}

/** Escape is meant for a tip that is shown, and then for nothing beneath it. */
function isEscapeFrom(shown: HTMLElement | undefined, event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || !shown?.isConnected || tippedAt(shown) !== shown) return false
  event.preventDefault()
  event.stopImmediatePropagation()
  return true
}

type Listeners = { readonly [Type in keyof WindowEventMap]?: (event: WindowEventMap[Type]) => void }

/** Hears events before anything else does. */
function listen(at: EventTarget, listeners: Listeners): () => void {
  const all = Object.entries(listeners) as [string, EventListener][]
  for (const [type, listener] of all) at.addEventListener(type, listener, true)
  return () => {
    for (const [type, listener] of all) at.removeEventListener(type, listener, true)
  }
}
