import { describe, expect, it } from 'vitest'
import type { Dependency } from '#core/model/memory/dependency.ts'
import { evaluatorOf } from '#core/model/memory/evaluate.ts'
import { fact } from '#core/model/memory/facts.ts'
import { footprint } from '#core/model/memory/footprint.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { snapshotAt, snapshotOf } from '#core/model/memory/snapshot.ts'
import { trackedGraph } from '#core/model/memory/tracked-graph.ts'
import { trackedMoment } from '#core/model/memory/tracked-moment.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { category, planOf, pool, room } from '../../../support/plan-builder.ts'

const today = [pool('FE', 'lync2010'), category('C'), room('R', { category: 'category:C' })]
const topology = put(emptyTopology, today)
const plan = planOf(today, [...today, pool('FE13', 'lync2013')])
const placeOf = (one: Dependency) => [one.offset, one.of === 'aspect' ? one.aspect : one.of]

describe('an evaluation', () => {
  const evaluate = evaluatorOf(snapshotOf(topology), trackedGraph)

  it('gives the value with each dependency once', () => {
    const twice = (graph: Graph) => [graph.get('pool', 'pool:FE'), graph.find('pool:FE'), graph.all('room').length]
    const { value, dependencies } = evaluate(twice)
    expect(value).toEqual([today[0], today[0], 1])
    expect(dependencies.map(({ of }) => of)).toEqual(['entity', 'table'])
  })

  it('has its own dependencies, also those that one before it had', () => {
    const get = (graph: Graph) => graph.get('pool', 'pool:FE')
    expect(evaluate(get).dependencies).toEqual(evaluate(get).dependencies)
    expect(evaluate(() => 'nothing read').dependencies).toEqual([])
  })

  it('is none the worse for one before it that crashed', () => {
    const crash = (graph: Graph) => {
      graph.all('room')
      throw new Error('Broken.')
    }
    expect(() => evaluate(crash)).toThrow('Broken.')
    expect(evaluate((graph) => graph.get('pool', 'pool:FE')).dependencies.map(({ of }) => of)).toEqual(['entity'])
    expect(evaluate((graph) => graph.all('room')).dependencies).toHaveLength(1)
  })

  it('keeps what it has read apart from what one within it reads, also where that crashes', () => {
    const inner = () => evaluate((graph) => [graph.get('pool', 'pool:FE'), graph.all('room')])
    const crash = (graph: Graph) => {
      graph.all('category')
      throw new Error('Broken.')
    }
    let within = inner()
    const outer = evaluate((graph) => {
      graph.get('pool', 'pool:FE')
      within = inner()
      expect(() => evaluate(crash)).toThrow('Broken.')
      return graph.find('category:C')
    })
    expect(within.dependencies.map(({ of }) => of)).toEqual(['entity', 'table'])
    expect(outer.dependencies.map((one) => one.of === 'entity' && one.key)).toEqual(['pool:FE', 'category:C'])
  })

  it('shares its dependencies with others of the same snapshot', () => {
    const get = (graph: Graph) => graph.get('pool', 'pool:FE')
    expect(evaluate(get).dependencies[0]).toBe(evaluate(get).dependencies[0])
  })

  it('of a moment says how many stages away it read', () => {
    const { value, dependencies } = evaluatorOf(
      snapshotAt(plan, 1),
      trackedMoment,
    )((at) => [
      at.graph.all('pool').length,
      at.before?.graph.all('pool').length,
      at.before?.before,
      at.after,
      at.before?.name,
      at.name,
    ])
    expect(value).toEqual([2, 1, undefined, undefined, 'Stage 1', 'Stage 2'])
    expect(dependencies.map(placeOf)).toEqual([
      [0, 'table'],
      [-1, 'exists'],
      [-1, 'table'],
      [-2, 'exists'],
      [1, 'exists'],
      [-1, 'name'],
      [0, 'name'],
    ])
  })
})

describe('a footprint', () => {
  const roomsIn = fact((graph: Graph, of: (typeof today)[number]) => graph.referrers('room', of.id).length)
  const roomsAndPools = fact(
    (graph: Graph, of: (typeof today)[number]) => roomsIn(graph, of) + graph.all('pool').length,
  )

  it('has what was read itself and through facts, as it is in a snapshot', () => {
    const read = footprint()
    const snapshot = snapshotAt(plan, 1)
    const { dependencies } = evaluatorOf(
      snapshot,
      trackedMoment,
    )((at) => [at.graph.get('category', 'category:C'), at.before && roomsAndPools(at.before.graph, today[1]!)])
    expect(dependencies.map(placeOf)).toEqual([
      [0, 'entity'],
      [-1, 'exists'],
      [-1, 'fact'],
    ])
    dependencies.forEach(read.add)
    const before = plan.stages[0]!.topology
    expect(read.wholesOf(snapshot)).toEqual([
      { of: 'table', offset: 0, kind: 'category', table: snapshot.topology.category },
      { of: 'aspect', offset: -1, aspect: 'exists', found: true },
      { of: 'table', offset: -1, kind: 'pool', table: before.pool },
      { of: 'table', offset: -1, kind: 'room', table: before.room },
    ])
  })

  it('grows when a fact in it reads more than before', () => {
    const read = footprint()
    const picky = fact((graph: Graph, { name }: { name: string }) => graph.all(name === 'C' ? 'pool' : 'room').length)
    const evaluate = evaluatorOf(snapshotOf(topology), trackedGraph)
    evaluate((graph) => picky(graph, today[1]!)).dependencies.forEach(read.add)
    expect(kindsIn(read)).toEqual(['pool'])
    evaluate((graph) => picky(graph, today[2]!))
    expect(kindsIn(read)).toEqual(['pool', 'room'])
  })

  const kindsIn = (read: ReturnType<typeof footprint>) =>
    read.wholesOf(snapshotOf(topology)).flatMap((one) => (one.of === 'table' ? one.kind : []))
})
