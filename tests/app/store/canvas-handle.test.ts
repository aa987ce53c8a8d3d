import { beforeEach, describe, expect, it } from 'vitest'
import {
  boxOf,
  type CanvasHandle,
  fit,
  isAnyAt,
  mountCanvas,
  objectsAt,
  reveal,
  showView,
  toDiagram,
  zoom,
} from '#app/store/canvas-handle.ts'

/** A canvas that writes down what it is asked. */
function recorder() {
  const asked: string[] = []
  const canvas: CanvasHandle = {
    fit: () => void asked.push('fit'),
    reveal: () => void asked.push('reveal'),
    show: ({ zoom: at }) => void asked.push(`show ${at}`),
    zoom: (to) => void asked.push(`zoom ${to}`),
    toDiagram: ({ x, y }) => ({ x: x + 100, y: y + 100 }),
    boxOf: () => ({ x: 1, y: 2, width: 3, height: 4 }),
    objectsAt: () => ['pool:a'],
    isAnyAt: (meant) => meant.has('pool:a'),
  }
  return { asked, canvas }
}

/** Nothing is left to do from before. */
beforeEach(() => mountCanvas(recorder().canvas)())

describe('a canvas that is mounted', () => {
  it('does what it is asked', () => {
    const { asked, canvas } = recorder()
    const unmount = mountCanvas(canvas)
    fit()
    reveal()
    zoom('selection')
    showView({ x: 0, y: 0, zoom: 2 })
    expect(asked).toEqual(['fit', 'reveal', 'zoom selection', 'show 2'])
    expect(toDiagram({ x: 1, y: 2 })).toEqual({ x: 101, y: 102 })
    expect(boxOf('pool:a')).toMatchObject({ x: 1, y: 2 })
    expect(objectsAt({ x: 1, y: 2 })).toEqual(['pool:a'])
    expect(isAnyAt(new Set(['pool:a']), { x: 1, y: 2 })).toBe(true)
    unmount()
  })

  it('is not asked any more once it is gone, and takes no other one away by that', () => {
    const [first, second] = [recorder(), recorder()]
    const unmountFirst = mountCanvas(first.canvas)
    const unmountSecond = mountCanvas(second.canvas)
    unmountFirst()
    zoom('in')
    expect([first.asked, second.asked]).toEqual([[], ['zoom in']])
    unmountSecond()
    zoom('in')
    expect(second.asked).toEqual(['zoom in'])
  })
})

describe('while no canvas is mounted', () => {
  it('a point stays where it is', () => expect(toDiagram({ x: 1, y: 2 })).toEqual({ x: 1, y: 2 }))

  it('a part that was seen before is shown by the next one, once', () => {
    showView({ x: 0, y: 0, zoom: 2 })
    const [first, second] = [recorder(), recorder()]
    mountCanvas(first.canvas)()
    mountCanvas(second.canvas)()
    expect([first.asked, second.asked]).toEqual([['show 2'], []])
  })

  it('what shall be revealed is so by the next one, once; that shows everything by itself, and keeps its zoom', () => {
    fit()
    reveal()
    reveal()
    zoom('full')
    const [first, second] = [recorder(), recorder()]
    mountCanvas(first.canvas)()
    mountCanvas(second.canvas)()
    expect([first.asked, second.asked]).toEqual([['reveal'], []])
  })
})
