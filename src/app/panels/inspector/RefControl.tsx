import { useMemo } from 'react'
import { chatPoolOf } from '#core/domain/content/islands.ts'
import { byName } from '#core/model/base/natural-order.ts'
import { once } from '#core/model/base/once.ts'
import { type Entity, type EntityId, type Generation, isContent } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Topology } from '#core/model/topology.ts'
import { nameOf, typeName } from '#core/model/words.ts'
import { GenerationTag } from '../../marks/GenerationTag.tsx'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { reasonsAgainst } from '../../store/drops.ts'
import { Picker } from '../../ui/Picker.tsx'
import type { Choice } from '../../ui/Select.tsx'
import { useKept } from '../../ui/use-kept.ts'
import styles from '../panels.module.css'
import type { ControlProps } from './control-props.ts'

/** What exists in the stage and fits the field; each says whether it is supported, or why it is not. */
export function RefControl(props: ControlProps) {
  const { id, entity, field, value, isSeveral = false, isWrong = false, describedBy, onChange } = props
  const plan = useUnplaced()
  const stage = useStage()
  const latestChoices = useMemo(() => choicesFor(stage.topology, field, entity), [stage, field, entity])
  const choices = useKept(latestChoices, areSameChoices)
  const hintOf = useMemo(
    () => (entity && !isSeveral ? judgements(plan, stage.id, entity, field) : undefined),
    [plan, stage, field, entity, isSeveral],
  )
  const gone = value !== undefined && !choices.some((choice) => choice.value === value)
  return (
    <Picker
      id={id}
      label={field.title}
      value={value as string | undefined}
      none={
        isSeveral ? 'Several values' : gone ? 'Not in this stage' : inherited(entity, field, graphOf(stage.topology))
      }
      choices={choices}
      isWrong={isWrong}
      describedBy={describedBy}
      {...(hintOf && { hintOf })}
      onChange={(chosen) => (chosen !== undefined || !field.isRequired) && onChange(chosen)}
    />
  )
}

/** How long the rules may be asked while a list opens; what is left says nothing. */
const budgetMs = 120

/** What the rules say of a reference, asked when the list is opened and remembered as long as the plan is the same. */
function judgements(plan: Plan, stage: StageId, entity: Entity, field: Field): (target: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  let reasonAgainst: ReturnType<typeof reasonsAgainst> | undefined
  let spent = 0
  return (target) => {
    if (known.has(target) || spent > budgetMs) return known.get(target)
    const start = performance.now()
    reasonAgainst ??= reasonsAgainst(plan, stage, entity, field.name)
    const reason = reasonAgainst(target as EntityId)
    known.set(target, reason ?? (field.name === 'hostedOn' ? 'Supported' : undefined))
    spent += performance.now() - start
    return known.get(target)
  }
}

/** What holds where nothing is said: a room is on the chat pool of its category. */
function inherited(entity: Entity | undefined, { name }: Field, graph: Graph): string {
  const chatPool = entity?.kind === 'room' && name === 'chatPool' ? chatPoolOf(graph, entity) : undefined
  return chatPool ? `${chatPool.name}, as its category` : 'None'
}

export function RefsControl({ id, field, value, isSeveral = false, describedBy, onChange }: ControlProps) {
  const stage = useStage()
  const chosen = (value as EntityId[] | undefined) ?? []
  const targets = targetsOf(stage.topology, field)
  const toggle = (target: EntityId, isOn: boolean) => {
    const next = isOn ? [...chosen, target] : chosen.filter((one) => one !== target)
    onChange(next.length === 0 ? undefined : next)
  }
  if (targets.length === 0) return <p className={styles.facts}>There is none in this stage.</p>
  return (
    <fieldset className={styles.checks} id={id} aria-label={field.title} aria-describedby={describedBy}>
      {isSeveral && <p className={styles.facts}>They differ. What you check holds for each of them.</p>}
      {targets.map((target) => (
        <label key={target.id} className={styles.check} title={typeName(target)}>
          <input
            type="checkbox"
            checked={chosen.includes(target.id)}
            onChange={(event) => toggle(target.id, event.target.checked)}
          />
          <span>{nameOf(target)}</span>
          {'generation' in target && <GenerationTag generation={target.generation} />}
        </label>
      ))}
    </fieldset>
  )
}

/** By name; of content, with the chat pool that it is on. */
function choicesFor(topology: Topology, field: Field, entity: Entity | undefined): readonly Choice[] {
  const graph = graphOf(topology)
  const others = targetsOf(topology, field).filter(({ id }) => id !== entity?.id)
  const shown = others.map((target) => ({ id: target.id, name: nameOf(target), target }))
  return byName(shown).map(({ id, name, target }) => ({
    value: id,
    label: name,
    hint: isContent(target) ? chatPoolOf(graph, target)?.name : undefined,
    mark: 'generation' in target ? tagOf(target.generation) : undefined,
  }))
}

/** The same element each time. */
const tagOf = once((generation: Generation) => <GenerationTag generation={generation} />)

const areSameChoices = (some: readonly Choice[], others: readonly Choice[]): boolean =>
  some.length === others.length && some.every((choice, at) => isSameChoice(choice, others[at] as Choice))

const isSameChoice = (one: Choice, other: Choice): boolean =>
  one.value === other.value && one.label === other.label && one.hint === other.hint && one.mark === other.mark

function targetsOf(topology: Topology, { kinds = [] }: Field): readonly Entity[] {
  const graph = graphOf(topology)
  return kinds.flatMap((kind): readonly Entity[] => graph.all(kind))
}
