import { kinds } from '#core/model/entity.ts'
import { type Field, fieldsOf } from '#core/model/fields.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { entitiesOf, entityCount } from '#core/model/topology.ts'
import { counted } from '#core/model/words.ts'
import { program } from '../platform/program.ts'
import { usePlanStore } from '../store/plan-store.ts'

interface Stopped {
  /** Which planner, and what it ran in. */
  readonly program: string
  readonly error: Error
  readonly plan: Plan | undefined
  /** How many steps could be undone. */
  readonly steps: number
}

/** What helps to find out why the planner has stopped. Of the plan it says only how large it is. */
export function diagnosticsOf({ program, error, plan, steps }: Stopped): string {
  const size = plan ? `${sizeOf(plan)}, ${counted(steps, 'step')} to undo` : 'No plan was open'
  const message = plan ? withoutTexts(error.message, plan) : error.message
  return [program, size, `${error.name}: ${message}`, ...framesOf(error)].join('\n')
}

export function diagnosticsNow(error: Error): string {
  const { plan, past } = usePlanStore.getState()
  return diagnosticsOf({ program: program(), error, plan, steps: past.length })
}

const sizeOf = ({ stages, waivers }: Plan): string =>
  [counted(stages.length, 'stage'), ...stages.map(stageSize), counted(waivers.length, 'waiver')].join(', ')

function stageSize({ topology, operations }: Stage, at: number): string {
  const parts = kinds.flatMap((kind) => (topology[kind].size > 0 ? [`${topology[kind].size} ${kind}`] : []))
  const done = operations.length > 0 ? [counted(operations.length, 'operation')] : []
  return `stage ${at + 1} with ${counted(entityCount(topology), 'object')} (${[...parts, ...done].join(', ')})`
}

/** An error may name what it is about: whatever a person has written in the plan becomes dots. */
function withoutTexts(message: string, plan: Plan): string {
  const found = new Set(textsOf(plan).filter((text) => text !== '' && message.includes(text)))
  const longestFirst = [...found].sort((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, text) => rest.replace(wholeWords(text), '…'), message)
}

const wholeWords = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')

const textsOf = ({ name, stages }: Plan): readonly string[] => [
  name,
  ...stages.flatMap((stage) => [
    ...[stage.id, stage.name],
    ...entitiesOf(stage.topology).flatMap((entity) => [entity.id, ...textsIn(entity, fieldsOf(entity.kind))]),
  ]),
]

/** What stands in fields in which more can stand than one of a few words. */
function textsIn(value: object, fields: readonly Field[]): readonly string[] {
  return fields.flatMap(({ name, type, fields: inner }): readonly string[] => {
    const held = (value as Readonly<Record<string, unknown>>)[name]
    const all: readonly unknown[] = Array.isArray(held) ? held : [held]
    return type === 'choice' ? [] : all.flatMap((one) => textsOfOne(one, inner))
  })
}

function textsOfOne(held: unknown, fields: readonly Field[] = []): readonly string[] {
  if (typeof held === 'string') return [held]
  return typeof held === 'object' && held ? textsIn(held, fields) : []
}

/** Where in the program it happened. Some browsers put the message above that. */
const framesOf = ({ stack = '' }: Error): readonly string[] =>
  stack.split('\n').filter((line) => /^\s+at |^\S*@/.test(line))
