import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { FlowNode, LinkEdge } from '#app/canvas/flow-types.ts'
import { moverIn } from '#app/canvas/mover.ts'
import { toEdges } from '#app/canvas/to-edges.ts'
import type { Point } from '#core/layout/box.ts'
import { pathOf } from '#core/layout/routing/path.ts'
import type { DiagramLink } from '#core/views/diagram/diagram.ts'

beforeAll(() => vi.stubGlobal('CSS', { escape: (text: string) => text }))
afterAll(() => vi.unstubAllGlobals())

const ids = ['a', 'b', 'c']
const place = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) })
const places = fc.dictionary(fc.constantFrom(...ids), place).map((given) => new Map(Object.entries(given)))
const route = fc.array(place, { minLength: 2, maxLength: 4 })
const ways = fc.dictionary(fc.constantFrom(...ids), route)

const linkOf = (id: string, way: readonly Point[]): DiagramLink =>
  ({
    ...{ id, from: { node: 'a' }, to: { node: 'b' }, description: '', route: way, jumps: [] },
    broken: { label: 'no', severity: 'error', at: way[0] },
  }) as unknown as DiagramLink

/** A page in which each node, line and reason is an element that React draws. */
function page() {
  const parts = (names: readonly string[]) => new Map(ids.map((id) => [id, names.map(() => ({ d: '' }))]))
  const lines = parts(['.react-flow__edge-path', '.react-flow__edge-interaction'])
  const styles = { node: new Map<string, object>(), link: new Map<string, object>() }
  for (const kind of [styles.node, styles.link]) for (const id of ids) kind.set(id, { transform: '' })
  const elements = new Map<string, object>(
    ids.flatMap((id) => [
      [`.react-flow__node[data-id="${id}"]`, { isConnected: true, style: styles.node.get(id) }],
      [`button[data-link="${id}"]`, { isConnected: true, style: styles.link.get(id) }],
      [
        `.react-flow__edge[data-id="${id}"]`,
        {
          isConnected: true,
          querySelectorAll: (which: string) =>
            lines
              .get(id)
              ?.slice(0, which === 'path' ? 2 : 1)
              .map((path) => ({ setAttribute: (_: string, value: string) => Object.assign(path, { d: value }) })),
        },
      ],
    ]),
  )
  return { elements, lines, styles, canvas: { querySelector: (which: string) => elements.get(which) ?? null } }
}

const translated = ({ x, y }: Point) => ({ transform: `translate(${x}px,${y}px)` })

it('what is moved in the page is seen where it is, and in the end all is as React has it', () => {
  const began = fc.tuple(fc.tuple(place, place, place), fc.tuple(route, route, route))
  const steps = fc.array(fc.tuple(places, ways), { maxLength: 6 })
  fc.assert(
    fc.property(began, steps, began, ([from, firstWays], dragged, [to, lastWays]) => {
      const { canvas, lines, styles } = page()
      const mover = moverIn(() => canvas as unknown as Element)
      const draw = (at: readonly Point[], way: readonly (readonly Point[])[]) => {
        for (const [index, id] of ids.entries()) {
          Object.assign(styles.node.get(id) ?? {}, translated(at[index] as Point))
          for (const path of lines.get(id) ?? []) path.d = pathOf(way[index] ?? [])
          Object.assign(styles.link.get(id) ?? {}, placedAt(way[index]?.[0] as Point))
        }
      }
      const links = ids.map((id, at) => linkOf(id, firstWays[at] ?? []))
      draw(from, firstWays)
      for (const [now, live] of dragged) {
        expect(mover.move(now)).toBe(true)
        for (const [id, point] of now) expect(styles.node.get(id)).toEqual(translated(point))
        mover.lead(new Map(Object.entries(live).map(([id, way]) => [ids.indexOf(id), linkOf(id, way)])), links)
        for (const [at, id] of ids.entries())
          expect(lines.get(id)?.[0]?.d).toBe(pathOf(live[id] ?? firstWays[at] ?? []))
      }
      // React writes what is another one for it than before, and nothing else.
      for (const [at, id] of ids.entries()) {
        const [was, is] = [from[at] as Point, to[at] as Point]
        if (was.x !== is.x || was.y !== is.y) Object.assign(styles.node.get(id) ?? {}, translated(is))
        const path = pathOf(lastWays[at] ?? [])
        if (path !== pathOf(firstWays[at] ?? [])) for (const part of lines.get(id) ?? []) part.d = path
        const [reason, before] = [lastWays[at]?.[0] as Point, firstWays[at]?.[0] as Point]
        if (reason.x !== before.x || reason.y !== before.y) Object.assign(styles.link.get(id) ?? {}, placedAt(reason))
      }
      const edges = toEdges(
        ids.map((id, at) => linkOf(id, lastWays[at] ?? [])),
        [],
      ) as LinkEdge[]
      mover.settle(
        ids.map((id, at) => ({ id, position: to[at] }) as FlowNode),
        edges,
      )
      const seen = { nodes: [...styles.node.values()], lines: [...lines.values()], reasons: [...styles.link.values()] }
      const shown = JSON.stringify(seen)
      draw(to, lastWays)
      expect(shown).toBe(JSON.stringify(seen))
    }),
  )
})

const placedAt = ({ x, y }: Point) => ({ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` })

it('nothing is moved where one of them is no element', () => {
  const { canvas, elements, styles } = page()
  elements.delete('.react-flow__node[data-id="b"]')
  const mover = moverIn(() => canvas as unknown as Element)
  const two = new Map([
    ['a', { x: 1, y: 2 }],
    ['b', { x: 1, y: 2 }],
  ])
  expect(mover.move(two)).toBe(false)
  expect(styles.node.get('a')).toEqual({ transform: '' })
})
