import type { Entity } from '#core/model/entity.ts'
import type { Plan, Severity, Stage } from '#core/model/plan.ts'
import { nameOf, typeName } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'
import {
  bestMatches,
  objectsElsewhere,
  objectsIn,
  type Placed,
  rankOf,
  searchTextOf,
} from '#core/views/outline/search.ts'
import { current } from '../store/derived.ts'
import { openDialog } from '../store/dialog-store.ts'
import { rememberChosen, showStage, useSession } from '../store/session-store.ts'
import { commandGroups } from './command.ts'
import { type CommandId, commandOf } from './index.ts'
import { idsIn, menuBar } from './menus.ts'
import { disabledReason, isChecked, run, titleNow } from './run-command.ts'
import { shownKeys } from './shortcuts.ts'
import { showEntity } from './showing.ts'

/** Something that the search leads to. */
export interface Found {
  readonly id: string
  readonly title: string
  /** What it is, or why it cannot be done now. */
  readonly detail: string
  readonly keys?: string | undefined
  readonly isPossible: boolean
  readonly entity?: Entity
  readonly severity?: Severity
  readonly type: 'command' | 'object' | 'stage' | 'rule'
  run(): void
}

interface FoundGroup {
  readonly title: string
  readonly found: readonly Found[]
  /** So many more answer to what was typed. */
  readonly more: number
}

/** In the order of the menus. */
const ids = menuBar.flatMap(({ groups }) => idsIn(groups))
const listed = { commands: 8, objects: 8, others: 5, stages: 5, rules: 5 }

/** What answers to what was typed, the parts with the best answers first; with nothing typed, all that can be done. */
export function find(wanted: string, only: 'everything' | 'objects'): readonly FoundGroup[] {
  const now = current()
  if (!now) return []
  if (wanted.trim() === '') return only === 'objects' ? objectsFirst(now) : [...recentOnes(now), ...allCommands()]
  const objects = [
    groupOf(`In ${now.stage.name}`, bestMatches(objectsIn(now.stage), wanted, placedText, listed.objects), objectFound),
    groupOf(
      'In other stages',
      bestMatches(objectsElsewhere(now.plan, now.stage.id), wanted, placedText, listed.others),
      objectElsewhere,
    ),
  ]
  const rest = [
    groupOf('Commands', bestMatches(ids, wanted, commandWords, listed.commands), commandFound),
    groupOf(
      'Stages',
      bestMatches(now.plan.stages, wanted, ({ name }) => name, listed.stages),
      stageFound,
    ),
    groupOf(
      'Rules',
      bestMatches(rules, wanted, ({ id, title }) => `${title} ${id}`, listed.rules),
      ruleFound,
    ),
  ]
  return (only === 'objects' ? objects : [rest[0] as FoundGroup, ...objects, ...rest.slice(1)])
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => bestOf(a, wanted) - bestOf(b, wanted))
}

/** Remembers what was chosen, and does it. */
export function choose(found: Found): void {
  rememberChosen(found.id)
  found.run()
}

const placedText = ({ entity }: Placed): string => searchTextOf(entity)
const commandWords = (id: CommandId): string => `${titleNow(commandOf(id))} ${commandGroups[commandOf(id).group]}`
/** Rules are long sentences with many words: what answers as well comes before them. */
const bestOf = ({ found: [best] }: FoundGroup, wanted: string): number =>
  ((best && rankOf(best.title, wanted)) ?? 4) + (best?.type === 'rule' ? 1 : 0)

const groupOf = <T>(
  title: string,
  { found, more }: { readonly found: readonly T[]; readonly more: number },
  foundOf: (thing: T) => Found,
): FoundGroup => ({ title, found: found.map(foundOf), more })

function objectsFirst({ stage }: { readonly stage: Stage }): readonly FoundGroup[] {
  const group = groupOf(`In ${stage.name}`, bestMatches(objectsIn(stage), '', placedText, 40), objectFound)
  return group.found.length > 0 ? [group] : []
}

function recentOnes({ plan, stage }: { readonly plan: Plan; readonly stage: Stage }): readonly FoundGroup[] {
  const found = useSession.getState().recent.flatMap((id) => recentOf(plan, stage, id) ?? [])
  return found.length > 0 ? [{ title: 'Recent', found, more: 0 }] : []
}

/** What was chosen before, as it is now; nothing where it is gone. */
function recentOf(plan: Plan, stage: Stage, id: string): Found | undefined {
  const command = ids.find((one) => one === id)
  if (command) return commandFound(command)
  const rule = rules.find((one) => one.id === id)
  if (rule) return ruleFound(rule)
  const other = plan.stages.find((one) => one.id === id)
  if (other) return stageFound(other)
  const placed = [...objectsIn(stage)].find(({ entity }) => entity.id === id)
  return placed && objectFound(placed)
}

const allCommands = (): readonly FoundGroup[] =>
  Object.entries(commandGroups).flatMap(([group, title]) => {
    const found = ids.filter((id) => commandOf(id).group === group && id !== 'search').map(commandFound)
    return found.length > 0 ? [{ title, found, more: 0 }] : []
  })

function commandFound(id: CommandId): Found {
  const command = commandOf(id)
  const reason = disabledReason(command)
  const isOn = isChecked(command)
  return {
    id,
    type: 'command',
    title: titleNow(command),
    detail: reason ?? (isOn === undefined ? commandGroups[command.group] : `${isOn ? 'On' : 'Off'} now`),
    keys: shownKeys(command.shortcuts?.[0]),
    isPossible: reason === undefined,
    run: () => run(command),
  }
}

const objectFound = ({ entity, stage }: Placed): Found => ({
  id: entity.id,
  type: 'object',
  title: nameOf(entity),
  detail: typeName(entity),
  isPossible: true,
  entity,
  run: () => showEntity(entity.id, stage.id),
})

const objectElsewhere = (placed: Placed): Found => ({
  ...objectFound(placed),
  detail: `${typeName(placed.entity)} in ${placed.stage.name}`,
})

const stageFound = ({ id, name }: Stage): Found => ({
  id,
  type: 'stage',
  title: name,
  detail: 'Stage',
  isPossible: true,
  run: () => showStage(id),
})

const ruleFound = ({ id, title, severity }: (typeof rules)[number]): Found => ({
  id,
  type: 'rule',
  title,
  detail: id,
  isPossible: true,
  severity,
  run: () => openDialog({ type: 'rules', rule: id }),
})
