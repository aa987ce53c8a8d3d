import { describe, expect, it } from 'vitest'
import type { Entity } from '#core/model/entity.ts'
import type { Operation, Plan } from '#core/model/plan.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { addIn, category, chatPool, planOf, pool, room } from '../../../support/plan-builder.ts'

const pointIn = (plan: Plan, id: string) => proofOf(plan)?.points.find((one) => one.id === id)
const fateIn = (plan: Plan) => pointIn(plan, 'content-migrated')

const servers: readonly Entity[] = [pool('O07', 'ocs2007r2'), pool('L10', 'lync2010'), pool('L13', 'lync2013')]
const ocs = chatPool('GC07', 'ocs2007r2', { hostedOn: 'pool:O07', lookupUri: 'sip:ocschat@contoso.com' })
const gc = chatPool('GC', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'sip:ocschat@contoso.com' })
const pc = chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' })
type Place = 'GC07' | 'GC' | 'PC'
const trade = (on: Place, name = 'Trade') => ({
  ...category('Trade', { chatPool: `chatPool:${on}` }),
  name,
})
const ops = room('Ops', { category: 'category:Trade', hasFiles: false })
const importing: Operation = { id: '1', kind: 'importChatData', source: 'chatPool:GC', target: 'chatPool:PC' }
const upgrading: Operation = { id: '2', kind: 'upgradeGroupChat', source: 'chatPool:GC07', target: 'chatPool:GC' }

/** An import, with what the stages after it have. */
const imported = (...after: readonly (readonly Entity[])[]): Plan => {
  const [step = [], ...later] = after
  return planOf(
    [...servers, gc, pc, trade('GC'), ops],
    { entities: [...servers, pc, ...step], operations: [importing] },
    ...later.map((one) => [...servers, pc, ...one]),
  )
}

describe('where the content of Group Chat went', () => {
  it.each<[string, Plan]>([
    ['it moves', imported([trade('PC'), ops])],
    [
      'it is drawn anew under other ids',
      imported([
        { ...category('New', { chatPool: 'chatPool:PC' }), name: 'trade' },
        { ...room('New', { category: 'category:New' }), name: 'Ops' },
      ]),
    ],
    ['it is drawn a stage later', imported([], [trade('PC'), ops])],
  ])('is evidence where %s', (_, plan) => {
    expect(fateIn(plan)?.evidence).toEqual([{ entity: 'chatPool:GC', text: 'GC is imported into PC.' }])
  })

  it.each<[string, Plan, string]>([
    ['nowhere', imported([]), 'Trade and Ops'],
    ['in no chat pool', imported([category('Trade'), room('Ops')]), 'Trade and Ops'],
    ['there in part', imported([trade('PC')]), 'Ops'],
    [
      'in a chat pool that is none of the import',
      imported([chatPool('Other', 'lync2013'), category('Trade', { chatPool: 'chatPool:Other' }), ops]),
      'Trade and Ops',
    ],
  ])('is never an import alone: content is %s', (_, plan, names) => {
    expect(fateIn(plan)).toMatchObject({ state: 'notYet', evidence: [] })
    expect(fateIn(plan)?.against).toContainEqual({
      entity: 'chatPool:GC',
      text: `GC is imported into PC, but no stage has ${names} on PC. Move the content there too.`,
    })
  })

  it('tells a category and a room of one name apart', () => {
    const same = room('Same', { name: 'Trade', category: 'category:Trade' })
    const plan = planOf([...servers, gc, pc, trade('GC'), ops, same], {
      entities: [...servers, pc],
      operations: [importing],
    })
    expect(fateIn(plan)?.against[0]?.text).toContain('no stage has category Trade, Ops and room Trade on PC')
  })

  it('counts add-ins as content', () => {
    const tool = addIn('Tool', { chatPool: 'chatPool:GC' })
    const plan = planOf([...servers, gc, pc, tool], { entities: [...servers, pc], operations: [importing] })
    expect(fateIn(plan)?.against[0]?.text).toContain('no stage has Tool on PC')
  })

  describe('is followed to the last stage', () => {
    const q = chatPool('Q', 'lync2013', { hostedOn: 'pool:L13' })
    const then = (entities: readonly Entity[], ...operations: readonly Operation[]): Plan =>
      planOf(
        [...servers, gc, pc, trade('GC'), ops],
        { entities: [...servers, pc, q, trade('PC'), ops], operations: [importing] },
        { entities: [...servers, ...entities], operations },
      )
    const onward: Operation = { ...importing, id: '3', source: 'chatPool:PC', target: 'chatPool:Q' }
    const discard: Operation = { id: '4', kind: 'discardContent', chatPool: 'chatPool:PC', reason: 'Only a trial.' }

    it.each<[string, Plan, string, RegExp]>([
      [
        'is imported again',
        then([q, { ...trade('PC'), chatPool: 'chatPool:Q' }, ops], onward),
        'evidence',
        /^GC is imported into PC\.$/,
      ],
      [
        'goes with its new chat pool',
        then([q]),
        'against',
        /^GC is imported into PC, but PC is gone since Stage 3 with Trade and Ops\. /,
      ],
      [
        'is discarded with it on purpose',
        then([q], discard),
        'evidence',
        /There it is discarded on purpose: Only a trial\.$/,
      ],
      [
        'is taken out of it',
        then([pc, trade('PC')]),
        'unknown',
        /^GC is imported into PC, but Stage 3 has Ops no more\. /,
      ],
    ])('where it %s', (_, plan, list, text) => {
      const told = fateIn(plan)?.[list as 'evidence' | 'against' | 'unknown'] ?? []
      expect(told.map((one) => one.text).join('\n')).toMatch(text)
      if (list !== 'evidence') expect(fateIn(plan)?.state).not.toBe('proven')
    })
  })

  describe('is told of a source that stays', () => {
    const more = [category('More', { chatPool: 'chatPool:GC' }), room('Late', { category: 'category:More' })]
    const staying = (fields: Partial<typeof importing>, on: Place, ...later: readonly Entity[]): Plan =>
      planOf([...servers, gc, pc, trade('GC'), ops, ...more], {
        entities: [...servers, gc, pc, trade(on), ops, ...more, ...later],
        operations: [{ ...importing, ...fields } as Operation],
        interim: true,
      })

    it.each<[string, Plan, readonly string[]]>([
      [
        'an import of users alone',
        staying({ level: 'User' } as object, 'GC'),
        ['GC still has More, Trade and 2 more, which nothing imports or discards.'],
      ],
      [
        'an import of one category',
        staying({ categories: ['Trade'] } as object, 'PC'),
        ['GC still has More and Late, which nothing imports or discards.'],
      ],
    ])('after %s', (_, plan, against) => {
      expect(fateIn(plan)?.against.map(({ text }) => text)).toEqual(expect.arrayContaining([...against]))
      expect(fateIn(plan)?.evidence[0]?.text).toMatch(/^GC is imported into PC \((level User|only Trade)\)\.$/)
    })

    it('after an import of rooms without their messages', () => {
      const plan = planOf([...servers, gc, pc, trade('GC'), ops], {
        entities: [
          ...[...servers, gc, pc, trade('GC'), ops],
          { ...trade('PC'), id: 'category:new' as const },
          room('New', { name: 'Ops', category: 'category:new' }),
        ],
        operations: [{ ...importing, level: 'RoomDirectory' }],
      })
      expect(fateIn(plan)?.against.map(({ text }) => text)).toContain('No import takes the messages of Ops out of GC.')
    })

    it('with what it has got since', () => {
      const after = [...servers, gc, pc, trade('PC'), ops]
      const plan = planOf([...servers, gc, pc, trade('GC'), ops], { entities: after, operations: [importing] }, [
        ...after,
        ...more,
      ])
      expect(fateIn(plan)?.against.map(({ text }) => text)).toContain(
        'GC still has More and Late, which nothing imports or discards.',
      )
    })

    it('and asks for no files of rooms that no import takes', () => {
      expect(pointIn(staying({ level: 'User' } as object, 'GC'), 'files-copied')).toBeUndefined()
    })
  })

  it('is not discarded once it is gone', () => {
    const late: Operation = { id: '5', kind: 'discardContent', chatPool: 'chatPool:GC', reason: 'Old' }
    const plan = planOf([...servers, gc, pc, trade('GC'), ops], [...servers, pc], {
      entities: [...servers, pc],
      operations: [late],
    })
    expect(fateIn(plan)?.evidence).toEqual([])
  })

  it('is no import that cannot be', () => {
    const wrong: Operation = { ...importing, source: 'chatPool:GC07', target: 'chatPool:GC' }
    const plan = planOf([...servers, ocs, gc], { entities: [...servers, gc], operations: [wrong] })
    expect(fateIn(plan)?.evidence).toEqual([])
    expect(fateIn(plan)?.unknown[0]?.text).toMatch(/^No step imports, upgrades or discards the content of GC07 /)
    expect(pointIn(plan, 'files-copied')).toBeUndefined()
  })

  it('is an upgrade to Group Chat of Lync 2010, and what becomes of that', () => {
    const plan = (upgraded: readonly Entity[]) =>
      planOf(
        [...servers, ocs, trade('GC07'), ops],
        { entities: [...servers, gc, pc, ...upgraded], operations: [upgrading] },
        { entities: [...servers, pc, trade('PC'), ops], operations: [importing] },
      )
    const right = plan([trade('GC'), ops])
    expect(fateIn(right)?.evidence.map(({ text }) => text)).toEqual([
      'GC is imported into PC.',
      'GC07 is upgraded to GC.',
    ])
    expect(fateIn(plan([]))?.against.map(({ text }) => text)).toContain(
      'GC07 is upgraded to GC, but no stage has Trade and Ops on GC. Move the content there too.',
    )
    expect(pointIn(right, 'lookup-accounts')).toMatchObject({
      state: 'notYet',
      evidence: [{ text: 'The Lookup account of GC07 goes on with the upgrade.' }],
      against: [{ entity: 'chatPool:GC' }],
    })
  })
})
