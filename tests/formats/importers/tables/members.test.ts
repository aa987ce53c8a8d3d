import { describe, expect, it } from 'vitest'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { allNotices } from '#formats/importers/loss-notices.ts'
import { read, saidOf } from '../../../support/import-tables.ts'
import { category, chatPool, planWith, room } from '../../../support/plan-builder.ts'

const pool = 'pchat.contoso.com'

describe('members', () => {
  it.each([
    ['Room,Member,Role', `${pool}\\News,sip:a@x,Member`, { members: ['sip:a@x'] }],
    ['Room,Member', `${pool}\\News,sip:a@x`, { members: ['sip:a@x'] }],
    ['Room;User;Role;Chat pool', `News;Ann;Manager;${pool}`, { managers: ['Ann'] }],
    ['Identity,Member,Role', `${pool}\\News,CN=a,presenter`, { presenters: ['CN=a'] }],
    ['Chat room\tSIP address\tChat pool', `News\tsip:a@x\t${pool}`, { members: ['sip:a@x'] }],
    ['Room,Member,Role', `${pool}\\News,"sip:a@x; sip:b@x",Mitglied`, { members: ['sip:a@x', 'sip:b@x'] }],
    ['Room,Member', `${pool}\\News,"Operations, night"`, { members: ['Operations, night'] }],
  ])('are who is on the lists of rooms: %s', (headings, row, lists) => {
    const { entities, mentioned, details } = read(`${headings}\n${row}\n`)
    expect([entities, mentioned]).toEqual([[], []])
    expect(details).toEqual([
      { id: `room:${pool}\\news`, kind: 'room', name: 'News', chatPool: `chatPool:${pool}`, ...lists },
    ])
  })

  it('are those of a list together, also of categories', () => {
    const { details } = read(`Room or category,Principal,Role,Chat pool,Kind
Desks,a,Allowed,p,Category
Desks,b,Denied,p,
Desks,c,Manager,p,Category
News,d,Member,p,Room
NEWS,e,Member,p,Room
News,d,Member,p,Room`)
    expect(details).toMatchObject([
      { id: 'category:p\\desks', allowedMembers: ['a'], deniedMembers: ['b'], managers: ['c'] },
      { id: 'room:p\\news', members: ['d', 'e'] },
    ])
  })

  it('come into the rooms that a file lists', () => {
    const { entities, details } = read({
      'members.csv': `Room,Member,Role\n${pool}\\news,sip:a@x,Member\n${pool}\\news,sip:b@x,Manager\n`,
      'rooms.csv': `Identity,Category,Privacy\n${pool}\\News,Desks,Open\n`,
    })
    expect(entities).toEqual([
      {
        ...{ id: `room:${pool}\\news`, kind: 'room', name: 'News', category: `category:${pool}\\desks` },
        ...{ privacy: 'open', members: ['sip:a@x'], managers: ['sip:b@x'] },
      },
    ])
    expect(details).toEqual([])
  })

  it.each([
    ['Room,Member,Role\np.x\\a,,Member', '2: The row does not name a room and a member, and is left out.'],
    ['Room,Member,Role\np.x\\a,b,Boss', '2: Role ‘Boss’ of a is not understood and is left out.'],
    ['Room,Member,Role,Kind\np.x\\a,b,Denied,Room', '2: a is a room, which has no such role; the row is left out.'],
    [
      'Stage,Room or category,Principal,Role,Chat pool,Kind,Id\nToday,a,b,Member,p,Room,room:a\nLater,a,c,Member,p,Room,room:a',
      'The table has the rows of 2 stages, of which those of ‘Today’ are read. Export one with --stage to bring in another.',
    ],
  ])('are left out where a row does not tell them: case %#', (text, said) => {
    expect(saidOf(read(text))).toContain(said)
  })
})

describe('members that come into a stage', () => {
  const plan = planWith({}, [
    chatPool('P', 'lync2013', { fqdn: pool }),
    category('A', { chatPool: 'chatPool:P' }),
    category('B', { chatPool: 'chatPool:P' }),
    { ...room('news', { category: 'category:A', members: ['sip:z@x'], managers: ['sip:m@x'] }), name: 'News' },
    { ...room('t1', { category: 'category:A' }), name: 'Talk' },
    { ...room('t2', { category: 'category:B' }), name: 'Talk' },
  ])
  const [stage] = plan.stages
  const intake = (rows: string, headings = 'Room,Member,Role') => {
    const imported = read(`${headings}\n${rows}\n`)
    const found = intakeOf(plan, stage!, imported)
    return { ...found, said: saidOf({ ...imported, notices: allNotices(found.losses, imported) }) }
  }

  it('change the lists that they name, and make no rooms', () => {
    const { added, changed, gone } = intake(`${pool}\\NEWS,sip:a@x,Member`)
    expect([added, gone]).toEqual([[], []])
    expect(changed).toMatchObject([{ fields: ['members'], after: { name: 'News', members: ['sip:a@x'] } }])
  })

  it('are left out where nobody knows the room, and where several can be meant', () => {
    const { added, changed, said } = intake(`${pool}\\Gone,sip:a@x,Member\n${pool}\\Talk,sip:a@x,Member`)
    expect([added, changed]).toEqual([[], []])
    expect(said).toEqual([
      '2, 3: 2 rooms, such as Gone and Talk, are not told, or not told apart, by the files and the stage, so their members are left out.',
    ])
  })

  it('find a room by its category where another one has its name', () => {
    const { changed } = intake(`Talk,sip:a@x,B,${pool}`, 'Room,Member,Category,Chat pool')
    expect(changed.map(({ after }) => after.id)).toEqual(['room:t2'])
  })
})
