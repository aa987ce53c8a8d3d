import type { Carrier } from '#core/domain/migration/carriers.ts'
import { type Import, importedRooms, importsIn, takesRooms } from '#core/domain/migration/imports.ts'
import { type Gone, goneAgain, notLanded } from '#core/domain/migration/landings.ts'
import { leftOutOf } from '#core/domain/migration/left-out.ts'
import { limitsInWords } from '#core/domain/migration/operations.ts'
import { operationsIn, operationsUntil } from '#core/domain/migration/step-operations.ts'
import { earlier } from '#core/domain/migration/steps.ts'
import { type Upgrade, upgradesIn } from '#core/domain/migration/upgrades.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import { type ChatPool, type Content, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { kindName, listedFew } from '#core/model/words.ts'
import { movedWithoutImport } from '#core/rules/isolation/moved-without-import.ts'
import { contentLost } from '#core/rules/migration/content-lost.ts'
import { filesNotCopied } from '#core/rules/migration/files-not-copied.ts'
import { partialLevel } from '#core/rules/migration/partial-level.ts'
import { everHad, formerChatPools } from './former.ts'
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
    'plan/dangling-reference',
  ],
  touchedIn: ['chatPool', 'category', 'room', 'addIn'],
  isAboutTheWay: true,
  isAsked: hadGroupChat,
  *judge(at) {
    const left = at.graph.all('chatPool').filter(isLegacy)
    const known: Partial<Verdict>[] = []
    for (const chatPool of [...formerChatPools(at).map(({ entity }) => entity), ...left]) {
      known.push(fateOf(at, chatPool))
      yield
    }
    for (const rule of [contentLost, movedWithoutImport, partialLevel]) {
      known.push({ against: said(rule, at) })
      yield
    }
    return together(known)
  },
}

/** Where the content of a Group Chat pool went. */
function fateOf(at: Moment, { id, name }: ChatPool): Partial<Verdict> {
  const steps = [at, ...earlier(at)]
  const discarded = steps
    .filter(({ before }) => before?.graph.get('chatPool', id))
    .flatMap((step) => operationsIn(step, 'discardContent').filter(({ chatPool }) => chatPool === id))
  const fates = [
    ...steps.flatMap((step) => importsIn(step).flatMap((one) => (one.source.id === id ? importedBy(step, one) : []))),
    ...steps.flatMap((step) => upgradesIn(step).flatMap((one) => (one.source.id === id ? upgradedBy(step, one) : []))),
    ...discarded.map(({ reason }) => ({
      evidence: [evidence(`The content of ${name} is discarded on purpose: ${reason}`, id)],
    })),
  ]
  const now = at.graph.get('chatPool', id)
  if (fates.length > 0) return together(now && discarded.length === 0 ? [...fates, leftOn(at, now)] : fates)
  if (now && isLegacy(now)) {
    return { against: [evidence(`${name} is still there, and nothing imports or discards its content.`, id)] }
  }
  if (now) return { unknown: [evidence(`${name} was changed in place. What became of its content is not known.`, id)] }
  const text = `No step imports, upgrades or discards the content of ${name} as it can be done. Say what becomes of it in the step that removes it.`
  return { unknown: [evidence(text, id)] }
}

const importedBy = (at: Moment, one: Import): Partial<Verdict> =>
  broughtTo(at, one, `${one.source.name} is imported into ${one.target.name}${limitsInWords(one.operation, one.from)}`)

const upgradedBy = (at: Moment, one: Upgrade): Partial<Verdict> =>
  broughtTo(at, one, `${one.source.name} is upgraded to ${one.target.name}`)

/** What a Group Chat pool still has, and nothing has taken along: a partial import is evidence of its part. */
function leftOn(at: Moment, chatPool: ChatPool): Partial<Verdict> {
  const { contents, withoutMessages } = leftOutOf(at, chatPool)
  const { id, name } = chatPool
  return {
    against: [
      ...(contents.length > 0
        ? [evidence(`${name} still has ${calledIn(contents)}, which nothing imports or discards.`, id)]
        : []),
      ...(withoutMessages.length > 0
        ? [evidence(`No import takes the messages of ${calledIn(withoutMessages)} out of ${name}.`, id)]
        : []),
    ],
  }
}

/** An operation is evidence as far as what it brings is there, and stays: what the plan has nowhere went nowhere. */
function broughtTo(at: Moment, one: Carrier, way: string): Partial<Verdict> {
  const { source, target } = one
  const missing = notLanded(at, one)
  if (missing.length > 0) {
    const text = `${way}, but no stage has ${calledIn(missing)} on ${target.name}. Move the content there too.`
    return { against: [evidence(text, source.id)] }
  }
  const gone = goneAgain(at, one)
  if (gone.length === 0) return { evidence: [evidence(`${way}.`, source.id)] }
  return together(
    [...groupBy(gone, ({ chatPool, since }) => `${chatPool.id} ${since.name}`).values()].map((those) =>
      lostAfter(way, source, those),
    ),
  )
}

/** With a chat pool that goes, content is lost unless it is said that it may be; what is deleted there may be meant. */
function lostAfter(way: string, source: ChatPool, those: readonly Gone[]): Partial<Verdict> {
  const [first] = those
  if (!first) return {}
  const { chatPool, since } = first
  const names = calledIn(those.map(({ content }) => content))
  const discarded = operationsUntil(since, 'discardContent').find((one) => one.chatPool === chatPool.id)
  if (discarded) {
    return { evidence: [evidence(`${way}. There it is discarded on purpose: ${discarded.reason}`, source.id)] }
  }
  if (since.graph.get('chatPool', chatPool.id)) {
    const text = `${way}, but ${since.name} has ${names} no more. The plan does not say whether that is on purpose.`
    return { unknown: [evidence(text, source.id)] }
  }
  const text = `${way}, but ${chatPool.name} is gone since ${since.name} with ${names}. Say what becomes of the content in that step.`
  return { against: [evidence(text, source.id)] }
}

/** By name; of which kind it is where one of another kind has the same name. */
function calledIn(contents: readonly Content[]): string {
  const isAlone = (one: Content) => !contents.some(({ kind, name }) => kind !== one.kind && isSameName(name, one.name))
  return listedFew(contents, (one) => (isAlone(one) ? one.name : `${kindName[one.kind]} ${one.name}`), 3)
}

const filesCopied: Point = {
  id: 'files-copied',
  title: 'The files of migrated rooms are copied',
  source: 'PROC',
  touchedBy: ['filestore', 'migration/files-not-copied'],
  isAboutTheWay: true,
  isAsked: (at) => importsUntil(at).length > 0,
  judge: (at) =>
    together([
      ...importsUntil(at).map((one) => {
        const { source, target } = one
        const copied = operationsUntil(at, 'copyFiles').some(
          (copy) => copy.source === source.id && copy.target === target.id,
        )
        if (!copied) return filesOf(one)
        return { evidence: [evidence(`The files of ${source.name} are copied for ${target.name}.`, source.id)] }
      }),
      { against: said(filesNotCopied, at) },
    ]),
}

/** Those that bring rooms. */
const importsUntil = (at: Moment): readonly Import[] =>
  [at, ...earlier(at)].flatMap(importsIn).filter(({ operation }) => takesRooms(operation))

/** Without a copy it is fine only where no room that is imported has files; what is left out is not known. */
function filesOf(one: Import): Partial<Verdict> {
  const { id, name } = one.source
  const rooms = importedRooms(one)
  if (rooms.some(({ hasFiles }) => hasFiles)) return {}
  return rooms.length > 0 && rooms.every(({ hasFiles }) => hasFiles === false)
    ? { evidence: [evidence(`No room of ${name} has files.`, id)] }
    : { unknown: [evidence(`It is not known if rooms of ${name} have files, and no step copies them.`, id)] }
}

export const contentPoints: readonly Point[] = [contentMigrated, filesCopied]
