import { describe, expect, it } from 'vitest'
import { formatsInWords } from '../support/formats-in-words.ts'
import { runOn } from '../support/memory-host.ts'
import { chatPool, client, planOf, pool, room, users } from '../support/plan-builder.ts'

const estate = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' }),
]
const today = [
  ...estate,
  users('Ann', { homedOn: 'pool:L10', count: 320, memberOf: [] }),
  client('a', 'groupChat2010', 'users:Ann', ['chatPool:GC']),
]
const lost = [
  ...estate,
  room('Ops', { chatPool: 'chatPool:PC', members: ['Ann'] }),
  room('Board', { chatPool: 'chatPool:PC', members: ['Bob@contoso.com'] }),
  users('Ann', { homedOn: 'pool:L10', count: 320, memberOf: [] }),
  client('a', 'lync2013', 'users:Ann'),
]
const plan = planOf(today, lost)
const reach = (...options: string[]) => runOn({ 'p.json': plan }, 'reach', 'p.json', ...options)

describe('reach', () => {
  it('tells who reaches what, and exits with 0 where nobody is kept out', async () => {
    expect(await reach('--stage', 's1')).toMatchObject({
      code: 0,
      errors: '',
      out: [
        'Who reaches what in Stage 1',
        '',
        'Ann (320 people)',
        '  ✓ GC  with the Lync 2010 Group Chat client; needed, as a client is meant to connect',
        '  – PC  other target',
        '',
        'Nobody in Stage 1 is known to be kept out of what they need.',
        '',
      ].join('\n'),
    })
  })

  it('tells why somebody is kept out, what the step changes, and exits with 1', async () => {
    const { code, out } = await reach('--stage', 's2')
    expect(code).toBe(1)
    expect(out).toContain('  ✗ PC  not on Lync 2013; needed, as they have rooms there\n    Ann cannot use PC.')
    expect(out).toContain('In the step from Stage 1: 320 people lose GC.')
    expect(out).toContain('320 people in Stage 2 cannot use what they need.')
  })

  it('tells who takes part in the rooms of a chat pool', async () => {
    const { out } = await reach('--stage', 's2', '--rooms', 'pc')
    expect(out).toContain('Rooms of PC\n  Ops  Ann: not on Lync 2013\n')
    const csv = await reach('--stage', 's2', '--rooms', 'PC', '--format', 'csv')
    expect(csv.out.split('\r\n')[1]).toBe('"Stage 2","Ann",320,"PC","Ops","no","not on Lync 2013"')
  })

  it('writes CSV in which no name is a formula', async () => {
    const hostile = planOf([...estate, users('=HYPERLINK("http://x","y")'), users(' +1'), users('@a'), users('-2')])
    const { out } = await runOn({ p: hostile }, 'reach', 'p', '--format', 'csv')
    const names = out.split('\r\n').flatMap((line) => /^"Stage 1",(".*"),"","PC"/.exec(line)?.[1] ?? [])
    expect(names.sort()).toEqual([`"' +1"`, `"'-2"`, `"'=HYPERLINK(""http://x"",""y"")"`, `"'@a"`])
  })

  it('writes JSON with the same answers', async () => {
    const { out } = await reach('--stage', 's2', '--format', 'json', '--rooms', 'PC')
    expect(JSON.parse(out)).toMatchObject({
      format: 'coexistence-reach',
      version: 1,
      stage: 's2',
      users: [
        {
          id: 'users:Ann',
          people: 320,
          isKeptOut: true,
          chatPools: [
            { id: 'chatPool:GC', need: null, reached: 'blocked', reason: 'legacy-pool' },
            { id: 'chatPool:PC', need: 'rooms', reached: 'blocked', reason: 'not-homed-on-2013', clients: [] },
          ],
        },
      ],
      step: { losses: [{ users: 'users:Ann', people: 320, chatPool: 'chatPool:GC' }], gains: [], otherClient: [] },
      rooms: [{ room: 'room:Ops', users: 'users:Ann', reached: 'blocked' }],
    })
  })

  it.each([
    [['--stage', 'none'], /no stage ‘none’/],
    [[], /^Name the stage to look at with --stage\. Its stages are s1, s2\.$/m],
    [['--stage', 's1', '--rooms', 'XX'], /^Stage 1 has no chat pool ‘XX’\. It has GC and PC\.$/m],
    [['--stage', 's1', '--format', 'xml'], `Use ${formatsInWords('reach')}`],
  ])('refuses %j', async (options, sentence) => {
    const { code, out, errors } = await reach(...options)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(errors).toMatch(sentence)
  })

  it('tells of a stage without users that nobody knows', async () => {
    const { code, out } = await runOn({ p: planOf(estate) }, 'reach', 'p')
    expect(code).toBe(0)
    expect(out).toContain('Stage 1 has no users, so nobody knows who reaches what.')
  })
})
