import { describe, expect, it } from 'vitest'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import { csvTable } from '#formats/csv.ts'
import { formats } from '#formats/list.ts'
import { plainMarkdown } from '#formats/markdown.ts'
import { jsonText } from '#formats/plain-text.ts'
import { inputsOf, samplePlan } from '../support/format-inputs.ts'

/** What terminals, layouts and readers obey: a title, a colour, DEL, both overrides, isolates, marks, tags, separators. */
const bad =
  '\u001b]0;x\u0007\u009b31m\u007f\u202ea\u2066b\u200fc\u061cd\u{e0041}\u{e007f}\u2028e @octocat www.example.com http://example.com #12'
const obeyed = /(?![\n\r\t])\p{Cc}|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u

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
const isText = (mediaType: string): boolean => /text|json|xml|markdown|svg/.test(mediaType) && !/office/.test(mediaType)

describe('whatever a plan says, nobody obeys it', () => {
  it.each(formats.map((format) => [`${format.input}/${format.id}`, format] as const))('in %s', async (_, format) => {
    if (!isText(format.mediaType)) return expect(['png', 'pdf', 'drawio', 'vsdx', 'pptx', 'xlsx']).toContain(format.id)
    for (const input of inputs[format.input]) {
      const content = await format.render(input as never)
      const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
      expect(text.replace(/^\ufeff/, '')).not.toMatch(obeyed)
      if (format.id === 'markdown')
        expect(withoutCode(text)).not.toMatch(/@octocat|[^\\]#12|www\.example|http:\/\/example/)
    }
  })

  const withoutCode = (text: string): string => text.replace(/(`{3,})[\s\S]*?\1/g, '').replace(/`[^`\n]*`/g, '')

  it('JSON keeps all of it', () => {
    expect(jsonText({ bad })).not.toMatch(obeyed)
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
