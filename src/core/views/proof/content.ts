import { type ImportOperation, importedRooms, importsIn } from '#core/domain/migration/imports.ts'
import { operationsUntil } from '#core/domain/migration/step-operations.ts'
import { earlier } from '#core/domain/migration/steps.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { movedWithoutImport } from '#core/rules/isolation/moved-without-import.ts'
import { contentLost } from '#core/rules/migration/content-lost.ts'
import { filesNotCopied } from '#core/rules/migration/files-not-copied.ts'
import { partialLevel } from '#core/rules/migration/partial-level.ts'
import { everHad, goneChatPools } from './gone.ts'
import { evidence, type Point, said, together, type Verdict } from './verdict.ts'

const hadGroupChat = (at: Moment): boolean => everHad(at, ({ graph }) => graph.all('chatPool').some(isLegacy))

const contentMigrated: Point = {
  id: 'content-migrated',
  title: 'All content of Group Chat is migrated, or discarded on purpose',
  source: 'PROC',
  touchedBy: [
    'migration',
    'isolation/moved-without-import',
    'coexistence/cross-forest',
    'coexistence/not-side-by-side',
  ],
  touchedIn: ['chatPool', 'category', 'room', 'addIn'],
  isAboutTheWay: true,
  isAsked: hadGroupChat,
  judge: (at) => {
    const left = at.graph.all('chatPool').filter(isLegacy)
    const rules = [contentLost, movedWithoutImport, partialLevel]
    return together([
      ...[...goneChatPools(at).map(({ entity }) => entity), ...left].map((chatPool) => fateOf(at, chatPool)),
      { against: rules.flatMap((rule) => said(rule, at)) },
    ])
  },
}

/** Where the content of a Group Chat pool went. */
function fateOf(at: Moment, { id, name }: ChatPool): Partial<Verdict> {
  const imports = operationsUntil(at, 'importChatData').filter(({ source }) => source === id)
  const discarded = operationsUntil(at, 'discardContent').filter(({ chatPool }) => chatPool === id)
  const found = [
    ...imports.map(({ target }) => evidence(`${name} is imported into ${nameIn(at, target)}.`, id)),
    ...discarded.map(({ reason }) => evidence(`The content of ${name} is discarded on purpose: ${reason}`, id)),
  ]
  if (found.length > 0) return { evidence: found }
  if (at.graph.get('chatPool', id)) {
    return { against: [evidence(`${name} is still there, and nothing imports or discards its content.`, id)] }
  }
  const text = `No step imports or discards the content of ${name}. Say what becomes of it in the step that removes it.`
  return { unknown: [evidence(text, id)] }
}

const nameIn = (at: Moment, id: ChatPool['id']): string =>
  [at, ...earlier(at)].flatMap(({ graph }) => graph.get('chatPool', id)?.name ?? [])[0] ?? 'a chat pool that is gone'

const filesCopied: Point = {
  id: 'files-copied',
  title: 'The files of migrated rooms are copied',
  source: 'PROC',
  touchedBy: ['filestore', 'migration/files-not-copied'],
  isAboutTheWay: true,
  isAsked: (at) => operationsUntil(at, 'importChatData').length > 0,
  judge: (at) =>
    together([
      ...operationsUntil(at, 'importChatData').map((operation) => {
        const { source, target } = operation
        const copied = operationsUntil(at, 'copyFiles').some((one) => one.source === source && one.target === target)
        const from = nameIn(at, source)
        if (copied)
          return { evidence: [evidence(`The files of ${from} are copied for ${nameIn(at, target)}.`, source)] }
        return filesOf(at, operation, from)
      }),
      { against: said(filesNotCopied, at) },
    ]),
}

/** Without a copy it is fine only where no room that is imported has files; what is left out is not known. */
function filesOf(at: Moment, operation: ImportOperation, name: string): Partial<Verdict> {
  const found = [at, ...earlier(at)].flatMap(importsIn).find((one) => one.operation === operation)
  const rooms = found ? importedRooms(found) : []
  if (rooms.some(({ hasFiles }) => hasFiles)) return {}
  return rooms.length > 0 && rooms.every(({ hasFiles }) => hasFiles === false)
    ? { evidence: [evidence(`No room of ${name} has files.`, operation.source)] }
    : {
        unknown: [
          evidence(`It is not known if rooms of ${name} have files, and no step copies them.`, operation.source),
        ],
      }
}

export const contentPoints: readonly Point[] = [contentMigrated, filesCopied]
