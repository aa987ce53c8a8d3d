import { expect, it } from 'vitest'
import { runOn } from '../support/memory-host.ts'
import { chatPool, client, planWith, pool, room, users } from '../support/plan-builder.ts'

const bad = '\u001b]0;x\u0007\u009b31m\u007f\u202ename\u2066\u200f\u{e0041}'
const before = [
  pool(bad, 'lync2010', { id: 'pool:L10' } as never),
  chatPool(bad, 'lync2010', { id: 'chatPool:GC', hostedOn: 'pool:L10' } as never),
  users(bad, { id: 'users:A', homedOn: 'pool:L10' } as never),
  client('c', 'groupChat2010', 'users:A', ['chatPool:GC']),
  room(bad, { id: 'room:R', chatPool: 'chatPool:GC', members: ['users:A'] } as never),
]
const plan = planWith({ name: bad }, before, before.slice(0, 4))
const obeyed = /(?![\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u

const sinks: readonly string[][] = [
  ['check', '--format', 'json'],
  ['check', '--format', 'sarif'],
  ['check'],
  ['diff', '--format', 'json'],
  ['diff'],
  ['proof', '--format', 'json'],
  ['proof'],
  ['reach', '--stage', 's1', '--format', 'csv'],
  ['reach', '--stage', 's1', '--format', 'json'],
  ['reach', '--stage', 's1', '--rooms', 'chatPool:GC', '--format', 'csv'],
  ['reach', '--stage', 's1'],
  ['runbook', '--stage', 's2'],
]

it.each(sinks.map((words) => [words] as const))(
  'no name writes to the terminal: %j',
  async ([subcommand = '', ...options]) => {
    const { out } = await runOn({ 'p.json': plan }, subcommand, 'p.json', ...options)
    expect(out).not.toMatch(obeyed)
    expect(out).toContain('name')
  },
)

it('loses nothing of a name where other programs read it', async () => {
  const { out } = await runOn({ 'p.json': plan }, 'reach', 'p.json', '--stage', 's1', '--format', 'json')
  expect(JSON.parse(out)).toMatchObject({ plan: bad, users: [{ name: bad }] })
  expect(out).toContain('\\u009b31m\\u007f\\u202ename\\u2066')
})

it.each([
  ['a plan that is imported', ['import', 'users.csv', '--single-users']],
  ['a stage that is not there', ['check', 'p.json', '--stage', bad]],
  ['a file that is not there', ['check', bad]],
  ['an option that is not there', ['check', 'p.json', `--${bad}`]],
  ['a command that is not there', [bad]],
])('%s writes nothing to the terminal that it obeys', async (_, words) => {
  const files = { 'p.json': plan, 'users.csv': `Name,SipAddress\n"${bad}",sip:a@contoso.com\n` }
  const { out, errors } = await runOn(files, ...words)
  expect(`${out}${errors}`).not.toMatch(obeyed)
  expect(errors).not.toBe('')
})
