import {
  type ComponentType,
  type DOMAttributes,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'

/** What comes in the place of plain buttons: at hand, or on its way. */
export interface Coming<P> {
  readonly come: () => ComponentType<P> | undefined
  readonly load: () => Promise<ComponentType<P>>
}

/** What was done to plain buttons, as often as it takes to tell, and to which of them. */
interface Press {
  readonly at: number
  readonly events: readonly Event[]
}

/** What has been done to the plain buttons so far. */
interface Reach {
  press?: Press | undefined
  /** Which of the buttons had the focus. */
  focus: number
}

/** What comes in the place of the plain buttons in a box once one of them is reached, and how that is heard. */
export function useReach<P>(box: RefObject<HTMLElement | null>, coming: Coming<P>) {
  const [reach] = useState<Reach>(() => ({ focus: -1 }))
  const [reached, setReached] = useState<ComponentType<P>>()
  // A press that has begun ends where it began.
  const [isDown, setIsDown] = useState(false)
  const Full = isDown ? undefined : reached
  const [failed, setFailed] = useState<Press>()
  const { handlers, ask } = useMemo(
    () => handlersOf(box, reach, coming, { setReached, setIsDown, setFailed }),
    [box, reach, coming],
  )
  // What has come knows the order of its buttons once it has been drawn.
  const [isDrawn, setIsDrawn] = useState(false)
  useLayoutEffect(() => setIsDrawn(Full !== undefined), [Full])
  useLayoutEffect(() => {
    if (!isDrawn) return
    const { focus, press } = reach
    const buttons = buttonsIn(box)
    buttons[focus]?.focus({ preventScroll: true })
    for (const event of press?.events ?? []) buttons[press?.at ?? 0]?.dispatchEvent(event)
    Object.assign(reach, { focus: -1, press: undefined })
  }, [isDrawn, box, reach])
  const missing = failed && {
    again() {
      setFailed(undefined)
      reach.press = failed
      ask()
    },
    onClose: () => setFailed(undefined),
  }
  return { Full, handlers, missing }
}

const buttonsIn = (box: RefObject<HTMLElement | null>): readonly HTMLElement[] => [
  ...(box.current?.querySelectorAll('button') ?? []),
]

/** A click, to be made again. What a pointer clicks hears of it from when the pointer goes down. */
const pressOf = ({ detail, pointerType }: PointerEvent): readonly Event[] => {
  const all = { bubbles: true, cancelable: true, detail }
  return detail === 0
    ? [new MouseEvent('click', all)]
    : [
        new PointerEvent('pointerdown', { ...all, pointerType }),
        new MouseEvent('mousedown', all),
        new MouseEvent('mouseup', all),
        new MouseEvent('click', all),
      ]
}

const walking = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])

interface Told<P> {
  readonly setReached: (make: () => ComponentType<P>) => void
  readonly setIsDown: (isDown: boolean) => void
  /** What was pressed, and did not come. */
  readonly setFailed: (press: Press | undefined) => void
}

function handlersOf<P>(
  box: RefObject<HTMLElement | null>,
  reach: Reach,
  { come, load }: Coming<P>,
  { setReached, setIsDown, setFailed }: Told<P>,
): { readonly handlers: DOMAttributes<HTMLElement>; readonly ask: () => void } {
  const at = (element: Element | null) => buttonsIn(box).findIndex((one) => one.contains(element))
  const take = (Full: ComponentType<P>) => {
    reach.focus = at(document.activeElement)
    setReached(() => Full)
  }
  // Who has only come near is told nothing.
  const fail = () => {
    if (!reach.press) return
    setFailed(reach.press)
    takeBack(reach)
  }
  const ask = () => {
    const Full = come()
    if (Full) take(Full)
    else load().then(take, fail)
  }
  const press = (target: EventTarget, events: readonly Event[]) => {
    reach.press = { at: at(target as Element), events }
    ask()
  }
  const handlers: DOMAttributes<HTMLElement> = {
    onPointerEnter: ({ pointerType }) => pointerType === 'mouse' && ask(),
    onFocus: ask,
    // Who has gone on does not want it any more.
    onBlur: () => takeBack(reach),
    onPointerDown: ({ pointerType }) => pointerType === 'mouse' && setIsDown(true),
    onMouseDown: () => {
      setIsDown(true)
      window.addEventListener('mouseup', () => setTimeout(setIsDown, 0, false), { once: true })
    },
    onClick: ({ target, nativeEvent }) => {
      setIsDown(false)
      press(target, pressOf(nativeEvent as PointerEvent))
    },
    onKeyDown: (event) => pressKey(event, reach, press),
  }
  return { handlers, ask }
}

function takeBack(reach: Reach): void {
  reach.press = undefined
}

/** Keys that come after a press are meant for what it opens: Escape takes it back, and no other does anything. */
function pressKey(
  event: KeyboardEvent,
  reach: Reach,
  press: (target: EventTarget, events: readonly Event[]) => void,
): void {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || !(reach.press || walking.has(key))) return
  event.preventDefault()
  event.stopPropagation()
  if (!reach.press) press(target, [new globalThis.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })])
  else if (key === 'Escape') takeBack(reach)
}
