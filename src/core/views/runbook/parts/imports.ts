import { contentOf, contentsOf } from '#core/domain/content/islands.ts'
import type { Import } from '#core/domain/migration/imports.ts'
import type { OperationOf } from '#core/domain/migration/step-operations.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type ChatPool, type EntityId, isLegacy } from '#core/model/entity.ts'
import { fileWord } from '#core/model/file-name.ts'
import { listed } from '#core/model/words.ts'
import { cmdlet, file, list, present, text, type Value } from '../step/cmdlet.ts'
import { note, type RunbookStep, run, step, words } from '../step/runbook.ts'
import { hostOf, ids, importsOf, type Transition } from '../step/transition.ts'
import { databaseOf, fqdnOf } from '../step/values.ts'
import { arrivalInWords } from './expected.ts'

/** An import of the step, and the file that carries it. */
interface FiledImport extends Import {
  readonly key: string
  readonly file: string
}

/** Long ids may be cut to the same; each export has a file of its own. */
const filed = (transition: Transition): readonly FiledImport[] =>
  named(transition).map((one, at, all) =>
    all.slice(0, at).some(({ file }) => file === one.file) ? { ...one, file: `${one.file}-${at + 1}` } : one,
  )

const named = (transition: Transition): readonly FiledImport[] =>
  importsOf(transition).map((one) => {
    const { operation, source, target } = one
    const part = [operation.level ?? 'All', ...(operation.categories ?? [])].join('+')
    const isWhole = part === 'All'
    return {
      ...one,
      key: `${source.id}>${target.id}${isWhole ? '' : `:${part}`}`,
      file: fileWord(`${source.id.slice(9)} to ${target.id.slice(9)}${isWhole ? '' : ` ${part}`}`, 'chat-data', 60),
    }
  })

export const exportSteps = (transition: Transition): readonly RunbookStep[] =>
  filed(transition).map(({ key, operation, source, file: name }) => {
    const { level, categories, startDate } = operation
    const scope = categories?.map((one) => transition.was.get('category', one as `category:${string}`)?.name ?? one)
    return step({
      id: `export:${key}`,
      kind: 'powershell',
      title: `Export the chat data of ${source.name}`,
      preconditions: [
        `The services of ${source.name} are stopped.`,
        'The folder in which it is run has room for all of it.',
      ],
      actions: [
        run(
          cmdlet('Export-CsPersistentChatData', {
            DBInstance: databaseOf(source),
            FileName: file(`${name}.zip`),
            ...(level && level !== 'All' && { Level: text(level) }),
            ...(scope && { Scope: list(scope.map(text)) }),
            ...(startDate && isDatable(operation) && { StartDate: text(startDate) }),
            Report: file(`${name}.export.html`),
          }),
        ),
        note('Add -DBName where the database bears another name than its setup gives it.'),
        ...(startDate && !isDatable(operation) ? [note(datedExport(startDate))] : []),
      ],
      checks: [words(`Read ${name}.export.html: it names what is in the file, and what is not.`)],
      wayBack: [words(`Nothing is changed in ${source.name}: start its services again.`)],
      entities: [source.id],
      sources: ['PS:Export-CsPersistentChatData', 'PROC'],
    })
  })

/** A start date goes with the room directory and with chat history. */
const isDatable = ({ level }: OperationOf<'importChatData'>): boolean =>
  level === 'RoomDirectory' || level === 'Content'

const datedExport = (date: string): string =>
  `Only messages from ${date} on are wanted. -StartDate is valid with the levels RoomDirectory and Content, so it is left out here; test on a copy first what the date leaves out.`

export const importSteps = (transition: Transition): readonly RunbookStep[] =>
  filed(transition).flatMap((one, at, all) => [
    ...(all.slice(0, at).some(({ target }) => target.id === one.target.id) ? [backUpBetween(one)] : []),
    rehearsal(one),
    realImport(transition, one),
  ])

/** What one import has brought, the next into the same chat pool can overwrite. */
const backUpBetween = ({ key, source, target }: FiledImport): RunbookStep =>
  step({
    id: `back-up-between:${key}`,
    kind: 'manual',
    title: `Back up ${target.name} before the import of ${source.name}`,
    preconditions: [
      `The import before is verified: what bears the same name is overwritten by that of ${source.name}.`,
    ],
    actions: [words(`Back up the database mgc of ${target.name} with the tools of SQL Server.`)],
    checks: [words('The backup is verified, and somebody knows how to restore it.')],
    wayBack: [words('Nothing is changed by it.')],
    entities: [target.id],
    sources: ['PROC'],
  })

const parameters = ({ target, file: name }: FiledImport): Readonly<Record<string, Value>> => ({
  DBInstance: databaseOf(target),
  FileName: file(`${name}.zip`),
})

const toolOf = (source: ChatPool): string =>
  isLegacy(source) ? 'in the Group Chat Admin Tool' : 'with the Control Panel or the cmdlets of Persistent Chat'

const rehearsal = (one: FiledImport): RunbookStep =>
  step({
    id: `rehearse-import:${one.key}`,
    kind: 'powershell',
    title: `Rehearse the import into ${one.target.name}`,
    preconditions: [`The services of ${one.target.name} are stopped.`],
    actions: [
      run(
        cmdlet('Import-CsPersistentChatData', {
          ...parameters(one),
          Report: file(`${one.file}.rehearsal.html`),
          WhatIf: present,
        }),
      ),
      words(
        `Mend what the report complains of in ${one.source.name}, ${toolOf(one.source)}: that needs its services, so start them for that and stop them again. Then export anew, and rehearse until it is clean.`,
      ),
    ],
    checks: [words(`${one.file}.rehearsal.html has no error and no warning that you have not accepted.`)],
    wayBack: [words('Nothing is changed by it.')],
    entities: ids([one.source, one.target]),
    sources: ['PROC', 'PS:Import-CsPersistentChatData'],
  })

function realImport(transition: Transition, one: FiledImport): RunbookStep {
  const { was, arrived } = transition
  const { source, target } = one
  const held = was.get('chatPool', target.id) ? contentsOf(was, target).length : 0
  const anew = arrived.filter((one) => one.one.source.id === source.id && one.one.target.id === target.id)
  const moved = transition.carried.filter(
    ({ carrier }) => carrier?.source.id === source.id && carrier.target.id === target.id,
  )
  const carried = new Set<EntityId>([
    ...moved.flatMap(({ moves }) => [...moves.keys()]),
    ...anew.map(({ content }) => content.id),
  ])
  const isCarried = (id: EntityId) => carried.has(id)
  const standIns = [...transition.standIns].filter((pair) => pair.some(isCarried)).flat()
  const overwritten = standIns.flatMap((id) => (isCarried(id) ? [] : (contentOf(was, id) ?? [])))
  return step({
    id: `import:${one.key}`,
    kind: 'powershell',
    title: `Import the chat data of ${source.name} into ${target.name}`,
    preconditions: [
      'The rehearsal is clean.',
      held > 0
        ? `${target.name} is backed up: what bears the same name in it is overwritten.`
        : `${target.name} is empty, or backed up: what bears the same name in it is overwritten.`,
      ...(overwritten.length > 0
        ? [`Whoever owns them agrees that these are overwritten: ${listed(overwritten.map(({ name }) => name))}.`]
        : []),
    ],
    actions: [
      run(cmdlet('Import-CsPersistentChatData', { ...parameters(one), Report: file(`${one.file}.import.html`) })),
    ],
    checks: [words(`${one.file}.import.html has no error.`)],
    wayBack: [
      words(`Restore the database of ${target.name}, and start ${source.name} again: the export has not changed it.`),
    ],
    isDestructive: true,
    entities: [...new Set([source.id, target.id, ...carried, ...standIns])],
    sources: ['PROC', 'PS:Import-CsPersistentChatData'],
  })
}

/** More rooms than the default limit are counted too. */
const allOfThem = '2147483647'

/** After the services run again: whether everything has arrived. */
export const verifySteps = (transition: Transition): readonly RunbookStep[] =>
  [...groupBy(importsOf(transition), ({ target }) => target.id).values()].flatMap((imports) => {
    const target = imports[0] && transition.is.get('chatPool', imports[0].target.id)
    if (!target) return []
    const PersistentChatPoolFqdn = fqdnOf(target)
    const host = hostOf(transition.is, target)
    return [
      step({
        id: `verify-import:${target.id}`,
        kind: 'powershell',
        title: `Verify what has arrived in ${target.name}`,
        actions: [
          run(cmdlet('Get-CsPersistentChatCategory', { PersistentChatPoolFqdn }, cmdlet('Measure-Object'))),
          run(
            cmdlet(
              'Get-CsPersistentChatRoom',
              { PersistentChatPoolFqdn, ResultSize: text(allOfThem) },
              cmdlet('Measure-Object'),
            ),
          ),
          run(cmdlet('Get-CsPersistentChatAddin', { PersistentChatPoolFqdn })),
        ],
        checks: [
          words(arrivalInWords(transition, target)),
          ...(target.state === 'stopped'
            ? []
            : [
                words(
                  `Test-CsPersistentChatMessage delivers a message between two users who may chat, with ${host?.fqdn ?? host?.name ?? 'the host'} as -TargetFqdn.`,
                ),
              ]),
        ],
        wayBack: [words('As of the import.')],
        entities: [target.id],
        sources: ['PROC'],
      }),
    ]
  })
