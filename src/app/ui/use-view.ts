import { type RefObject, useEffect, useState } from 'react'

/** The part of a scrolled element that can be seen. */
export interface View {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

const nothing: View = { top: 0, left: 0, width: 0, height: 0 }

/** Follows what can be seen of an element while it is scrolled or resized. */
export function useView(element: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState(nothing)
  useEffect(() => {
    const scrolled = element.current
    if (!scrolled) return
    const look = () =>
      setView({
        top: scrolled.scrollTop,
        left: scrolled.scrollLeft,
        width: scrolled.clientWidth,
        height: scrolled.clientHeight,
      })
    const observer = new ResizeObserver(look)
    observer.observe(scrolled)
    scrolled.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      observer.disconnect()
      scrolled.removeEventListener('scroll', look)
    }
  }, [element])
  return view
}

/** Which of equal items along a line can be seen, a few more on both sides, and one that is wanted in any case. */
export function itemsInView(offset: number, room: number, size: number, count: number, always?: number): number[] {
  const first = Math.max(0, Math.floor(offset / size) - 2)
  const last = Math.min(count - 1, Math.ceil((offset + room) / size) + 2)
  const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  return always === undefined || always >= count || seen.includes(always) ? seen : [...seen, always]
}

interface Cell {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/**
 * Scrolls just so far that a cell can be seen below and beside the headings, which cover so much of the box. Of a cell
 * that is larger than the room for it, the beginning is seen.
 */
export function keepInView(box: HTMLElement, cell: Cell, heads: { readonly width: number; readonly height: number }) {
  const below = cell.top + cell.height - (box.clientHeight - heads.height)
  const beside = cell.left + cell.width - (box.clientWidth - heads.width)
  box.scrollTop = Math.min(Math.max(box.scrollTop, below), cell.top)
  box.scrollLeft = Math.min(Math.max(box.scrollLeft, beside), cell.left)
}
