import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyTarget, readingOf } from '#app/commands/importing/reading.ts'
import { answered, chosenBy, noAnswers } from '#app/shell/import/answers.ts'
import { intakeOf } from '#core/edits/intake/intake.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { nameOf } from '#core/model/words.ts'
import { type IntakeGroup, intakeGroups } from '#core/views/intake/lines.ts'
import { planOf, pool, users } from '../../../support/plan-builder.ts'

/** Lines by their keys: what is new, and what is gone. */
function linesOf(fresh: readonly string[], gone: readonly string[]) {
  const group = (type: IntakeGroup['type'], keys: readonly string[]): IntakeGroup => ({
    ...{ type, title: type },
    lines: keys.map((key) => ({ key, entity: `pool:${key}`, text: key })),
  })
  return { usual: new Set(fresh), groups: [group('new', fresh), group('gone', gone)] }
}

it('chooses all that is new or changed, and nothing that is gone, until somebody says otherwise', () => {
  const lines = linesOf(['a', 'b'], ['c'])
  expect(chosenBy(noAnswers, lines)).toBe(lines.usual)
})

it('keeps what was answered of lines that are there again', () => {
  const first = answered(noAnswers, linesOf(['a', 'b'], ['c', 'd']), new Set(['b', 'c']))
  expect([...chosenBy(first, linesOf(['a', 'b', 'e'], ['c', 'f']))]).toEqual(['b', 'e', 'c'])
  // Of lines that were not there for a while, too.
  const second = answered(first, linesOf(['e'], []), new Set())
  expect([...chosenBy(second, linesOf(['a', 'b', 'e'], ['c']))]).toEqual(['b', 'c'])
})

it('removes nothing because it was taken over before, nor the other way round', () => {
  const first = answered(noAnswers, linesOf(['a'], ['b']), new Set(['a', 'b']))
  expect([...chosenBy(first, linesOf(['b'], ['a']))]).toEqual(['b'])
})

it('chooses what is said to be chosen', () => {
  const keys = ['a', 'b', 'c', 'd', 'e']
  fc.assert(
    fc.property(fc.subarray(keys), fc.array(fc.subarray(keys)), (fresh, choices) => {
      const lines = linesOf(
        fresh,
        keys.filter((key) => !fresh.includes(key)),
      )
      let answers = noAnswers
      for (const choice of choices) {
        answers = answered(answers, lines, new Set(choice))
        expect([...chosenBy(answers, lines)].sort()).toEqual([...choice].sort())
      }
    }),
  )
})

it('leaves out any of the groups of users that are new, also of one home', () => {
  const name = fc.constantFrom('Finance', 'HR', 'Users of fe · x', 'Users of fe · x · VIP', 'Users of gone · x')
  const home = fc.constantFrom<(EntityId<'pool'> | undefined)[]>('pool:fe.x', 'pool:gone.x', undefined)
  const policy = fc.constantFrom<(EntityId<'policy'> | undefined)[]>('policy:tag:vip', undefined)
  const groups = fc.uniqueArray(fc.record({ name, homedOn: home, policy, sipDomain: fc.constant('x') }), {
    selector: ({ name: called }) => called,
  })
  const into = planOf([pool('fe', 'lync2013', { fqdn: 'fe.x' })])
  const [stage] = into.stages
  fc.assert(
    fc.property(groups, fc.infiniteStream(fc.boolean()), (all, decisions) => {
      const entities = all.map(({ homedOn, policy: of, ...told }, at) =>
        users(String(at), { ...told, count: at + 1, ...(homedOn && { homedOn }), ...(of && { policy: of }) }),
      )
      const intake = stage && intakeOf(into, stage, { sipDomains: [], entities, mentioned: [], covers: [] })
      const shown = stage && intake ? intakeGroups(stage, intake) : []
      const usual = new Set(shown.flatMap(({ type, lines }) => (type === 'gone' ? [] : lines.map(({ key }) => key))))
      const lines = { groups: shown, usual }
      const chosen = [...usual].filter(() => decisions.next().value)
      expect([...chosenBy(answered(noAnswers, lines, new Set(chosen)), lines)]).toEqual(chosen)
    }),
  )
})

describe('an answer of something new', () => {
  /** What an import of files of rooms, by their names and categories, would bring into a new plan. */
  function linesFrom(files: Readonly<Record<string, string>>, category?: string) {
    const sources = Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
    const read = readingOf(
      sources,
      { groupChat: [], chatPool: 'pc.x', ...(category && { category }) },
      emptyTarget('Test'),
    )
    if (!read.ok) throw new Error('The files are refused.')
    const { groups, intake } = read.value
    const entities = new Map<string, Entity>(intake.added.map((entity) => [entity.id, entity]))
    const called = (key: string): string => {
      const entity = entities.get(key)
      const category = entity?.kind === 'room' && entity.category ? entities.get(entity.category) : undefined
      return entity?.kind === 'room' ? `${entity.name} in ${category ? nameOf(category) : 'none'}` : ''
    }
    return { groups, usual: new Set(groups.flatMap(({ lines }) => lines.map(({ key }) => key))), called }
  }
  type Lines = ReturnType<typeof linesFrom>
  const refusing = (lines: Lines, names: readonly string[]) =>
    answered(noAnswers, lines, new Set([...lines.usual].filter((key) => !names.includes(lines.called(key)))))
  const refusedIn = (answers: typeof noAnswers, lines: Lines) => {
    const chosen = chosenBy(answers, lines)
    return [...lines.usual].filter((key) => !chosen.has(key)).map(lines.called)
  }
  const xml = (rooms: readonly (readonly [name: string, category?: string])[]) =>
    `<Pool><ChatRooms>${rooms.map(([name, category]) => `<ChatRoom><Name>${name}</Name>${category ? `<Category>${category}</Category>` : ''}</ChatRoom>`).join('')}</ChatRooms></Pool>`
  const trading = xml([['FX', 'Trading']])

  it('stays on it where something of its name comes', () => {
    const answers = refusing(linesFrom({ 'b.xml': trading }), ['FX in Trading'])
    const more = linesFrom({ 'a.xml': xml([['FX', 'Legal']]), 'b.xml': trading })
    expect(refusedIn(answers, more)).toEqual(['FX in Trading'])
    const others = xml([
      ['FX', 'Legal'],
      ['FX', 'Desks'],
    ])
    expect(refusedIn(answers, linesFrom({ 'a.xml': others }))).toEqual([])
  })

  it('stays on it where another category is chosen for it', () => {
    const untold = { 'a.xml': xml([['FX'], ['Rates']]) }
    const answers = refusing(linesFrom(untold), ['FX in Imported rooms'])
    expect(refusedIn(answers, linesFrom(untold, 'Desks'))).toEqual(['FX in Desks'])
  })

  it('stays on it once more is known of where it is, or less', () => {
    const known = 'Identity,Category,Privacy\npc.x\\FX,Trading,Open\n'
    const unknown = 'Identity,Privacy\npc.x\\FX,Open\n'
    const less = linesFrom({ 'a.csv': unknown })
    const more = linesFrom({ 'a.csv': unknown, 'b.csv': known })
    const [name] = [...less.usual].map(less.called).filter((one) => one.startsWith('FX'))
    expect(refusedIn(refusing(less, [name ?? '']), more)).toEqual(['FX in Trading'])
    expect(refusedIn(refusing(more, ['FX in Trading']), less)).toEqual([name])
  })

  it('stays on the same thing, whatever files are added', () => {
    const room = fc.tuple(fc.constantFrom('FX', 'Rates', 'fx-2'), fc.constantFrom('Trading', 'Legal', 'A B', 'A-B'))
    const file = fc.uniqueArray(room, { selector: String, minLength: 1, maxLength: 5 }).map(xml)
    const files = fc.dictionary(fc.constantFrom('a.xml', 'c.xml'), file)
    fc.assert(
      fc.property(file, files, fc.infiniteStream(fc.boolean()), (first, others, decisions) => {
        const lines = linesFrom({ 'b.xml': first })
        const refused = [...lines.usual].map(lines.called).filter((name) => name !== '' && decisions.next().value)
        const now = linesFrom({ ...others, 'b.xml': first })
        expect(refusedIn(refusing(lines, refused), now).sort()).toEqual([...refused].sort())
      }),
      { numRuns: 200 },
    )
  })
})
