import { useMemo } from 'react'
import { parseCount } from '#core/counts.ts'
import type { Field as FieldType } from '#core/fields.ts'
import { type Graph, graphOf } from '#core/graph.ts'
import { chatPoolOf } from '#core/islands.ts'
import type { Entity, EntityId } from '#core/model.ts'
import type { Topology } from '#core/topology.ts'
import { choiceName, nameOf, typeName } from '#core/words.ts'
import { GenerationTag } from '../marks/GenerationTag.tsx'
import { usePlan, useStage } from '../store/derived.ts'
import { reasonsAgainst } from '../store/drops.ts'
import { say } from '../store/session-store.ts'
import { type Choice, Select } from '../ui/Select.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { type ControlProps, FieldGroup, FieldRows } from './FieldRows.tsx'
import styles from './panels.module.css'

/** The control of a field's type. */
export function Control(props: ControlProps) {
  const { id, field, value, isWrong = false, onChange } = props
  const describedBy = isWrong ? `${id}-problem` : undefined
  switch (field.type) {
    case 'flag':
      return (
        <Select
          id={id}
          value={value === undefined ? undefined : String(value)}
          none="Not known"
          choices={yesOrNo}
          isWrong={isWrong}
          describedBy={describedBy}
          onChange={(chosen) => onChange(flagOf(chosen, field))}
        />
      )
    case 'choice':
      return (
        <Select
          id={id}
          value={value as string | undefined}
          none={field.isRequired ? undefined : 'Not known'}
          choices={(field.choices ?? []).map((choice) => ({ value: choice, label: choiceName(field.name, choice) }))}
          isWrong={isWrong}
          describedBy={describedBy}
          onChange={(chosen) => (chosen !== undefined || !field.isRequired) && onChange(chosen)}
        />
      )
    case 'ref':
      return <RefControl {...props} />
    case 'refs':
      return <RefsControl {...props} />
    case 'texts':
      return <TextsControl {...props} />
    case 'rows':
      return <FieldRows {...props} Part={Control} />
    case 'group':
      return <FieldGroup {...props} Part={Control} />
    case 'number':
      return (
        <TextInput
          id={id}
          inputMode="numeric"
          value={value === undefined ? '' : String(value)}
          isWrong={isWrong}
          describedBy={describedBy}
          onCommit={(text) => {
            const count = parseCount(text)
            if (count !== undefined || text.trim() === '') onChange(count)
            else say(`${field.title}: ‘${text}’ is not a number of things, such as 1,240.`)
          }}
        />
      )
    case 'text':
      return (
        <TextInput
          id={id}
          value={(value as string | undefined) ?? ''}
          isWrong={isWrong}
          describedBy={describedBy}
          onCommit={(text) =>
            (text.trim() !== '' || !field.isRequired) && onChange(text.trim() === '' ? undefined : text.trim())
          }
        />
      )
  }
}

const yesOrNo: readonly Choice[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
]
const flagOf = (chosen: string | undefined, { isRequired }: FieldType): boolean | undefined =>
  chosen === undefined ? (isRequired ? false : undefined) : chosen === 'true'

const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

/** A list, one a line. Principals that are users of the stage are shown and typed by their names. */
function TextsControl({ id, field, value, onChange }: ControlProps) {
  const { topology } = useStage()
  const users = field.isPrincipals ? graphOf(topology).all('users') : []
  const held = (value as readonly string[] | undefined) ?? []
  const shown = held.map((text) => users.find((one) => one.id === text)?.name ?? text)
  const read = (line: string): string => {
    const kept = held[shown.indexOf(line)]
    const called = users.filter(({ name }) => name.toLowerCase() === line.toLowerCase())
    return kept ?? (called.length === 1 && called[0] ? called[0].id : line)
  }
  return (
    <TextInput
      id={id}
      rows={3}
      placeholder={field.isPrincipals ? 'Users, groups or SIP addresses, one a line' : 'One a line'}
      value={shown.join('\n')}
      // Nothing was known before the first line; who empties a list says that there is none.
      onCommit={(text) => onChange(linesOf(text).map(read))}
    />
  )
}

/** What exists in the stage and fits the field; a host that cannot work says why. */
function RefControl({ id, entity, field, value, isWrong = false, onChange }: ControlProps) {
  const plan = usePlan()
  const stage = useStage()
  const choices = useMemo(() => {
    const others = targetsOf(stage.topology, field).filter(({ id: target }) => target !== entity?.id)
    const against = field.name === 'hostedOn' && entity ? reasonsAgainst(plan, stage.id, entity) : () => undefined
    return others.map((target) => ({
      value: target.id as string,
      label: nameOf(target),
      hint: against(target),
      mark: 'generation' in target ? <GenerationTag generation={target.generation} /> : undefined,
    }))
  }, [plan, stage, field, entity])
  const gone = value !== undefined && !choices.some((choice) => choice.value === value)
  return (
    <Select
      id={id}
      value={value as string | undefined}
      none={gone ? 'Not in this stage' : inherited(entity, field, graphOf(stage.topology))}
      choices={choices}
      isWrong={isWrong}
      describedBy={isWrong ? `${id}-problem` : undefined}
      onChange={(chosen) => (chosen !== undefined || !field.isRequired) && onChange(chosen)}
    />
  )
}

/** What holds where nothing is said: a room is on the chat pool of its category. */
function inherited(entity: Entity | undefined, { name }: FieldType, graph: Graph): string {
  const chatPool = entity?.kind === 'room' && name === 'chatPool' ? chatPoolOf(graph, entity) : undefined
  return chatPool ? `${chatPool.name}, as its category` : 'None'
}

function RefsControl({ id, field, value, onChange }: ControlProps) {
  const stage = useStage()
  const chosen = (value as EntityId[] | undefined) ?? []
  const targets = targetsOf(stage.topology, field)
  const toggle = (target: EntityId, isOn: boolean) => {
    const next = isOn ? [...chosen, target] : chosen.filter((one) => one !== target)
    onChange(next.length === 0 ? undefined : next)
  }
  if (targets.length === 0) return <p className={styles.facts}>There is none in this stage.</p>
  return (
    <fieldset className={styles.checks} id={id} aria-label={field.title}>
      {targets.map((target) => (
        <label key={target.id} className={styles.check} title={typeName(target)}>
          <input
            type="checkbox"
            checked={chosen.includes(target.id)}
            onChange={(event) => toggle(target.id, event.target.checked)}
          />
          {nameOf(target)}
          {'generation' in target && <GenerationTag generation={target.generation} />}
        </label>
      ))}
    </fieldset>
  )
}

function targetsOf(topology: Topology, { kinds = [] }: FieldType): readonly Entity[] {
  const graph = graphOf(topology)
  return kinds.flatMap((kind): readonly Entity[] => graph.all(kind))
}
