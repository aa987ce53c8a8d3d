import { beforeEach, describe, expect, it } from 'vitest'
import type { Drops } from '#app/store/drops.ts'
import {
  dragStageTo,
  dragTo,
  endGesture,
  setDragged,
  setDrops,
  setGuides,
  setMenuPoint,
  startPlacing,
  useGesture,
} from '#app/store/gesture-store.ts'
import type { Relation } from '#core/edits/relations.ts'

const now = () => useGesture.getState()
const relation: Relation = {
  title: 'Host C on A',
  titleOfNew: 'Host C on A',
  verb: 'Host on',
  apply: (plan) => plan,
}
const drops: Drops = new Map([['pool:A', { relation }]])

beforeEach(endGesture)

describe('what the pointer does', () => {
  it('ends altogether', () => {
    startPlacing('interaction', 'room:R')
    setDragged({ type: 'entity', id: 'chatPool:C' }, drops)
    dragTo({ x: 3, y: 4 }, 'pool:A')
    setGuides([{ axis: 'x', at: 1, from: 0, to: 2 }])
    dragStageTo('s1', 2)
    setMenuPoint({ x: 5, y: 6 })
    endGesture()
    expect(now()).toEqual(useGesture.getInitialState())
  })

  it('is one thing: what is dragged is not placed as well', () => {
    startPlacing('interaction', 'room:R')
    setDragged({ type: 'line', from: 'pool:A' })
    expect(now()).toMatchObject({ placing: undefined, interactionFrom: undefined, drops: new Map() })
  })

  it('keeps where it may drop until that is judged anew', () => {
    setDragged({ type: 'entity', id: 'chatPool:C' }, drops)
    dragTo({ x: 3, y: 4 }, 'pool:A')
    expect(now()).toMatchObject({ pointer: { x: 3, y: 4 }, over: 'pool:A', drops })
    setDrops(new Map())
    expect(now()).toMatchObject({ over: 'pool:A', drops: new Map() })
  })

  it('starts another expected interaction without the start of the last one', () => {
    startPlacing('interaction', 'room:R')
    startPlacing('interaction')
    expect(now().interactionFrom).toBeUndefined()
  })
})
