import { type Import, importedRooms, importsIn } from '#core/domain/migration/imports.ts'
import { notImported, notUpgraded } from '#core/domain/migration/landings.ts'
import { operationsUntil } from '#core/domain/migration/step-operations.ts'
import { earlier } from '#core/domain/migration/steps.ts'
import { type Upgrade, upgradesIn } from '#core/domain/migration/upgrades.ts'
import { type ChatPool, type Content, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { listed, nameOf } from '#core/model/words.ts'
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
  ],
  touchedIn: ['chatPool', 'category', 'room', 'addIn'],
  isAboutTheWay: true,
  isAsked: hadGroupChat,
  judge: (at) => {
    const left = at.graph.all('chatPool').filter(isLegacy)
    const rules = [contentLost, movedWithoutImport, partialLevel]
    return together([
      ...[...formerChatPools(at).map(({ entity }) => entity), ...left].map((chatPool) => fateOf(at, chatPool)),
      { against: rules.flatMap((rule) => said(rule, at)) },
    ])
  },
}

/** Where the content of a Group Chat pool went. */
function fateOf(at: Moment, { id, name }: ChatPool): Partial<Verdict> {
  const steps = [at, ...earlier(at)]
  const discarded = operationsUntil(at, 'discardContent').filter(({ chatPool }) => chatPool === id)
  const fates = [
    ...steps.flatMap((step) => importsIn(step).flatMap((one) => (one.source.id === id ? importedBy(step, one) : []))),
    ...steps.flatMap((step) => upgradesIn(step).flatMap((one) => (one.source.id === id ? upgradedBy(step, one) : []))),
    ...discarded.map(({ reason }) => ({
      evidence: [evidence(`The content of ${name} is discarded on purpose: ${reason}`, id)],
    })),
  ]
  if (fates.length > 0) return together(fates)
  const now = at.graph.get('chatPool', id)
  if (now && isLegacy(now)) {
    return { against: [evidence(`${name} is still there, and nothing imports or discards its content.`, id)] }
  }
  if (now) return { unknown: [evidence(`${name} was changed in place. What became of its content is not known.`, id)] }
  const text = `No step imports, upgrades or discards the content of ${name} as it can be done. Say what becomes of it in the step that removes it.`
  return { unknown: [evidence(text, id)] }
}

const importedBy = (at: Moment, one: Import): Partial<Verdict> =>
  broughtTo(one, notImported(at, one), `${one.source.name} is imported into ${one.target.name}`)

const upgradedBy = (at: Moment, one: Upgrade): Partial<Verdict> =>
  broughtTo(one, notUpgraded(at, one), `${one.source.name} is upgraded to ${one.target.name}`)

/** An operation is evidence as far as what it brings is there: what the plan has nowhere went nowhere. */
function broughtTo({ source, target }: Import | Upgrade, missing: readonly Content[], way: string): Partial<Verdict> {
  if (missing.length === 0) return { evidence: [evidence(`${way}.`, source.id)] }
  const names = listed(missing.map(nameOf), 3)
  const text = `${way}, but no stage has ${names} on ${target.name}. Move the content there too.`
  return { against: [evidence(text, source.id)] }
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

const importsUntil = (at: Moment): readonly Import[] => [at, ...earlier(at)].flatMap(importsIn)

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
