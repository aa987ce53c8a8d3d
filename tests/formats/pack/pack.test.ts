import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import { approvedStateOf } from '#core/file/fingerprint.ts'
import type { Plan } from '#core/model/plan.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { cmdlet } from '#core/views/runbook/step/cmdlet.ts'
import { plainWords, type Words } from '#formats/pack/block.ts'
import { render as html } from '#formats/pack/html.ts'
import { beside, render as markdown } from '#formats/pack/markdown.ts'
import { packOf } from '#formats/pack/pack.ts'
import { render as pdf } from '#formats/pack/pdf.ts'
import { styles } from '#formats/pdf/flow.ts'
import { inLettersOfFont, lacksLettersOf } from '#formats/pdf/fonts.ts'
import { fittingPaper } from '#formats/pdf/paper.ts'
import { actionGroups } from '#formats/runbook/action-groups.ts'
import { escaped } from '#formats/xml/escaped.ts'
import { samplePlan } from '../../support/format-inputs.ts'
import { chatPool, planOf, planWith, pool, users } from '../../support/plan-builder.ts'
import { contentsOf } from '../../support/read-pdf.ts'

const inputOf = (plan: Plan, more: object = {}) => ({
  plan,
  report: createCheck(rules)(plan),
  rules,
  proof: proofOf(plan),
  ...more,
})
const mistakes = inputOf(samplePlan('five-mistakes'))
const contoso = inputOf(samplePlan('lync-2010-to-2013'))

const linksIn = (words: Words) => words.flatMap((word) => (typeof word === 'string' ? [] : [word.to]))

async function toldOf(input: ReturnType<typeof inputOf>): Promise<string> {
  const blocks = await packOf(input)
  return blocks
    .flatMap((block) => {
      if (block.type === 'heading' || block.type === 'code') return [block.text]
      if (block.type === 'text') return [plainWords(block.words)]
      if (block.type === 'list') return block.items.map(plainWords)
      return block.type === 'table' ? block.rows.map((row) => row.map(plainWords).join(' | ')) : []
    })
    .join('\n')
}

describe('a review pack', () => {
  it('is the golden one as Markdown', async () => {
    await expect(await markdown(mistakes)).toMatchFileSnapshot('golden/five-mistakes.md')
  })

  it('tells of every stage and step, each with its picture', async () => {
    const blocks = await packOf(contoso)
    const headings = blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []))
    for (const { name } of contoso.plan.stages) expect(headings.some((one) => one.endsWith(`: ${name}`))).toBe(true)
    expect(headings).toContain('Step 3: from Users moved to Chat migrated')
    expect(blocks.filter(({ type }) => type === 'picture').length).toBe(2 * contoso.plan.stages.length - 1)
  })

  it('leads nowhere but to headings, of which no two are called the same', async () => {
    for (const input of [mistakes, contoso]) {
      const blocks = await packOf(input)
      const ids = blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []))
      expect(new Set(ids).size).toBe(ids.length)
      const links = blocks.flatMap((block) => {
        if (block.type === 'text') return linksIn(block.words)
        if (block.type === 'list') return block.items.flatMap(linksIn)
        return block.type === 'table' ? block.rows.flatMap((row) => row.flatMap(linksIn)) : []
      })
      expect(links.filter((to) => !ids.includes(to))).toEqual([])
      expect(links.length).toBeGreaterThan(3)
    }
  })

  it('names every finding, open or waived with its reason', async () => {
    const told = await toldOf(mistakes)
    for (const { message, waived } of mistakes.report.findings) {
      expect(told).toContain(message)
      if (waived) expect(told).toContain(waived.reason)
    }
  })

  it('tells what a change board asks of a step, who loses access, and what was brought in', async () => {
    const change = {
      number: 'CHG-7',
      owner: 'Dana',
      downtime: '2 hours',
      pointOfNoReturn: 'The import.',
      wayBack: 'Restore.',
    }
    const people = [
      pool('L', 'lync2013'),
      chatPool('P', 'lync2013', { hostedOn: 'pool:L' }),
      users('U', { homedOn: 'pool:L' }),
    ]
    const plan = planWith(
      { imports: [{ stage: 's1', file: 'topology.xml', losses: ['One site is left out.'] }] },
      people,
      people,
    )
    const told = await toldOf(
      inputOf({ ...plan, stages: plan.stages.map((stage, at) => (at === 1 ? { ...stage, change } : stage)) }),
    )
    const brought = `topology.xml · into ${plan.stages[0]?.name}`
    for (const words of [...Object.values(change), brought, 'One site is left out.']) expect(told).toContain(words)
    expect(await toldOf(contoso)).toContain('gain PChat-01')
    expect(await toldOf(contoso)).toContain('Change number, owner, window and point of no return are not filled in.')
  })

  it('says where something else was approved', async () => {
    const plan = planOf([pool('L', 'lync2013')])
    const [stage] = plan.stages
    const approvedAs = (hash: string) => ({
      ...plan,
      stages: [{ ...stage!, approved: { by: 'Dana', date: '2026-03-02', hash } }],
    })
    expect(await toldOf(inputOf(approvedAs('0')))).toContain('changed since')
    expect(await toldOf(inputOf(approvedAs(approvedStateOf(plan, stage!))))).not.toContain('changed since')
  })
})

describe('as a page of HTML', () => {
  it('has each picture on paper on which it can be read, as the PDF has', async () => {
    const page = await html(contoso)
    const blocks = await packOf(contoso)
    const sizes = blocks.flatMap((block) =>
      block.type === 'picture' ? [fittingPaper(block.sheet.scene, 150).size] : [],
    )
    const named = [...page.matchAll(/<section class="(paper-\d+-\d+)">/g)].map(([, name]) => name)
    expect(named).toEqual(sizes.map((size) => `paper-${size.map(Math.round).join('-')}`))
    sizes.forEach(([width, height], at) => {
      expect(page).toContain(`@page ${named[at]}{size:${width}pt ${height}pt}`)
    })
    expect(page.match(/<figure>/g)).toHaveLength(named.length)
  })

  it('keeps the words of PowerShell whole, and gives it unchanged to who copies it', async () => {
    const [page, blocks] = [await html(contoso), await packOf(contoso)]
    const lines = blocks.flatMap((block) => (block.type === 'code' ? block.text.split('\n') : []))
    const shown = [...page.matchAll(/<code>(.*?)<\/code>/g)].map(([, line = '']) => line)
    const plain = shown.map((line) => line.replace(/<\/?span>/g, ''))
    expect(plain).toEqual(lines.map((line) => escaped(line)))
    for (const line of shown) expect(line.replace(/<span>[^<]*<\/span>/g, '')).toMatch(/^ *$/)
  })

  it('stands alone, runs nothing, and is well formed', async () => {
    const page = await html(mistakes)
    expect(page).not.toMatch(/<script|<link|<img|@import|url\((?!data:)|(?:src|href)="(?!#)/)
    const body = page.slice(page.indexOf('<body>'), page.indexOf('</body>') + 7)
    expect(() => new XMLParser({ ignoreAttributes: false }).parse(body, true)).not.toThrow()
    expect(page.match(/<h1>/g)).toHaveLength(1)
    expect(page).toContain('<title>Review pack of A plan with five mistakes</title>')
    expect(page).toContain('counter(page)')
  })

  it.each(['<script>alert(1)</script>', '"></style><b>', 'A\u202eB', '交易', '=1+1', '\\"; } </style>'])(
    'holds a plan called %j',
    async (name) => {
      const page = await html(inputOf(planWith({ name }, [pool(name, 'lync2013')])))
      expect(page).not.toMatch(/<script|<b>|\u202e/)
      expect(page.match(/<\/style>/g)?.length).toBe(2 - 1 + (page.match(/<svg[\s\S]*?<style>/g)?.length ?? 0))
    },
  )
})

it('keeps the pictures apart of a stage and of the step to one whose name it begins with', async () => {
  const plan = { ...planOf([], [], []), layout: {} }
  const stages = plan.stages.map((stage, at) => ({ ...stage, id: ['now', 'a', 'a-step'][at]! }))
  const names = (await beside(inputOf({ ...plan, stages }))).map(({ name }) => name)
  expect(names).toHaveLength(5)
  expect(new Set(names).size).toBe(5)
})

it('gives the pictures names that any disk can hold', async () => {
  const plan = planWith({ name: 'Проект '.repeat(100) }, [])
  const stages = plan.stages.map((stage) => ({ ...stage, id: 'этап'.repeat(100) }))
  for (const { name } of await beside(inputOf({ ...plan, stages })))
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
})

it('tells the runbook in its order, and first what is wrong with where it leads', async () => {
  const blocks = await packOf(mistakes)
  const told = blocks.slice(blocks.findIndex((block) => block.type === 'heading' && block.id === 'runbook-2'))
  expect(told[2]).toMatchObject({ type: 'text', words: [{ to: 'findings-2' }] })
  const actions = [
    { type: 'words', text: 'First.' },
    { type: 'cmdlet', cmdlet: cmdlet('Get-CsUser') },
    { type: 'words', text: 'Last.' },
  ] as const
  expect(actionGroups(actions).map(({ isCode, lines }) => [isCode, lines])).toEqual([
    [false, ['First.']],
    [true, ['Get-CsUser']],
    [false, ['Last.']],
  ])
})

it('as Markdown has its pictures beside it, and names no other', async () => {
  const files = await beside(contoso)
  const named = [...(await markdown(contoso)).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, name]) => name)
  expect(named).toEqual(files.map(({ name }) => name))
  expect(new Set(named).size).toBe(named.length)
  for (const { content } of files) expect(content).toMatch(/^<svg /)
})

describe('as PDF', () => {
  const contentsIn = async (plan: Plan) => contentsOf(new TextDecoder('latin1').decode(await pdf(inputOf(plan))))

  /** On pages with a picture. */
  const roundLines = '1 J\n'

  const called = (name: string): Plan => {
    const plan = planWith({ name }, [pool(name, 'lync2013'), chatPool(name, 'lync2013', { hostedOn: 'pool:L' })])
    return { ...plan, stages: plan.stages.map((one) => ({ ...one, name, approved: { by: name, date: '2026-03-02' } })) }
  }

  it.each(['W'.repeat(3_000), 'Wide words '.repeat(300)])(
    'sets nothing below a page but its foot: %.12s',
    async (name) => {
      const contents = await contentsIn(called(name))
      const pages = contents.filter((content) => !content.includes(roundLines))
      expect(pages.length).toBeGreaterThan(5)
      for (const content of pages) {
        const low = [...content.matchAll(/1 0 0 1 [-\d.]+ ([-\d.]+) Tm/g)]
          .map(([, y]) => Number(y))
          .filter((y) => y < 48)
        expect(new Set(low)).toEqual(new Set([24]))
      }
    },
  )

  it('ends no page with a title, and begins a new one only where the last is half full', async () => {
    const sizes = Object.entries(styles).flatMap(([name, { size }]) => (/heading|strong/.test(name) ? [size] : []))
    for (const name of ['lync-2010-to-2013', 'five-mistakes'] as const) {
      const contents = await contentsIn(samplePlan(name))
      const pages = contents
        .filter((content) => !content.includes(roundLines))
        .map((content) => [...content.matchAll(/1 0 0 1 [-\d.]+ ([-\d.]+) Tm\n\/F\d+ ([\d.]+) Tf/g)])
        .map((texts) => texts.map(([, y, size]) => ({ y: Number(y), size: Number(size) })).filter(({ y }) => y > 30))
      const lowest = pages.map((texts) => texts.reduce((low, one) => (one.y < low.y ? one : low)))
      expect(lowest.filter(({ size }) => sizes.some((one) => one === size))).toEqual([])
      expect(lowest.filter(({ y }) => y > 841.89 / 2).length).toBeLessThanOrEqual(1)
    }
  })

  it('takes a line break for no letter that its font lacks', async () => {
    expect(inLettersOfFont('one\r\ntwo\u2028three\tfour')).toBe('one two three four')
    expect(lacksLettersOf('one\ntwo')).toBe(false)
  })
})

it('as PDF has its parts in the outline, and the same bytes again', async () => {
  const bytes = await pdf(mistakes)
  const text = new TextDecoder('latin1').decode(bytes)
  for (const part of ['Summary', 'Stage 1: Today', 'End state', 'Rules']) expect(text).toContain(`/Title (${part})`)
  expect(Buffer.compare(bytes, await pdf(mistakes))).toBe(0)
})
