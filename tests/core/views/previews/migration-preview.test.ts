import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { type Migration, targetsOf } from '#core/domain/migration/migration.ts'
import { migrateContent } from '#core/edits/migrate-content.ts'
import type { Entity } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { rules } from '#core/rules/index.ts'
import { migrationFindings, previewOf } from '#core/views/previews/migration-preview.ts'
import { l10, l13, p10, p13 } from '../../../support/migration.ts'
import { addIn, category, planOf, room, users } from '../../../support/plan-builder.ts'

const desk = category('Desk', { chatPool: 'chatPool:P10', invitations: false })
const fx = category('FX', { chatPool: 'chatPool:P10', parent: 'category:Desk' })
const content: readonly Entity[] = [
  desk,
  fx,
  room('Spot', { category: 'category:FX', hasFiles: true }),
  room('Call', { category: 'category:Desk', invitations: true }),
  room('News', { category: 'category:Desk' }),
  room('Other', { name: 'news', category: 'category:Desk' }),
  room('Old', { category: 'category:FX', disabled: true }),
  room('Long', { name: 'x'.repeat(250), category: 'category:FX' }),
  room('Nearly', { name: 'y'.repeat(230), category: 'category:FX' }),
  addIn('Prices', { chatPool: 'chatPool:P10' }),
  category('There', { name: 'desk', chatPool: 'chatPool:P13' }),
  category('Taken', { name: 'call', chatPool: 'chatPool:P13' }),
  users('Partners', { federated: true }),
]
const estate = [l10, l13, { ...p10, rootManagers: ['Root'] }, p13, ...content]
const plan = planOf(estate, estate)
const migration: Migration = { stage: 's2', source: 'chatPool:P10', target: 'chatPool:P13' }
const preview = previewOf(plan, migration)!

describe('the preview of a migration', () => {
  it.each([
    ['category:Desk', 'Desk', '', ['overwrites']],
    ['category:FX', 'Desk-FX', 'Desk', ['renamed']],
    ['room:Spot', 'Desk-FX-Spot', 'Desk / FX', ['renamed']],
    ['room:Call', 'Call', 'Desk', ['clashes', 'invitationsOff']],
    ['room:News', 'News', 'Desk', ['sameName']],
    ['room:Other', 'news', 'Desk', ['sameName']],
    ['room:Long', `Desk-FX-${'x'.repeat(250)}`, 'Desk / FX', ['tooLong', 'renamed']],
    ['room:Nearly', `Desk-FX-${'y'.repeat(230)}`, 'Desk / FX', ['long', 'renamed']],
  ])('shows how %s arrives', (id, name, path, notes) => {
    const row = preview.arriving.find(({ content: one }) => one.id === id)
    expect(row).toMatchObject({ name, path, notes })
  })

  it('counts what is worth a look, and lists what stays, comes anew and has files', () => {
    expect(preview.counts).toEqual({
      ...{ tooLong: 1, clashes: 1, overwrites: 1, sameName: 2, long: 1, invitationsOff: 1, renamed: 4 },
    })
    expect(preview.staying.map(({ name }) => name)).toEqual(['Old'])
    expect(preview.addIns.map(({ name }) => name)).toEqual(['Prices'])
    expect(preview.withFiles.map(({ name }) => name)).toEqual(['Spot'])
    expect(preview.withoutMessages).toEqual([])
    expect(previewOf(plan, { ...migration, level: 'RoomDirectory' })?.withoutMessages).toHaveLength(6)
  })

  it('shows the names that the migration makes', () => {
    const after = graphOf(migrateContent(plan, migration).stages[1]!.topology)
    for (const { content: one, name } of preview.arriving) expect(after.find(one.id)).toMatchObject({ name })
  })

  it('says what the rules say of the step, without what each name says', () => {
    const found = migrationFindings(createCheck(rules), plan, { ...migration, startDate: '2026-01-01' })
    const ids = found.map(({ rule }) => rule)
    expect(ids).toEqual(
      expect.arrayContaining(['migration/root-managers', 'migration/files-not-copied', 'migration/start-date']),
    )
    expect(ids).not.toContain('migration/flatten-renames')
    expect(ids).not.toContain('migration/services-not-stopped')
  })

  it('offers the Persistent Chat pools of the step, and nothing where there is none', () => {
    expect(targetsOf(plan, 's2').map(({ id }) => id)).toEqual(['chatPool:P13'])
    expect(targetsOf(planOf([l10, p10], [l10, p10]), 's2')).toEqual([])
    expect(previewOf(plan, { ...migration, stage: 's1' })).toBeUndefined()
  })
})
