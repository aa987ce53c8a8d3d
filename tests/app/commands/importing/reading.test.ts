import { expect, it } from 'vitest'
import { editScopes } from '#core/edits/edit.ts'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { stageOf } from '#core/model/plan.ts'
import { driftOf } from '#formats/changes/drift.ts'
import { importErrorSentence } from '#formats/import-error.ts'
import type { ImportChoices } from '#formats/importers/importer.ts'
import { readImport, readToCompare } from '#formats/importers/read-import.ts'
import { consequencesOf, emptyTarget, readingOf } from '../../../../src/app/commands/importing/reading.ts'
import { builderText, bytesOf, topologyText } from '../../../support/import-fixture.ts'
import { chatPool, planOf, pool, users } from '../../../support/plan-builder.ts'

const target = emptyTarget('')
const files = [{ name: 'a.tbxml', bytes: bytesOf(builderText()) }]

function readingWith(choices: Partial<ImportChoices>) {
  const reading = readingOf(files, { groupChat: [], ...choices }, target)
  if (!reading.ok) throw new Error(importErrorSentence(reading.error.error))
  return reading.value
}

it('tells of both topologies of a file what is new in the stage after, and what it assumes', () => {
  const reading = readingWith({ topology: 'original', both: true })
  const { added } = reading.intake
  const { comes, stageNames } = consequencesOf(target, reading, {
    keys: new Set(added.map(({ id }) => id)),
    scope: 'later',
  })
  expect([...stageNames.values()]).toContain('Edited topology')
  expect(comes.first.filter(({ stage }) => !stageNames.has(stage))).toEqual([])
  const nextWith = (keys: readonly string[]) =>
    consequencesOf(target, reading, { keys: new Set(keys), scope: 'later' }).next
  const next = nextWith(added.map(({ id }) => id))
  const texts = next?.groups.flatMap(({ type, lines }) => lines.map(({ text }) => `${type}: ${text}`)) ?? []
  expect(next?.name).toBe('Edited topology')
  expect(texts).toEqual([
    'new: Lync 2013 pool pool13',
    'new: OCS 2007 R2 pool ocspool',
    'new: Lync 2013 Persistent Chat pool Pchat',
    'changed: Site Redmond: default chat pool from none to Pchat',
  ])
  expect(next?.notices.map(({ text }) => text)).toContain(
    'The file has two topologies, and both are taken: the published one for the stage that it is brought into, the edited one for a later stage.',
  )
  // What is left out of the published one comes with the edited one.
  const without = nextWith(added.flatMap(({ id, kind }) => (kind === 'pool' ? [] : [id])))
  expect(without?.groups.flatMap(({ lines }) => lines.map(({ text }) => text))).toContain('Lync 2010 pool pool10')
})

it('asks what may be Group Chat in either topology, and takes what is confirmed', () => {
  const both = { topology: 'original', both: true } as const
  const { facts } = readingWith(both)
  expect(facts.proposals.map(({ fqdn }) => fqdn)).toEqual(['groupchat.contoso.com', 'apps.contoso.com'])
  expect(facts.newerProducts).toEqual(['Skype for Business Server 2015'])
  const confirmed = readingWith({ ...both, groupChat: ['groupchat.contoso.com'] })
  const { next } = consequencesOf(target, confirmed, { keys: new Set(), scope: 'later' })
  expect(next?.groups.flatMap(({ lines }) => lines.map(({ entity }) => entity))).toContain(
    'chatPool:groupchat.contoso.com',
  )
  expect(readingOf(files, { groupChat: ['other.contoso.com'], ...both }, target)).toMatchObject({
    ok: false,
    error: { error: { type: 'not-a-trusted-application-pool', known: ['groupchat.contoso.com', 'apps.contoso.com'] } },
  })
})

it('tells of no stage after where one topology is taken', () => {
  for (const topology of ['original', 'new'] as const) {
    const reading = readingWith({ topology })
    expect(consequencesOf(target, reading, { keys: new Set(), scope: 'later' }).next).toBeUndefined()
  }
})

it('tells of each scope the stages that both topologies of a file reach, and the one that is added', () => {
  const byHand = pool('x', 'lync2010', { fqdn: 'x.contoso.com' })
  const into = { plan: planOf([byHand], [byHand], [byHand]), stage: 's1' }
  const reading = readingOf(files, { groupChat: [], topology: 'original', both: true }, into)
  if (!reading.ok) throw new Error(importErrorSentence(reading.error.error))
  const keys = new Set(reading.value.intake.added.map(({ id }) => id))
  for (const scope of editScopes) {
    expect(consequencesOf(into, reading.value, { keys, scope }).stages).toEqual({
      this: ['Stage 1', 'Edited topology'],
      later: ['Stage 1', 'Edited topology', 'Stage 2', 'Stage 3'],
      all: ['Stage 1', 'Edited topology', 'Stage 2', 'Stage 3'],
    })
  }
})

it('tells of each scope the stages that single users in the place of their group reach', () => {
  const group = users('Desk', { count: 1, sipDomain: 'x' })
  const plan = planOf([group], [group, chatPool('P', 'lync2013')], [{ ...group, needsChat: true }])
  const text = 'SipAddress,DisplayName\nsip:ann@x,Ann\n'
  const into = { plan, stage: 's2' }
  const reading = readingOf([{ name: 'a.csv', bytes: bytesOf(text) }], { groupChat: [], singleUsers: true }, into)
  if (!reading.ok) throw new Error(importErrorSentence(reading.error.error))
  const keys = new Set(reading.value.groups.flatMap(({ lines }) => lines.map(({ key }) => key)))
  const { stages } = consequencesOf(into, reading.value, { keys, scope: 'this' })
  expect(stages).toEqual({
    this: ['Stage 2'],
    later: ['Stage 2', 'Stage 3'],
    all: ['Stage 1', 'Stage 2', 'Stage 3'],
  })
})

const standard = topologyText('standard-edition')
const mixed = topologyText('mixed-versions')
const upgraded = (text: string) => text.replaceAll('ServiceVersion="6"', 'ServiceVersion="8"')
const domains = 'Name,IsDefault\nneu.com,False\n'

it.each<readonly [string, string, Readonly<Record<string, string>>]>([
  ['a topology that is wholly of a newer product', standard, { 't.xml': upgraded(standard) }],
  ['one that is so in part', mixed, { 't.xml': upgraded(mixed) }],
  ['one of another estate that is newer', mixed, { 't.xml': upgraded(standard) }],
  ['SIP domains and a file that is damaged', mixed, { 'domains.csv': domains, 'rooms.json': '[{ "Identity":' }],
])('says in a comparison what the command line says of %s', (_, before, now) => {
  const sourcesOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([name, text]) => ({ name, bytes: bytesOf(text) }))
  const first = readImport(sourcesOf({ 't.xml': before }), { groupChat: [] })
  const stage = stageOf(target.plan, target.stage)
  if (!first.ok || !stage) throw new Error('It can be imported.')
  const plan = takeIn(target.plan, 'today', intakeOf(target.plan, stage, first.value), usualChoice, [])
  const compared = readingOf(sourcesOf(now), { groupChat: [] }, { plan, stage: 'today', isCompared: true })
  const there = readToCompare(sourcesOf(now), { groupChat: [] })
  const today = stageOf(plan, 'today')
  if (!there.ok || !today) throw new Error('It can be compared.')
  expect(compared.ok && compared.value.beside).toEqual(driftOf(plan, today, there.value, '').facts)
})
