import { chatPoolOf } from '#core/domain/content/islands.ts'
import { isImport } from '#core/domain/migration/carriers.ts'
import { type ContentMove, endsOf } from '#core/domain/migration/content-moves.ts'
import { isUpgradable } from '#core/domain/migration/upgrades.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Change } from '#core/model/diff.ts'
import { type ChatPool, type Content, type EntityId, isContent, isLegacy } from '#core/model/entity.ts'
import { counted } from '#core/model/words.ts'
import { changeText } from '../step/change-text.ts'
import { type RunbookStep, step, words } from '../step/runbook.ts'
import { carrierOf, type Part, type Transition } from '../step/transition.ts'
import { isSourceOf } from './before-import.ts'

const maxTold = 20

interface Edit {
  readonly entity: EntityId
  /** Of thousands only a few are told. */
  readonly tell: () => string
  readonly chatPool: ChatPool
  /** Whether it takes away what an import of the step is to read. */
  readonly isLate: boolean
}

/** Two steps tell of them. */
const editsOf = cachedBy((transition: Transition): readonly Edit[] => {
  const { was, is, changes, moves } = transition
  const isSource = isSourceOf(transition)
  return changes.flatMap((change) => {
    const isRemoval = change.type === 'removed'
    const entity = isRemoval ? change.before : change.after
    if (!isContent(entity) || moves.has(entity.id)) return []
    const chatPool = chatPoolOf(isRemoval ? was : is, entity)
    if (!chatPool || !isLegacy(chatPool) || !is.get('chatPool', chatPool.id)) return []
    return [
      {
        entity: entity.id,
        tell: () => changeText(change, transition),
        chatPool,
        isLate: isRemoval && isSource(chatPool),
      },
    ]
  })
})

/** What changes in the rooms of Group Chat: its cmdlets do not exist, so it is done in its own tool. */
export const legacyContent: Part = (transition) =>
  inAdminTool(
    editsOf(transition).filter(({ isLate }) => !isLate),
    'legacy-content',
    (name) => `Change the content of ${name} in the Group Chat Admin Tool`,
  )

/** What is taken off the source of an import: once it has arrived. */
export const legacyRemoval: Part = (transition) =>
  inAdminTool(
    editsOf(transition).filter(({ isLate }) => isLate),
    'legacy-removal',
    (name) => `Remove content of ${name} in the Group Chat Admin Tool`,
    ['What has been imported is verified.'],
  )

/** What the stage has of upgraded content otherwise than the upgrade leaves it, which moves it and nothing else. */
export const upgradedContent: Part = (transition) =>
  inAdminTool(
    transition.changes.flatMap((change) => changeAfterUpgrade(transition, change)),
    'upgraded-content',
    (name) => `Change the upgraded content of ${name} in the Group Chat Admin Tool`,
    ['The upgrade is done.'],
  )

function changeAfterUpgrade(transition: Transition, change: Change): readonly Edit[] {
  if (change.type !== 'changed' || !isContent(change.before) || !isContent(change.after)) return []
  const { before, after } = change
  const carrier = carrierOf(transition, after.id)
  const fields = change.fields.filter((field) => field !== 'chatPool')
  if (!carrier || isImport(carrier) || fields.length === 0) return []
  const moved = { ...before, chatPool: after.chatPool } as Content
  const tell = () => changeText({ type: 'changed', before: moved, after, fields }, transition)
  return [{ entity: after.id, tell, chatPool: carrier.target, isLate: false }]
}

const inAdminTool = (
  edits: readonly Edit[],
  id: string,
  title: (chatPool: string) => string,
  preconditions: readonly string[] = [],
): readonly RunbookStep[] =>
  [...groupBy(edits, ({ chatPool }) => chatPool.id).values()].map((those): RunbookStep => {
    const rest = those.length - maxTold
    return step({
      id: `${id}:${those[0]?.chatPool.id}`,
      kind: 'manual',
      title: title(those[0]?.chatPool.name ?? ''),
      ...(preconditions.length > 0 && { preconditions }),
      actions: [
        ...those.slice(0, maxTold).map(({ tell }) => words(`${tell()}.`)),
        ...(rest > 0 ? [words(`And ${counted(rest, 'more change')}, as the plan lists them.`)] : []),
      ],
      checks: [words('The tool shows it so.')],
      wayBack: [words('Set it back in the same way; what is deleted there comes back from a backup only.')],
      entities: those.map(({ entity }) => entity),
      sources: ['GC10CAT'],
    })
  })

/** Content that changes its chat pool without an import: no edit can do that. */
export const movedWithoutImport: Part = (transition) => {
  const stray = transition.carried.find(({ carrier }) => !carrier)?.moves.values() ?? []
  const ways = groupBy(stray, ({ from, to }) => `${from}>${to}`)
  return [...ways].flatMap(([way, moves]) => missingImport(way, moves, transition))
}

function adviceFor(from: ChatPool, to: ChatPool): string {
  if (isUpgradable(from, to)) return `Add the upgrade of ${from.name} to this step in the plan.`
  return isLegacy(to)
    ? 'Nothing is imported into Group Chat: create them there anew, or leave them where they are in the plan.'
    : 'Content moves by an import only: add one to this step in the plan.'
}

function missingImport(way: string, moves: readonly ContentMove[], { was, is }: Transition): readonly RunbookStep[] {
  const [first] = moves
  if (!first) return []
  const { from, to } = endsOf(first, was, is)
  return [
    step({
      id: `missing-import:${way}`,
      kind: 'manual',
      title: `Decide how content comes from ${from.name} to ${to.name}`,
      actions: [
        words(
          `${counted(moves.length, 'object')} of ${from.name} are in ${to.name} afterwards, but nothing brings them there. ${adviceFor(from, to)}`,
        ),
      ],
      checks: [words('The plan imports what it shows there.')],
      wayBack: [words('Nothing is changed yet.')],
      entities: moves.map(({ content }) => content.id),
      sources: ['CONFCAT', 'PROC'],
    }),
  ]
}
