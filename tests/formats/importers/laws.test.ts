import fc from 'fast-check'
import { expect, it } from 'vitest'
import { headcountOf } from '#core/domain/people/headcount.ts'
import { intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import type { Entity } from '#core/model/entity.ts'
import { newPlan, type Plan, type Stage } from '#core/model/plan.ts'
import { type Ref, refsOf } from '#core/model/refs.ts'
import { emptyTopology, entitiesOf, entityOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { isEmptyDifference } from '#formats/changes/difference.ts'
import { driftOf } from '#formats/changes/drift.ts'
import type { ImportChoices } from '#formats/importers/importer.ts'
import { filesOfOneEstate } from '../../support/files-of-one-estate.ts'
import { read } from '../../support/import-tables.ts'

/** Group Chat can be confirmed where one of these tells of it. */
const withGroupChat: readonly string[] = ['topology.xml', 'services.csv', 'trusted-applications.csv']

function stageIn({ stages: [stage] }: Plan): Stage {
  if (!stage) throw new Error('A plan has a stage.')
  return stage
}

function importedFrom(names: readonly string[], choices: Partial<ImportChoices> = {}) {
  const files = Object.fromEntries(names.map((name) => [name, filesOfOneEstate[name] ?? '']))
  const groupChat = names.some((name) => withGroupChat.includes(name)) ? ['groupchat.contoso.com'] : []
  return read(files, { groupChat, chatPool: 'pchat.contoso.com', ...choices })
}

function taken(plan: Plan, names: readonly string[], removesGone = false): Plan {
  const intake = intakeOf(plan, stageIn(plan), importedFrom(names))
  return takeIn(plan, stageIn(plan).id, intake, { ...usualChoice, isRemoved: () => removesGone }, [])
}

const empty = newPlan('Test', emptyTopology)
const all = Object.keys(filesOfOneEstate)
const subset = (maxLength: number) =>
  fc
    .shuffledSubarray(all, { minLength: 1, maxLength })
    .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: 1 })))

it('files bring nothing to the plan that they made, whichever of them and in whatever order', () => {
  fc.assert(
    fc.property(subset(all.length), ([files, again]) => {
      const plan = taken(empty, files)
      const intake = intakeOf(plan, stageIn(plan), importedFrom(again))
      expect(isNothing(intake), JSON.stringify(intake, undefined, 1)).toBe(true)
      expect(stageIn(taken(plan, again, true)).topology).toEqual(stageIn(plan).topology)
      expect(isEmptyDifference(driftOf(plan, stageIn(plan), importedFrom(again), 'files'))).toBe(true)
    }),
    { numRuns: 150 },
  )
})

it('people are compared in the form in which the plan has them', () => {
  fc.assert(
    fc.property(subset(all.length), fc.boolean(), ([files, again], areSingle) => {
      const brought = importedFrom(files, { singleUsers: true })
      const inGroups = taken(empty, files)
      const single = takeIn(empty, 'today', intakeOf(empty, stageIn(empty), brought), usualChoice, [])
      const turned = takeIn(inGroups, 'today', intakeOf(inGroups, stageIn(inGroups), brought), usualChoice, [])
      expect(countIn(single)).toBe(countIn(inGroups))
      expect(countIn(turned)).toBe(countIn(inGroups))
      const fresh = importedFrom(again, { singleUsers: areSingle })
      for (const plan of [single, turned]) {
        const intake = intakeOf(plan, stageIn(plan), fresh)
        expect(isNothing(intake), JSON.stringify(intake, undefined, 1)).toBe(true)
      }
    }),
    {
      numRuns: 100,
      // Nobody tells of the homes, so that the groups of two are alike but for their names.
      examples: [[[['users.csv', 'users-of-ocs.csv', 'rooms.csv'], ['rooms.csv']], false]],
    },
  )
})

const countIn = (plan: Plan): number => headcountOf(stageIn(plan).topology.users.values()).known

it('files hold the same in whatever order they are picked', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (files) => {
      expect(importedFrom(files)).toEqual(importedFrom([...files].sort()))
    }),
    { numRuns: 100 },
  )
})

it('files that are brought one after the other, and then again together, bring nothing more', () => {
  fc.assert(
    fc.property(subset(5), ([files, again]) => {
      const plan = files.reduce((grown, file) => taken(grown, [file], true), empty)
      const once = taken(plan, files, true)
      const intake = intakeOf(once, stageIn(once), importedFrom(again))
      expect(isNothing(intake), JSON.stringify(intake, undefined, 1)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

/** What there is, by its name and place, and how many users. */
function thingsIn(plan: Plan): readonly string[] {
  const { topology } = stageIn(plan)
  const nameIn = (entity: Entity) => nameOf(entity).split('.')[0]
  // Only new rooms come into a category that is made for those of which nobody tells one.
  const isMade = (entity: Entity) => nameOf(entity) === 'Imported rooms'
  const placeOf = ({ field, to }: Ref): readonly string[] => {
    const other = entityOf(topology, to) as Entity
    return isMade(other) ? refsOf(other).flatMap(placeOf) : [`${field} ${nameIn(other)}`]
  }
  return entitiesOf(topology)
    .filter((entity) => !isMade(entity))
    .map((entity) => {
      const count = entity.kind === 'users' ? [String(entity.count)] : []
      const places = refsOf(entity).flatMap(placeOf).sort()
      return [entity.kind, nameIn(entity), ...count, ...places].join(', ').toLowerCase()
    })
    .sort()
}

it('files that are brought one after the other, and then again together, give what they give together', () => {
  fc.assert(
    fc.property(subset(5), ([files]) => {
      const plan = files.reduce((grown, file) => taken(grown, [file]), empty)
      expect(thingsIn(taken(plan, files))).toEqual(thingsIn(taken(empty, files)))
    }),
    { numRuns: 150 },
  )
})
