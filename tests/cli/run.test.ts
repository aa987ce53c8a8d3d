import { describe, expect, it } from 'vitest'
import { subcommands } from '#cli/run.ts'
import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import type { Content } from '#formats/format.ts'
import { formatsFor } from '#formats/list.ts'
import { version } from '../../package.json'
import { formatsInWords } from '../support/formats-in-words.ts'
import { topologyText } from '../support/import-fixture.ts'
import { runOn } from '../support/memory-host.ts'
import { chatPool, planOf, planWith, pool } from '../support/plan-builder.ts'

const sound = [pool('L10', 'lync2010'), chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' })]
const homeless = [pool('L10', 'lync2010'), chatPool('GC', 'lync2010')]
const moved = [pool('L10', 'lync2010'), pool('L13', 'lync2013'), chatPool('GC', 'lync2010', { hostedOn: 'pool:L13' })]
const clean = planOf(sound)
const wrong = planOf(sound, moved)
const today = '2026-03-02'
const names = [...subcommands.map(({ name }) => name), 'help', 'version'].join(', ')

const poolJson = { id: 'pool:a', kind: 'pool', name: 'A', generation: 'lync2010' }
const planText = (...stages: readonly object[]): string =>
  JSON.stringify({ format: 'coexistence-plan', version: 1, name: 'x', stages })

/** What `check` prints of the wrong plan, in any of its formats. */
async function printed(format: string, stage?: string): Promise<Content | undefined> {
  const report = createCheck(rules)(wrong, today)
  const input = { plan: wrong, report, rules, stage, file: 'p.json', version }
  return formatsFor('findings')
    .find(({ id }) => id === format)
    ?.render(input)
}

describe('check', () => {
  it('prints the findings of the panel and exits with 1', async () => {
    const { code, out, errors } = await runOn({ 'p.json': wrong }, 'check', 'p.json')
    expect(out).toBe(await printed('text'))
    expect(out).toContain('hosting/generation-mismatch')
    expect({ code, errors }).toEqual({ code: 1, errors: '' })
  })

  it('exits with 0 where there is no error', async () => {
    expect(await runOn({ 'p.json': clean }, 'check', 'p.json')).toMatchObject({ code: 0, errors: '' })
  })

  it.each(formatsFor('findings').map(({ id }) => id))('prints %s, and exits the same', async (format) => {
    const { code, out } = await runOn({ 'p.json': wrong }, 'check', 'p.json', '--format', format)
    expect(out).toBe(await printed(format))
    expect(out).toContain('hosting/generation-mismatch')
    expect(code).toBe(1)
  })

  it('prints one stage, and judges by it alone', async () => {
    const { code, out } = await runOn({ 'p.json': wrong }, 'check', 'p.json', '--format=json', '--stage', 's1')
    expect(out).toBe(await printed('json', 's1'))
    expect(code).toBe(0)
  })

  it.each([
    ['error', 'off', 0],
    ['error', 'info', 0],
    ['error', 'warning', 0],
    ['error', 'error', 1],
    ['warning', 'info', 0],
    ['warning', 'warning', 1],
    ['info', 'info', 1],
    ['never', 'error', 0],
  ] as const)('with --fail-on %s and a finding set to %s exits with %i', async (limit, severity, code) => {
    const others = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]))
    const plan = planWith({ severities: { ...others, 'hosting/generation-mismatch': severity } }, moved)
    expect(await runOn({ p: plan }, 'check', 'p', '--fail-on', limit)).toMatchObject({ code })
  })

  it('does not fail on a waived finding', async () => {
    const { findings } = createCheck(rules)(planOf(moved), today)
    const waivers = findings.map(({ rule, entities }) => ({ rule, entities: [...entities], reason: 'Known.' }))
    expect(await runOn({ p: planWith({ waivers }, moved) }, 'check', 'p')).toMatchObject({ code: 0 })
  })

  it('lets a waiver expire today', async () => {
    const { findings } = createCheck(rules)(planOf(moved), today)
    const waivers = findings.map(({ rule, entities }) => ({
      rule,
      entities: [...entities],
      reason: 'Known.',
      expires: '2026-03-01',
    }))
    expect(await runOn({ p: planWith({ waivers }, moved) }, 'check', 'p')).toMatchObject({ code: 1 })
  })

  it('reads a plan from standard input', async () => {
    const { code, out } = await runOn({ '-': wrong }, 'check', '-', '--format', 'sarif')
    expect(code).toBe(1)
    expect(out).not.toContain('artifactLocation')
    expect((await runOn({ '-': 'hello' }, 'check', '-')).errors).toMatch(/^Standard input: The file is not a plan/)
  })

  it('notes rules that the plan names and that are none', async () => {
    const waivers = [{ rule: 'hosting/missing-hom', entities: ['chatPool:GC'], reason: 'A slip of the pen.' }]
    const plan = planWith({ waivers, severities: { 'hosting/missing-hom': 'off', 'waiver/stale': 'off' } }, sound)
    const { code, errors } = await runOn({ p: plan }, 'check', 'p')
    expect({ code, errors }).toEqual({
      code: 0,
      errors:
        'The plan has a waiver and a severity for ‘hosting/missing-hom’, which is no rule, so nothing comes of it. The nearest is hosting/missing-home.\n',
    })
  })

  it('writes to a file and says nothing else', async () => {
    const { out, written } = await runOn({ p: wrong }, 'check', 'p', '--output', 'found.txt')
    expect(out).toBe('')
    expect(written['found.txt']).toContain('hosting/generation-mismatch')
  })

  it('finds a chat pool without a host', async () => {
    const { code, out } = await runOn({ p: planOf(homeless) }, 'check', 'p')
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('GC') })
  })
})

describe('what cannot be done exits with 2 and one sentence', () => {
  const newer = '{ "format": "coexistence-plan", "version": 99, "name": "x", "stages": [] }'
  const files = {
    clean,
    wrong,
    text: 'hello',
    json: '{}',
    newer,
    slip: '{ "format": "coexistence-plan", "version": 1, "name": "x", "stages": [{ "id": "a", "name": "A", "putt": [] }] }',
    cut: '{ "format": "coexistence-plan",\n "version"',
    unnamed: '{ "format": "coexistence-plan", "version": 1, "stages": [] }',
    twice: planText({ id: 'a', name: 'A', put: [poolJson, poolJson] }),
    stagesTwice: planText({ id: 'a', name: 'A' }, { id: 'a', name: 'B' }),
    topology: topologyText('mixed-versions'),
  }
  it.each([
    [[], `Name a command: ${names}.`],
    [['chekc'], `There is no command ‘chekc’. Use ${names}.`],
    [['check'], 'Name the plan to check.'],
    [['check', 'clean', 'wrong'], 'Name one file only: ‘wrong’ is one too many.'],
    [
      ['check', 'clean', '--colour'],
      'There is no option ‘--colour’ here. Use --format, --stage, --fail-on or --output.',
    ],
    [['check', 'clean', '-f', 'json'], 'There is no option ‘-f’ here. Use --format, --stage, --fail-on or --output.'],
    [['explain', 'waiver/stale', '--format=json'], 'There is no option ‘--format’ here. This command has none.'],
    [['check', 'clean', '--stage'], 'Give --stage a value, such as --stage=VALUE.'],
    [['check', 'clean', '--stage', '--format', 'json'], 'Give --stage a value, such as --stage=VALUE.'],
    [['help', 'chekc'], `There is no command ‘chekc’. Use ${names}.`],
    [['check', 'gone\u001B[31m\u202E'], 'gone [31m  cannot be read: there is no such file or folder.'],
    [
      ['check', 'topology'],
      'topology: The file is not a plan of the Coexistence Planner. Plans are made by it and end in .plan.json. A topology becomes one by ‘coexist import’.',
    ],
    [['check', 'clean', '--format', 'pdf'], `‘pdf’ is no value of --format. Use ${formatsInWords('findings')}.`],
    [['rules', 'hosting'], 'Give options only: ‘hosting’ is one too many.'],
    [['rules', '--format', 'sarif'], `‘sarif’ is no value of --format. Use ${formatsInWords('rules')}.`],
    [['rules', '--output', 'full/x'], 'full/x cannot be written: the disk is full.'],
    [['explain'], 'Name the rule to explain.'],
    [['explain', 'waiver/stale', 'plan/x'], 'Name one rule only: ‘plan/x’ is one too many.'],
    [['check', 'clean', '--fail-on', 'all'], '‘all’ is no value of --fail-on. Use error, warning, info or never.'],
    [['check', 'clean', '--stage', 'deploy'], 'The plan has no stage ‘deploy’. Its stages are s1.'],
    [['check', 'gone'], 'gone cannot be read: there is no such file or folder.'],
    [['check', 'clean', '--output', 'full/x'], 'full/x cannot be written: the disk is full.'],
    [
      ['check', 'clean', '--output', 'clean'],
      'clean cannot be written: it is read here, and the result would replace it; name another file.',
    ],
    [
      ['check', 'text'],
      'text: The file is not a plan of the Coexistence Planner. Plans are made by it and end in .plan.json.',
    ],
    [
      ['check', 'cut'],
      'cut: The file is broken at line 2, column 11: it was cut off or changed by hand. Bring an undamaged copy.',
    ],
    [
      ['check', 'json'],
      'json: The file is not a plan of the Coexistence Planner. Plans are made by it and end in .plan.json.',
    ],
    [
      ['check', 'newer'],
      'newer: The plan was written by a newer planner (file version 99). Use that version to change or check it; what this one does not know is not shown.',
    ],
    [
      ['check', 'slip'],
      'slip: The plan has a mistake at stages[0].putt: unknown field. Correct it there and open it again.',
    ],
    [
      ['check', 'unnamed'],
      'unnamed: The plan has a mistake at name: it is missing. Correct it there and open it again.',
    ],
    [
      ['check', 'twice'],
      'twice: The plan has a mistake at stages[0].put[1].id: the same id is there twice, and only one could be kept. Correct it there and open it again.',
    ],
    [
      ['check', 'stagesTwice'],
      'stagesTwice: The plan has a mistake at stages[1].id: the same id is there twice, and only one could be kept. Correct it there and open it again.',
    ],
    [['export', 'wrong'], 'Name the stage to export with --stage, or all. Its stages are s1, s2.'],
    [['export', 'wrong', '--stage', 's3'], 'The plan has no stage ‘s3’. Its stages are s1, s2.'],
    [['import', 'gone'], 'gone cannot be read: there is no such file or folder.'],
    [['import', 'topology', '--output', 'full/x'], 'full/x cannot be written: the disk is full.'],
  ])('%j', async (args, sentence) => {
    expect(await runOn(files, ...args)).toEqual({ code: 2, out: '', errors: `${sentence}\n`, written: {} })
  })

  it('refuses a broken topology with its name and what to bring', async () => {
    const { code, errors } = await runOn(files, 'import', 'text')
    expect(code).toBe(2)
    expect(errors).toMatch(/^text: This text is neither a topology nor a table\. Bring the published topology/)
  })
})

describe('import', () => {
  const files = { 't.xml': topologyText('mixed-versions') }

  it('writes a plan of today and tells on standard error what was lost', async () => {
    const { code, out, errors } = await runOn(files, 'import', 't.xml')
    const plan = parsePlan(out)
    expect(plan).toMatchObject({
      ok: true,
      value: {
        name: 'contoso.com',
        sipDomains: ['contoso.com', 'fabrikam.com'],
        stages: [{ id: 'today', name: 'Today' }],
      },
    })
    expect(code).toBe(0)
    expect(errors).toMatch(
      /^Imported 2 sites, 3 pools, 1 chat pool and 2 SIP domains\.\n\nAssumed:\n {2}t.xml Line 239: ocspool is in BackCompatSite/,
    )
    expect(errors).toContain('  --group-chat groupchat.contoso.com  (likely Lync 2010 Group Chat on pool10.')
    expect(errors).toContain('  --group-chat apps.contoso.com  (Lync 2010 Group Chat on pool10.')
  })

  it('takes what is confirmed for Group Chat, and names the plan', async () => {
    const chosen = ['--group-chat', 'GROUPCHAT.contoso.com', '--group-chat', 'apps.contoso.com']
    const { written, errors } = await runOn(
      files,
      'import',
      't.xml',
      ...chosen,
      '--name',
      'Our move',
      '--output',
      'o.json',
    )
    const plan = parsePlan(written['o.json'] ?? '')
    expect(plan.ok && [...plan.value.stages[0]!.topology.chatPool.keys()].toSorted()).toEqual([
      'chatPool:apps.contoso.com',
      'chatPool:groupchat.contoso.com',
      'chatPool:pchat.contoso.com',
    ])
    expect(plan).toMatchObject({ value: { name: 'Our move' } })
    expect(errors).not.toContain('May be Group Chat')
  })

  it('gives a plan that can be checked', async () => {
    const { out } = await runOn(files, 'import', 't.xml', '--group-chat', 'groupchat.contoso.com')
    expect(await runOn({ p: out }, 'check', 'p')).toMatchObject({ code: 0 })
  })
})

describe('help and version', () => {
  it.each([['help'], ['--help'], ['-h'], ['help', '--help']])(
    '%s lists every command and every format',
    async (...args) => {
      const { code, out } = await runOn({}, ...args)
      expect(code).toBe(0)
      for (const command of ['check PLAN', 'rules', 'explain RULE', 'export PLAN', 'import FILE…', 'drift PLAN FILE…'])
        expect(out).toContain(`\ncoexist ${command}`)
      expect(out).toContain('--format text|json|sarif|junit|markdown ')
      expect(out).not.toContain('undefined')
    },
  )

  it.each([
    ['check', '--help'],
    ['help', 'check'],
    ['check', 'p', '-h'],
  ])('%s %s tells of one command', async (...args) => {
    const { code, out } = await runOn({}, ...args)
    expect(code).toBe(0)
    expect(out).toMatch(/^coexist check PLAN\n {2}\S.*\n( {4}--.*\n)+$/)
  })

  it.each([['version'], ['--version']])('%s prints the version', async (...args) => {
    expect((await runOn({}, ...args)).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('export', () => {
  it.each([[['export', 'p', '--format', 'svg', '--stage', 's2']], [['export', 'p', '--stage', 's2']]])(
    '%j draws the stage as SVG',
    async (args) => {
      const { code, out, errors } = await runOn({ p: wrong }, ...args)
      expect({ code, errors }).toEqual({ code: 0, errors: '' })
      expect(out).toMatch(/^<svg .*<\/svg>\n$/s)
      expect(out).toContain('L13')
    },
  )

  it('draws the only stage without asking, into a file', async () => {
    const { code, out, written } = await runOn({ p: clean }, 'export', 'p', '--output', 'today.svg')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(written['today.svg']).toContain('GC')
  })

  it('bears the day that it is told, and no other', async () => {
    const { out } = await runOn({ p: clean }, 'export', 'p', '--date', '2026-03-02')
    expect(out).toContain('· Exported on 2026-03-02<')
    expect((await runOn({ p: clean }, 'export', 'p')).out).not.toContain('Exported')
    for (const date of ['today', '2026-02-31', '2026-13-01', '2026-3-1']) {
      const { code, errors } = await runOn({ p: clean }, 'export', 'p', '--date', date)
      expect({ code, errors }).toEqual({ code: 2, errors: `‘${date}’ is no date. Write --date like 2026-03-01.\n` })
    }
  })

  it('draws all stages, each under the step to it, and leaves out what it is told to', async () => {
    const two = planOf([pool('L10', 'lync2010')], [pool('L13', 'lync2013')])
    const all = (await runOn({ p: two }, 'export', 'p', '--stage', 'all', '--steps')).out
    expect(all.match(/>(Stage|Step): [^<]+<\/text/g)).toEqual([
      '>Stage: Stage 1 · 1 of 2</text',
      '>Step: From Stage 1 to Stage 2</text',
      '>Stage: Stage 2 · 2 of 2 · end state</text',
      '>Stage: Stage 2 · 2 of 2 · end state</text',
    ])
    const bare = (await runOn({ p: two }, 'export', 'p', '--stage', 's2', '--without', 'legend, findings')).out
    expect(bare).not.toContain('Problems in this stage')
    for (const [option, sentence] of [
      ['--without=page', '‘page’ is no value of --without. Use findings, ghosts or legend.\n'],
      ['--scale=9', '‘9’ is no value of --scale. Use 1, 2, 3 or 4.\n'],
    ] as const)
      expect(await runOn({ p: clean }, 'export', 'p', option)).toMatchObject({ code: 2, errors: sentence })
  })

  it('draws without a name, an address or an id of the plan, the stage that is asked for by its own id', async () => {
    const { code, out, errors } = await runOn({ p: wrong }, 'export', 'p', '--stage', 's2', '--mask-names')
    expect({ code, errors }).toEqual({
      code: 0,
      errors: 'Names are masked: 2 pools, 1 chat pool, 1 domain and 2 other names and texts.\n',
    })
    expect(out).toContain('2 of 2')
    expect(out).toContain('data-card="pool:m1"')
    for (const name of ['L10', 'L13', '>GC', ':GC', 'Test plan', 's2"']) expect(out).not.toContain(name)
  })

  it('puts the plan into the picture where it is told to, which is then read as its plan', async () => {
    const { out } = await runOn({ p: wrong }, 'export', 'p', '--stage', 's2', '--with-plan')
    const ofPlan = await runOn({ p: wrong }, 'check', 'p', '--format', 'json')
    const ofPicture = await runOn({ p: out }, 'check', 'p', '--format', 'json')
    expect(ofPicture).toEqual(ofPlan)
    const bare = (await runOn({ p: wrong }, 'export', 'p', '--stage', 's2')).out
    expect(await runOn({ p: bare }, 'check', 'p')).toMatchObject({
      code: 2,
      errors: 'p: The picture holds no plan. Export it again with its plan, or bring the plan file.\n',
    })
    expect(await runOn({ p: wrong }, 'export', 'p', '--format', 'csv', '--with-plan')).toMatchObject({
      code: 2,
      errors: 'CSV takes no --with-plan; svg does. Leave it out.\n',
    })
  })

  it('writes a page of Markdown with its pictures into its folder, or says that they are left out', async () => {
    const two = planOf([pool('L10', 'lync2010')], [pool('L13', 'lync2013')])
    const { written } = await runOn({ p: two }, 'export', 'p', '--format', 'markdown', '--output', 'out/review.md')
    expect(Object.keys(written).sort()).toEqual([
      'out/review.md',
      'out/test-plan-1-s1.svg',
      'out/test-plan-2-s2-step.svg',
      'out/test-plan-2-s2.svg',
    ])
    const { out, errors } = await runOn({ p: two }, 'export', 'p', '--format', 'markdown')
    expect(out).toMatch(/^# Review pack of Test plan\n/)
    expect(errors).toBe('3 pictures left out: they are written beside a file that --output names.\n')
  })

  it('writes the pack as PDF where that is asked for, and else the drawing', async () => {
    const two = planOf([pool('L10', 'lync2010')], [pool('L13', 'lync2013')])
    const pagesOf = async (...args: readonly string[]) => {
      const { written } = await runOn({ p: two }, 'export', 'p', '--format', 'pdf', '--output', 'o.pdf', ...args)
      return String(written['o.pdf'])
    }
    expect(await pagesOf('--pack')).toContain('/Title (Summary)')
    expect(await pagesOf('--stage', 'all')).not.toContain('/Title (Summary)')
  })

  it('does not promise what it cannot draw', async () => {
    const { code, errors } = await runOn({ p: clean }, 'export', 'p', '--format', 'visio')
    expect({ code, errors }).toEqual({
      code: 2,
      errors: expect.stringMatching(/^‘visio’ is no value of --format\. Use svg, .* or markdown\.\n$/),
    })
  })
})
