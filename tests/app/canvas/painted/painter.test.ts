import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FlowNode, ShapeNode } from '#app/canvas/flow-types.ts'
import type { Palette } from '#app/canvas/painted/paint-shapes.ts'
import { type Painter, painterOn } from '#app/canvas/painted/painter.ts'
import { light } from '#core/views/scene/theme.ts'

const palette: Palette = { ...light, shadow: { ink: light.ink, strength: 0.1 } }
/** Which letters are there: what is painted keeps those with which it was. */
let letters = 'old'

/** Of a canvas that of each shape keeps only where it stands, in points, and the letters with which it was painted. */
function paperOf() {
  const marks = new Map<string, { readonly x: number; readonly y: number; readonly letters: string }>()
  let [scale, left, top] = [1, 0, 0]
  const markAt = (x: number, y: number) => {
    const at = { x: Math.round(left + x * scale), y: Math.round(top + y * scale) }
    marks.set(`${at.x} ${at.y}`, { ...at, letters })
  }
  const own = {
    setTransform: (a: number, _b: number, _c: number, _d: number, e: number, f: number) => {
      ;[scale, left, top] = [a, e, f]
    },
    clearRect: (x: number, y: number, width: number, height: number) => {
      for (const [key, mark] of marks)
        if (mark.x >= x && mark.x <= x + width && mark.y >= y && mark.y <= y + height) marks.delete(key)
    },
    /** Of a shape that is hardly a point. */
    fillRect: markAt,
    /** To a shape that is painted with its name, and away from it again. */
    translate: (x: number, y: number) => x >= 0 && y >= 0 && markAt(x, y),
    drawImage: (other: ReturnType<typeof paperOf>) => {
      for (const [key, mark] of other.marks) marks.set(key, mark)
    },
    measureText: () => ({ width: 10 }),
  }
  const context = new Proxy(own, { get: (all, name) => Reflect.get(all, name) ?? (() => undefined) })
  const canvas = { marks, style: {}, width: 0, height: 0, hidden: false, getContext: () => context }
  return Object.assign(canvas, { ownerDocument: { createElement: paperOf } })
}

const across = 80
const restOf = (at: number) => ({ x: (at % across) * 240, y: Math.floor(at / across) * 200 })

function shapeAt(at: number): ShapeNode {
  const size = { width: 200, height: 60 }
  const node = { id: `pool:${at}`, kind: 'pool', title: 'Pool', rows: [], ...restOf(at), ...size }
  const shape = { id: node.id, type: 'shape', position: restOf(at), ...size, data: { node, handling: {} } }
  return shape as unknown as ShapeNode
}

/** More than are painted at once. */
const resting: readonly FlowNode[] = Array.from({ length: 5_200 }, (_, at) => shapeAt(at))
const whole = { x: 0, y: 0, width: across * 240, height: 65 * 200 }
const by = { x: 120, y: 100 }

/** The shapes, some of which are dragged. */
const dragged = (isDragged: (at: number) => boolean): readonly FlowNode[] =>
  resting.map((node, at) => {
    const { x, y } = node.position
    return isDragged(at) ? ({ ...node, position: { x: x + by.x, y: y + by.y }, dragging: true } as FlowNode) : node
  })

/** They were dropped: the diagram has them where they were dragged. */
const dropped = (nodes: readonly FlowNode[]): readonly FlowNode[] =>
  nodes.map((node) =>
    node.dragging
      ? ({
          ...node,
          dragging: false,
          data: { ...node.data, node: { ...(node as ShapeNode).data.node, ...node.position } },
        } as FlowNode)
      : node,
  )

const selected = (nodes: readonly FlowNode[], of: number): readonly FlowNode[] =>
  nodes.map((node, at) => (at === of ? { ...node, selected: true } : node))

const zoom = 0.05
let painter: Painter
let base: ReturnType<typeof paperOf>
let over: ReturnType<typeof paperOf>

const show = (nodes: readonly FlowNode[], all = whole) =>
  painter.show({ nodes, edges: [], palette, hasBadges: false }, all)

/** Whether a shape can be seen at a place of the diagram, on one canvas or the other. */
function isSeen({ x, y }: { readonly x: number; readonly y: number }): boolean {
  const places = [
    [base, -60],
    [over, 0],
  ] as const
  return places.some(([paper, from]) => {
    const key = `${Math.round((x - from) * zoom)} ${Math.round((y - from) * zoom)}`
    return !paper.hidden && paper.marks.has(key)
  })
}
const moved = (at: number) => ({ x: restOf(at).x + by.x, y: restOf(at).y + by.y })
const isMany = (at: number) => at % 8 === 0

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('getComputedStyle', () => ({ fontFamily: 'Any' }))
  vi.stubGlobal('Path2D', class {})
  letters = 'old'
  ;[base, over] = [paperOf(), paperOf()]
  painter = painterOn({ base, drops: paperOf(), over } as unknown as Parameters<typeof painterOn>[0])
  painter.follow({ view: { x: 0, y: 0, zoom }, width: 1000, height: 700, density: 1 })
  show(resting)
  await vi.runAllTimersAsync()
})

afterEach(() => {
  painter.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('of more shapes than are painted at once', () => {
  it('those that are dropped are seen all the time', async () => {
    const away = dragged(isMany)
    show(away)
    await vi.runAllTimersAsync()
    expect(isSeen(moved(8))).toBe(true)
    expect(isSeen(restOf(8))).toBe(false)
    show(dropped(away))
    expect(isSeen(moved(8))).toBe(true)
    await vi.runAllTimersAsync()
    expect(isSeen(moved(8))).toBe(true)
    expect(over.hidden).toBe(true)
  })

  it('one that the diagram grows by is seen all the time, also while it is selected', async () => {
    const away = dragged((at) => at === 8)
    show(away)
    await vi.runAllTimersAsync()
    const after = dropped(away)
    const larger = { ...whole, width: whole.width + 10 }
    show(after, larger)
    expect(isSeen(moved(8))).toBe(true)
    show(selected(after, 8), larger)
    expect(isSeen(moved(8))).toBe(true)
    await vi.runAllTimersAsync()
    expect(isSeen(moved(8))).toBe(true)
    expect(over.hidden).toBe(true)
  })

  it('those that are dropped stay seen while others are dragged', async () => {
    const away = dragged(isMany)
    show(away)
    await vi.runAllTimersAsync()
    const after = dropped(away)
    show(after)
    const next = after.map((node, at) => (at === 3 ? (dragged((other) => other === 3)[3] as FlowNode) : node))
    show(next)
    expect(isSeen(moved(8))).toBe(true)
    expect(isSeen(moved(3))).toBe(true)
    await vi.runAllTimersAsync()
    expect(isSeen(moved(8))).toBe(true)
    expect(isSeen(moved(3))).toBe(true)
    expect(isSeen(restOf(3))).toBe(false)
    expect([...over.marks.values()]).toHaveLength(1)
  })

  it('all are painted with the letters that have come, also where one is selected meanwhile', async () => {
    letters = 'new'
    painter.repaint()
    show(selected(resting, 8))
    await vi.runAllTimersAsync()
    expect(new Set([...base.marks.values()].map((mark) => mark.letters))).toEqual(new Set(['new']))
  })
})
