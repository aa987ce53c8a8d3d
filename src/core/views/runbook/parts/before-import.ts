import { contentsOf, roomsIn } from '#core/domain/content/islands.ts'
import { namerOf } from '#core/domain/migration/flattening.ts'
import { type ChatPool, type EntityId, isLegacy } from '#core/model/entity.ts'
import { counted } from '#core/model/words.ts'
import { type RunbookStep, step, words } from '../step/runbook.ts'
import { ids, importsOf, known, operations, type Part, type Transition } from '../step/transition.ts'

/** What is done in Group Chat before its content is exported. */
export const beforeImport: Part = (transition) => {
  const sources = [...new Map(importsOf(transition).map(({ source }) => [source.id, source])).values()]
  return [
    ...backUps(transition, (chatPool) => isLegacy(chatPool) || isSourceOf(transition)(chatPool)),
    ...discards(transition),
    ...sources.filter(isLegacy).flatMap((source) => [review(transition, source), ...leftBehind(transition, source)]),
  ]
}

/** Whether a chat pool is exported in the step, whatever its generation. */
export const isSourceOf = (transition: Transition): ((chatPool: ChatPool) => boolean) => {
  const sources = new Set<string>(importsOf(transition).map(({ source }) => source.id))
  return ({ id }) => sources.has(id)
}

/** The backups of a step, of the chat pools of one side. */
export const backUps = (transition: Transition, side: (chatPool: ChatPool) => boolean): readonly RunbookStep[] =>
  [...new Set([...operations(transition, 'backUp').map(({ chatPool }) => chatPool), ...endangered(transition)])]
    .flatMap((id) => known(transition, 'chatPool', id) ?? [])
    .filter(side)
    .map((chatPool) => {
      const store = chatPool.contentStore?.instance
      const database = isLegacy(chatPool) ? 'Group Chat database' : 'database mgc'
      return step({
        id: `back-up:${chatPool.id}`,
        kind: 'manual',
        title: `Back up ${chatPool.name}`,
        actions: [
          words(
            `Back up the ${database} of ${chatPool.name}${store ? ` on ${store}` : ''} with the tools of SQL Server.`,
          ),
        ],
        checks: [words('The backup is verified, and somebody knows how to restore it.')],
        wayBack: [words('Nothing is changed by it.')],
        entities: [chatPool.id],
        sources: ['PROC'],
      })
    })

/** What an import reads or overwrites is backed up, whether the plan says so or not. */
const endangered = (transition: Transition): readonly EntityId[] =>
  importsOf(transition).flatMap(({ source, target, from }) =>
    contentsOf(from, target).length > 0 ? [source.id, target.id] : [source.id],
  )

const discards = (transition: Transition): readonly RunbookStep[] =>
  operations(transition, 'discardContent').flatMap(({ chatPool, reason }) => {
    const gone = known(transition, 'chatPool', chatPool)
    if (!gone) return []
    const rooms = roomsIn(transition.was, gone).length
    return [
      step({
        id: `discard:${gone.id}`,
        kind: 'approval',
        title: `Agree that the content of ${gone.name} is discarded`,
        actions: [
          words(
            `${counted(rooms, 'room')} with all messages and files are not imported anywhere. The reason: ${reason}`,
          ),
        ],
        checks: [words('Whoever owns the rooms has agreed in writing.')],
        wayBack: [words('Keep a backup of the database for as long as somebody may ask.')],
        entities: [gone.id],
        sources: ['MGC'],
      }),
    ]
  })

function review(transition: Transition, source: ChatPool): RunbookStep {
  const { was, plan } = transition
  const nameOfMigrated = namerOf(was, plan.flattening)
  const contents = [...was.all('category'), ...roomsIn(was, source)]
  const renamed = contents.filter((one) => belongs(one, source) && nameOfMigrated(one) !== one.name)
  const told = renamed.slice(0, 20).map((one) => `${one.name} becomes ${nameOfMigrated(one)}.`)
  const roots = source.rootManagers ?? []
  return step({
    id: `prepare-source:${source.id}`,
    kind: 'manual',
    title: `Get ${source.name} ready for the export`,
    preconditions: ['Source and target are in one forest: content is never migrated across forests.'],
    actions: [
      words(
        'In the Group Chat Admin Tool: simplify the tree of categories, and give names that stay unique without it.',
      ),
      ...(renamed.length > 0
        ? [
            words(
              `Sub-categories and their rooms get the path as a prefix: ${told.join(' ')}${more(renamed.length - told.length)}`,
            ),
          ]
        : []),
      words(
        'Switch invitations on at each category whose rooms shall have them; a room cannot have what its category has not.',
      ),
      ...(roots.length > 0
        ? [
            words(
              'Take the managers out of the root category as the very last edit: they would become managers of all rooms.',
            ),
          ]
        : []),
      words('Tell federated partners: in Persistent Chat they are disabled and see no room.'),
      words('From the export on, edit nothing here any more: it would not arrive.'),
    ],
    checks: [words('Nobody has edits to make.')],
    wayBack: [words('Edits in Group Chat can be made again; its data is not touched by the export.')],
    entities: [source.id],
    sources: ['PROC'],
  })
}

const belongs = (
  content: { readonly kind: string; readonly chatPool?: string | undefined },
  source: ChatPool,
): boolean => content.kind === 'room' || content.chatPool === source.id

const more = (count: number): string => (count > 0 ? ` And ${counted(count, 'more', 'more')}.` : '')

function leftBehind({ was }: Transition, source: ChatPool): readonly RunbookStep[] {
  const rooms = roomsIn(was, source).filter(({ leaveBehind, disabled }) => leaveBehind && !disabled)
  if (rooms.length === 0) return []
  const told = rooms.slice(0, 20).map(({ name }) => name)
  return [
    step({
      id: `leave-behind:${source.id}`,
      kind: 'manual',
      title: `Disable the rooms of ${source.name} that stay behind`,
      actions: [words(`In the Group Chat Admin Tool, disable: ${told.join(', ')}.${more(rooms.length - told.length)}`)],
      checks: [words('The report of the rehearsed import does not name them.')],
      wayBack: [words('Enable them again.')],
      entities: ids([source, ...rooms]),
      sources: ['PROC'],
    }),
  ]
}
