import { readFileSync } from 'node:fs'
import Elk from 'elkjs/lib/elk.bundled.js'
import type { ElkNode } from 'elkjs/lib/elk-api.js'
import { describe, expect, it } from 'vitest'
import { elkGraphOf } from '#app/platform/elk-graph.ts'
import { samples } from '#app/shell/samples.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { chatPool, planOf, pool, site } from '../../support/plan-builder.ts'

async function arranged({ layout }: Plan, { topology }: Stage): Promise<Map<string, number>> {
  const graph = graphOf(topology)
  const diagram = diagramOf({ graph, layout, findings: [] })
  const left = new Map<string, number>()
  const look = ({ id, children = [] }: ElkNode, x: number) => {
    left.set(id, x)
    for (const child of children) look(child, x + (child.x ?? 0))
  }
  look(await new Elk().layout(elkGraphOf(diagram.nodes, diagram, graph)), 0)
  return left
}

function sample(name: string): Plan {
  const parsed = parsePlan(readFileSync(`public/plans/${name}.plan.json`, 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

const stages = samples.flatMap(({ name, title }) => {
  const plan = sample(name)
  return plan.stages.map((stage) => ({ title, plan, stage, name: stage.name }))
})

it.each(stages)('every shape of $title, $name, finds a place', async ({ plan, stage }) => {
  const left = await arranged(plan, stage)
  for (const { id } of graphOf(stage.topology).all('pool')) expect(left.get(id)).toBeTypeOf('number')
})

describe('generations stand in the order of the years', () => {
  const years = ['lync2013', 'lync2010', 'ocs2007r2'] as const
  const hosts = years.map((generation) => pool(generation, generation, { site: 'site:one' }))
  const chats = years.map((generation) =>
    chatPool(`chat-${generation}`, generation, { hostedOn: `pool:${generation}`, site: 'site:one' }),
  )
  const left = (found: Map<string, number>) => years.map((year) => found.get(`pool:${year}`) ?? Number.NaN)
  const inOrder = (found: Map<string, number>) => expect(left(found)).toEqual(left(found).sort((a, b) => b - a))

  it('in the frame of a site', async () => {
    const plan = planOf([site('one'), ...hosts, ...chats])
    for (const stage of plan.stages) inOrder(await arranged(plan, stage))
  })

  it('and of a site each', async () => {
    const apart = hosts.map((host) => ({ ...host, site: `site:${host.generation}` as const }))
    const plan = planOf([...years.map((year) => site(year)), ...apart])
    for (const stage of plan.stages) inOrder(await arranged(plan, stage))
  })
})
