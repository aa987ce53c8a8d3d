import { readFileSync } from 'node:fs'
import type { Tree } from '@vscode/tree-sitter-wasm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { templates } from '#core/templates/index.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { cmdletText, quoted } from '#core/views/runbook/powershell.ts'
import { cmdlet, fieldValue } from '#core/views/runbook/step/cmdlet.ts'
import * as runbookMarkdown from '#formats/runbook/markdown.ts'
import * as runbookPs1 from '#formats/runbook/ps1.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { addIn, category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { cmdletsIn, faultsIn, powershellParser, readLiteral } from '../../support/powershell.ts'

let parse: (script: string) => Tree
beforeAll(async () => {
  parse = await powershellParser()
})

function sampleOf(name: string): Plan {
  const parsed = parsePlan(readFileSync(`public/plans/${name}.plan.json`, 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

const plans: readonly (readonly [string, Plan])[] = [
  ...templates.map(({ id, build }) => [id, build()] as const),
  ['sample-lync-2010', sampleOf('lync-2010-to-2013')],
]
const steps = plans.flatMap(([name, plan]) => plan.stages.slice(1).map(({ id: stage }) => ({ name, plan, stage })))

it.each(plans)('%s as a whole is a script that parses', (_, plan) => {
  const stages = plan.stages.map(({ id }) => id)
  expect(faultsIn(parse(runbookPs1.render({ plan, stages, findings: [] })))).toEqual([])
})

describe.each(steps)('$name, step to $stage', ({ name, plan, stage }) => {
  it('is the golden page', async () => {
    await expect(runbookMarkdown.render({ plan, stages: [stage], findings: [] })).toMatchFileSnapshot(
      `golden/${name}.${stage}.md`,
    )
  })

  it('is a script in the grammar of PowerShell', () => {
    expect(faultsIn(parse(runbookPs1.render({ plan, stages: [stage], findings: [] })))).toEqual([])
  })
})

it('is the golden script', async () => {
  const [, plan] = plans.at(-1)!
  const script = runbookPs1.render({ plan, stages: ['chat-migrated'], findings: [] })
  await expect(script).toMatchFileSnapshot('golden/sample-lync-2010.chat-migrated.ps1')
})

it('says that no step leads to the first stage', () => {
  const plan = planOf([])
  expect(runbookMarkdown.render({ plan, stages: ['s1'], findings: [] })).toBe(
    'This is the first stage: no step leads to it.\n',
  )
  expect(runbookPs1.render({ plan, stages: ['s1'], findings: [] })).toBe(
    "\uFEFFWrite-Host 'This is the first stage: no step leads to it.'\n",
  )
})

const hostile = [
  `'; Remove-Item C:\\ -Recurse; '`,
  '’; Remove-Item C:\\; ‘',
  '‚x‛',
  '$(Remove-Item C:\\)',
  '`n"; #>',
  '@{a=1}',
  '--% & calc',
  '\u201Cquoted\u201D',
  'a```b | c > d',
  '',
]

describe('quoting', () => {
  it.each(hostile)('keeps %s a text', (text) => {
    expect(readLiteral(`${quoted(text)} rest`)).toEqual({ text, rest: ' rest' })
  })

  it('keeps any text a text', () => {
    const unit = fc.oneof(fc.constantFrom(...`'‘’‚‛"$\`(){};|&<>@#%-`), fc.string({ unit: 'binary', maxLength: 1 }))
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        expect(readLiteral(quoted(text))).toEqual({ text, rest: '' })
      }),
    )
  })

  it.each(['a\nb', 'a\rb', 'a\u2028b', 'a\u202Eb', '\u0007', 'a\u0000b', 'a\uFEFFb', '\uD800'])(
    'writes no command with what cannot be seen: %j',
    (name) => {
      const value = fieldValue(room(name), 'name', name)
      expect(value.type).toBe('placeholder')
      expect(cmdletText(cmdlet('Get-X', { Identity: value }))).toMatch(
        /^Get-X -Identity '<Name of [ -~]* without control characters>'$/,
      )
    },
  )
})

/** A plan that holds a name everywhere where a person can write one. */
function planCalled(name: string): Plan {
  const host = pool('L13', 'lync2013', { name, fqdn: name, sqlInstance: `${name}\\x`, frontEnds: [name] })
  const chat = chatPool('P13', 'lync2013', {
    name,
    fqdn: name,
    hostedOn: host.id,
    fileStore: name,
    servers: [{ fqdn: name }],
  })
  const content = [
    category('C', { name, chatPool: chat.id, description: name, allowedMembers: [name] }),
    room('R', { name, category: 'category:C', description: name, members: [name], addIn: 'addIn:A' }),
    addIn('A', { name, chatPool: chat.id, url: name }),
  ]
  const plan = planOf([host, chat], {
    entities: [host, { ...chat, endpoints: [{ sipAddress: name, displayName: name }] }, ...content],
    operations: [
      { id: 'op-1', kind: 'stopServices', chatPool: chat.id },
      { id: 'op-2', kind: 'copyFiles', source: chat.id, target: chat.id },
    ],
  })
  return { ...plan, name, stages: plan.stages.map((stage) => ({ ...stage, name })) }
}

const scriptOf = (name: string): string => runbookPs1.render({ plan: planCalled(name), stages: ['s2'], findings: [] })
const asciiOnly = (script: string): string => script.replace(/[\u2018-\u201B]{2}/g, '')

it.each([...hostile, 'a\nRemove-Item C:\\', '\u2029Remove-Item'])('a name never becomes a command: %j', (name) => {
  const script = scriptOf(name)
  const tree = parse(asciiOnly(script))
  expect(faultsIn(tree)).toEqual([])
  const commands = cmdletsIn(tree).filter((one) => one !== 'Stop-AtUnknown')
  expect(new Set(commands)).toEqual(new Set(cmdletsIn(parse(scriptOf('plain')))))
  for (const line of script.split('\n')) if (line.startsWith('#')) expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
})

it('a script of any plan parses, and a page of it is a page', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      for (const { id: stage } of plan.stages) {
        expect(faultsIn(parse(asciiOnly(runbookPs1.render({ plan, stages: [stage], findings: [] }))))).toEqual([])
        const page = runbookMarkdown.render({ plan, stages: [stage], findings: [] })
        expect(page).not.toMatch(/undefined|\[object/)
        for (const { title } of runbookOf(plan, stage)?.steps ?? []) expect(title).not.toBe('')
      }
    }),
    { numRuns: 40 },
  )
})

it('says first what is wrong with where the step leads', () => {
  const plan = sampleOf('five-mistakes')
  const stage = plan.stages[1]!.id
  const { findings } = createCheck(rules)(plan)
  const page = runbookMarkdown.render({ plan, stages: [stage], findings })
  expect(page).toContain('**5 errors are open in Side by side or in the step to it: mend them first, or waive them.**')
  expect(page.indexOf('must be hosted on a Lync 2013 pool')).toBeLessThan(page.indexOf('## 1.'))
  const script = runbookPs1.render({ plan, stages: [stage], findings })
  expect(script).toContain("\nWrite-Warning '5 errors are open in Side by side or in the step to it:")
  expect(faultsIn(parse(script))).toEqual([])
})

it('stops before what takes something away, and at what the plan does not know', () => {
  const [, plan] = plans.at(-1)!
  const script = runbookPs1.render({ plan, stages: ['chat-migrated'], findings: [] })
  expect(script).toContain('[CmdletBinding(SupportsShouldProcess')
  const blocks = script.split('\n# ---- ')
  const { steps: all } = runbookOf(plan, 'chat-migrated')!
  for (const [at, step] of all.entries()) {
    const block = blocks[at + 1] ?? ''
    if (step.kind !== 'powershell') expect(block).toContain('$PSCmdlet.ShouldContinue(')
    else expect(block).toContain('$PSCmdlet.ShouldProcess(')
    const stop = block.indexOf('if (-not ($AllowDestructive')
    if (step.kind === 'powershell' && step.isDestructive)
      expect(stop).toBeLessThan(block.indexOf('$PSCmdlet.ShouldProcess('))
    expect(stop >= 0).toBe(step.kind === 'powershell' && step.isDestructive === true)
  }
  expect(script).toContain('else { Stop-BeforeStep $Number $Reason }')
  expect(script).toContain("Stop-AtUnknown 5 'The plan does not know: Content store of GC-2010.")
})
