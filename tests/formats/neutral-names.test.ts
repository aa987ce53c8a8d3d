import { describe, expect, it } from 'vitest'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { jsonText } from '#core/model/base/plain-text.ts'
import type { Plan } from '#core/model/plan.ts'
import { csvTable } from '#formats/csv.ts'
import { formats } from '#formats/list.ts'
import { plainMarkdown } from '#formats/markdown.ts'
import { inputsOf, samplePlan } from '../support/format-inputs.ts'
import { readable } from '../support/readable.ts'

/** What terminals, layouts and readers obey, or do not show. */
const hostile = {
  'a title for the terminal': '\u001b]0;x\u0007',
  'a colour': '\u009b31m',
  DEL: '\u007f',
  NUL: '\u0000',
  'an embedding': '\u202a\u202b\u202c',
  'an override': '\u202d\u202e',
  'an isolate': '\u2066\u2067\u2068\u2069',
  'a mark of direction': '\u200e\u200f\u061c',
  'a tag': '\u{e0001}\u{e0041}\u{e007f}',
  'a line of its own': '\u2028\u2029',
} as const
const addressed = ' @octocat www.example.com http://example.com #12'
const bad = `${Object.values(hostile).join('a')}e${addressed}`
/** Line breaks and tabs are of the document. */
const signsOf = (text: string) => [...text].filter((sign) => /[^ -~]/u.test(sign))

const texts = new Set(
  ['name', 'fqdn', 'sipDomains', 'lookupUri', 'trustedApplicationPool', 'sqlInstance', 'frontEnds', 'instance'].concat(
    ['fileStore', 'url', 'sipAddress', 'displayName', 'reason', 'author', 'reference', 'description', 'members'],
    ['forest', 'domain', 'region', 'dataCenter', 'owner', 'number', 'wayBack', 'notes', 'sipDomain'],
  ),
)

/** A sample in which every free text, and the id of some users, is hostile. */
function hostilePlan(): Plan {
  const text = JSON.stringify(JSON.parse(serializePlan(samplePlan('lync-2010-to-2013'))), (_, value) =>
    Array.isArray(value) || typeof value !== 'object' || value === null
      ? value
      : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, texts.has(key) ? poisoned(one) : one])),
  ).replaceAll('users:traders', 'users:traders\\u202e\\u001b[1m')
  const plan = parsePlan(text)
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return plan.value
}

const isId = (value: string): boolean => /^(users|pool|chatPool|site|policy|room|category|addIn|client):/.test(value)
const poisoned = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(poisoned) : typeof value === 'string' && !isId(value) ? `${value}${bad}` : value

const plan = hostilePlan()
const inputs = inputsOf(plan)

const contents = new Map<string, Promise<readonly string[]>>()

/** All that a format writes of the plan, as readers of it find it. */
function written(format: (typeof formats)[number]): Promise<readonly string[]> {
  const key = `${format.input}/${format.id}`
  const known = contents.get(key)
  if (known) return known
  const all = (inputs[format.input] as readonly never[]).map(async (input) => readable(await format.render(input)))
  const found = Promise.all(all).then((texts) => texts.flat())
  contents.set(key, found)
  return found
}

const sinks = formats.map((format) => [`${format.input}/${format.id}`, format] as const)

describe('whatever a plan says, nobody obeys it', () => {
  describe.each(sinks)('in %s', (_, format) => {
    it.each(Object.entries(hostile))('%s', async (_name, value) => {
      for (const text of await written(format)) {
        for (const sign of signsOf(value)) expect(text.indexOf(sign), JSON.stringify(sign)).toBe(-1)
      }
    })
  })

  it.each(sinks.filter(([, { id }]) => id === 'markdown'))(
    'nobody is named, and nothing led to, in %s',
    async (_, format) => {
      for (const text of await written(format)) {
        expect(withoutCode(text)).not.toMatch(/@octocat|[^\\]#12|www\.example|http:\/\/example/)
      }
    },
  )

  const withoutCode = (text: string): string => text.replace(/(`{3,})[\s\S]*?\1/g, '').replace(/`[^`\n]*`/g, '')

  it('JSON keeps all of it', () => {
    expect(jsonText({ bad })).toMatch(/^[\n -~]*$/)
    expect(JSON.parse(jsonText({ bad }))).toEqual({ bad })
  })

  it.each(['=1', ' =1', '\uff1d1', '\uff0b1', '\uff0d1', '\uff201', '\u200b=1', '\ufeff@x', '\u202e=1', '\t=1'])(
    'CSV: %j is no formula',
    (text) => {
      expect(csvTable([], [[text]])).toMatch(/\n"'/)
    },
  )

  it.each([
    ['@octocat', '@<!-- -->octocat'],
    ['sip:ann@contoso.com', 'sip:ann@<!-- -->contoso.com'],
    ['a @ b', 'a @ b'],
    ['#12', '\\#<!-- -->12'],
    ['see https://example.com', 'see https\\://example.com'],
    ['WWW.example.com', 'WWW\\.example.com'],
    ['12:30, a.b', '12:30, a.b'],
  ])('Markdown: %j names nobody and leads nowhere', (text, plain) => {
    expect(plainMarkdown(text)).toBe(plain)
  })
})
