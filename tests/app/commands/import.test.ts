import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { importFiles } from '#app/commands/import.ts'
import { nextAnswerOf, readingOf } from '#app/commands/importing/reading.ts'
import { today } from '#app/store/derived.ts'
import { answer, useDialog } from '#app/store/dialog-store.ts'
import { closeDocument, openDocument, usePlanStore } from '#app/store/plan-store.ts'
import type { EditScope } from '#core/edits/edit.ts'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { nextOf } from '#core/edits/intake/take-next.ts'
import { hashInParts, hashOf } from '#core/file/fingerprint.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { bothTopologies, readEdited, takeEdited, whereEdited } from '#formats/importers/both-topologies.ts'
import { importRecords } from '#formats/importers/import-records.ts'
import type { ImportChoices, SourceFile } from '#formats/importers/importer.ts'
import { allNotices } from '#formats/importers/loss-notices.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { builderText, bytesOf } from '../../support/import-fixture.ts'
import { openPage, type Page } from '../../support/page-without-browser.ts'
import { planOf, pool, room } from '../../support/plan-builder.ts'

const builder = { name: 'a.tbxml', bytes: bytesOf(builderText()) }
const plan = planOf([pool('x', 'lync2013')], [pool('x', 'lync2013')])
const stage = plan.stages[0]?.id ?? ''

/** The answer of somebody who takes all that is new or changed. */
function answerTo(files: readonly SourceFile[], choices: ImportChoices, into: StageId, scope: EditScope) {
  const target = { plan, stage: into }
  const reading = readingOf(files, choices, target)
  if (!reading.ok) throw new Error('The files were refused.')
  const { facts, intake } = reading.value
  const keys = new Set([...intake.added.map(({ id }) => id), ...intake.changed.map(({ after }) => after.id)])
  return { files, facts, intake, keys, into, scope, next: nextAnswerOf(target, reading.value, { keys, scope }) }
}

/** The same at once, as the command line does it. */
function takenAtOnce(files: readonly SourceFile[], scope: EditScope): Plan {
  const [published, edited] = [
    readImport(files, { groupChat: [], ...bothTopologies }),
    readEdited(files, { groupChat: [], ...bothTopologies }),
  ]
  const before = stageOf(plan, stage)
  if (!published.ok || !edited.ok || !before) throw new Error('The files were refused.')
  const intake = intakeOf(plan, before, published.value)
  const records = importRecords(stage, today(), files, allNotices(intake.losses, published.value))
  const first = takeIn(plan, stage, intake, usualChoice, records, scope)
  const next = nextOf(first, stage, whereEdited(plan, stage, files), edited.value, intake.gone)
  if (!next) throw new Error('There is no stage after.')
  const notices = allNotices(next.intake.losses, edited.value)
  return takeEdited(plan, next, { files, notices, at: today() }, scope)
}

let page: Page
beforeEach(() => {
  page = openPage()
  openDocument({ id: 'a' }, plan)
})
afterEach(() => {
  vi.restoreAllMocks()
  closeDocument()
  page.close()
})

it.each(['this', 'later', 'all'] as const)(
  'takes both topologies as they were read beside the page, in the scope %s',
  async (scope) => {
    const done = importFiles([builder], stage)
    answer('import', answerTo([builder], { groupChat: [], ...bothTopologies }, stage, scope))
    await done
    const { stages, imports } = usePlanStore.getState().plan ?? plan
    const expected = takenAtOnce([builder], scope)
    expect(stages).toEqual(expected.stages)
    expect(imports).toEqual(expected.imports)
  },
)

it('has files hashed beside the page, however little of them comes', async () => {
  const digest = vi.spyOn(globalThis.crypto.subtle, 'digest')
  const done = importFiles([builder], stage)
  answer('import', answerTo([builder], { groupChat: [] }, stage, 'later'))
  await done
  expect(digest).toHaveBeenCalledTimes(1)
  const sha256 = createHash('sha256').update(builder.bytes).digest('hex')
  expect(usePlanStore.getState().plan?.imports).toMatchObject([{ file: 'a.tbxml', sha256 }])
})

it('hashes in parts what the browser does not hash', () => {
  const bytes = Uint8Array.from({ length: 300_001 }, (_, at) => at % 251)
  expect(atOnce(hashInParts(bytes))).toBe(hashOf(bytes))
  expect([...hashInParts(bytes)].length).toBeGreaterThan(2)
})

it('leaves no dialog open where taking over breaks', async () => {
  const many = Array.from({ length: 1_001 }, (_, at) => room(`r${at}`))
  const done = importFiles([builder], stage)
  const chosen = answerTo([builder], { groupChat: [] }, stage, 'later')
  const broken = {
    ...chosen.intake,
    added: many,
    get replaced(): never {
      throw new Error('It broke.')
    },
  }
  answer('import', { ...chosen, intake: broken, keys: new Set(many.map(({ id }) => id)) })
  await expect(done).rejects.toThrow('It broke.')
  expect(useDialog.getState().open).toBeUndefined()
})
