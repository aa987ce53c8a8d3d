import { type RefObject, useEffect, useState } from 'react'

/** Which ends of something that scrolls sideways cannot be seen, so that it can be told. The wheel scrolls it too. */
export type HiddenEnds = 'none' | 'start' | 'end' | 'both'

export function useHiddenEnds(scroller: RefObject<HTMLElement | null>, content: unknown): HiddenEnds {
  const [hidden, setHidden] = useState<HiddenEnds>('none')
  useEffect(() => {
    const element = scroller.current
    if (!element || content === undefined) return undefined
    const look = () => setHidden(hiddenEndsOf(element))
    const turn = (event: WheelEvent) => {
      if (event.deltaX !== 0 || element.scrollWidth <= element.clientWidth) return
      event.preventDefault()
      element.scrollLeft += event.deltaY
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    element.addEventListener('scroll', look)
    element.addEventListener('wheel', turn, { passive: false })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
      element.removeEventListener('wheel', turn)
    }
  }, [scroller, content])
  return hidden
}

function hiddenEndsOf({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): HiddenEnds {
  const isStart = scrollLeft > 1
  const isEnd = scrollLeft + clientWidth < scrollWidth - 1
  if (isStart && isEnd) return 'both'
  if (isStart) return 'start'
  return isEnd ? 'end' : 'none'
}
