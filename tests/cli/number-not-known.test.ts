import { describe, expect, it } from 'vitest'
import { runOn } from '../support/memory-host.ts'
import { category, chatPool, client, planOf, policy, pool, room, users } from '../support/plan-builder.ts'

/** Users move, lose their policy and are in rooms, and of none of them the number is known. */
const people = (home: 'L10' | 'L13', enabled: boolean) => [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013', { edition: 'enterprise' }),
  chatPool('PC', 'lync2013', { hostedOn: 'pool:L13', servers: [{ fqdn: 'pc1.contoso.com', active: true }] }),
  policy('Global', 'global', enabled),
  category('Trade', { chatPool: 'chatPool:PC', allowedMembers: ['users:Ann', 'users:Bob'] }),
  room('Ops', { category: 'category:Trade', members: ['users:Ann', 'users:Bob'], privacy: 'closed' }),
  ...(['Ann', 'Bob'] as const).flatMap((name) => [
    users(name, { homedOn: `pool:${home}` }),
    client(name, 'lync2013', `users:${name}`, ['chatPool:PC']),
  ]),
]
const plan = planOf(people('L10', true), people('L13', false), people('L13', true))

const commands: readonly (readonly string[])[] = [
  ...['text', 'json', 'junit', 'markdown'].map((format) => ['check', 'p', '--format', format]),
  ...['text', 'json', 'markdown'].map((format) => ['diff', 'p', '--from', 's1', '--to', 's2', '--format', format]),
  ...['text', 'json', 'csv'].map((format) => ['reach', 'p', '--stage', 's2', '--format', format]),
  ...['text', 'json', 'markdown'].map((format) => ['proof', 'p', '--format', format]),
  ...['markdown', 'ps1'].map((format) => ['runbook', 'p', '--stage', 's2', '--format', format]),
  ['export', 'p', '--stage', 's2', '--format', 'svg'],
]

describe('a number of people that is not known', () => {
  it.each(commands.map((command) => [command.join(' '), command] as const))(
    'is given by no word of %s',
    async (_, command) => {
      const { code, out, errors } = await runOn({ p: plan }, ...command)
      expect(code === 2 ? errors : '').toBe('')
      expect(out.length).toBeGreaterThan(0)
      expect(out.match(/(?<!at least )\b[\d,]+ (users?|people|persons?|members?)\b/gi)).toBeNull()
    },
  )

  it('is told as such, and in JSON as null with what is known', async () => {
    const diff = await runOn({ p: plan }, 'diff', 'p', '--from', 's1', '--to', 's2')
    expect(diff.out).toContain('Ann (users, number not known) move from L10 to L13')
    const of = (count: number | undefined) =>
      planOf(
        ...(['L10', 'L13'] as const).map((home) => [
          ...people(home, true).filter(({ id }) => id !== 'users:Bob'),
          users('Bob', { homedOn: `pool:${home}`, ...(count !== undefined && { count }) }),
        ]),
      )
    const moved = async (count: number | undefined) => {
      const { out } = await runOn({ p: of(count) }, 'diff', 'p', '--from', 's1', '--to', 's2', '--format', 'json')
      const changes = JSON.parse(out).stages.flatMap(({ changes }: { changes: readonly object[] }) => changes)
      return changes.find(({ entity }: { entity: string }) => entity === 'users:Bob')
    }
    expect(await moved(7)).toMatchObject({ users: 7 })
    expect(await moved(undefined)).toMatchObject({ users: null, usersAtLeast: 0 })
  })
})
