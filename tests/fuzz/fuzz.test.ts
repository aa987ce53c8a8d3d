import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn } from '#core/edits/intake/take-in.ts'
import { maskedPlan } from '#core/edits/masking/masked-plan.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { newPlan, type Plan } from '#core/model/plan.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { choiceOf } from '#core/views/intake/lines.ts'
import { importErrorSentence } from '#formats/import-error.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { formats } from '#formats/list.ts'
import { planFileSentence } from '#formats/plan-file-error.ts'
import { planTextIn } from '#formats/plan-in-picture.ts'
import { readUnicode } from '#formats/read-text.ts'
import { arbitraryPlan } from '../support/arbitrary-plan.ts'
import { inputsOf } from '../support/format-inputs.ts'
import { zipOf } from '../support/zip-fixture.ts'
import { damagedBytes, damagedText, strangeJson } from './damaged.ts'

/** A few in `npm test`, and as many as one likes by `npm run fuzz`. */
const cases = Number(process.env['FUZZ_CASES'] ?? 120)
const seed = Number(process.env['FUZZ_SEED'] ?? 2013)
/** So much of all cases; to write a plan costs more than to refuse a file. */
const share = (part: number) => ({ numRuns: Math.max(5, Math.round(cases * part)), seed })
/** Nobody waits longer for a file of a few kilobytes, on whatever machine. */
const longest = 20_000

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const sample = (name: string) => readFileSync(`public/plans/${name}.plan.json`, 'utf8')
const samples = [sample('five-mistakes'), sample('lync-2010-to-2013')]
const fixture = (path: string) => readFileSync(`tests/fixtures/${path}`, 'utf8')
const topologies = [
  'topology/mixed-versions.xml',
  'topology/standard-edition.xml',
  'topology/two-topologies.tbxml',
].map(fixture)
const content = ['chat-data/ChatRooms.xml', 'chat-data/AdUsers.xml', 'edge-input/edges.xml'].map(fixture)
const tables = [
  'Name,Category,Privacy\r\n"Rates, daily",Markets,Closed\r\nDesk,Markets,Open\r\n',
  'Identity;PoolFqdn;Services\nUserServer:a.contoso.com;a.contoso.com;"Registrar, UserServices"\n',
  '[{"Name":"Rates","Category":"Markets"},{"Name":"Desk","Disabled":true}]',
]
const zip = zipOf({ 'ChatRooms.xml': content[0] ?? '', 'AdUsers.xml': content[1] ?? '', 'a/b.txt': 'x' })

/** A sentence is for people: it begins with a capital, ends, and tells nothing of the program. */
function expectSentence(text: string): void {
  expect(text).toMatch(/^\p{Lu}[\s\S]*[.?]$/u)
  expect(text).not.toMatch(/undefined|\[object|TypeError|call stack|NaN/)
}

function expectSound(plan: Plan): void {
  const text = serializePlan(plan)
  const read = parsePlan(text)
  expect(read.ok && serializePlan(read.value)).toBe(text)
}

/** Whatever it does, it ends. */
function timed<T>(act: () => T): T {
  const start = performance.now()
  const result = act()
  expect(performance.now() - start).toBeLessThan(longest)
  return result
}

describe('a plan file, whatever became of it', () => {
  /** The plan, or why there is none. */
  function opened(bytes: Uint8Array): Plan | string {
    const text = readUnicode(bytes)
    if (!text.ok) return planFileSentence({ type: 'not-text', place: text.error })
    const found = planTextIn(text.value)
    if (!found.ok) return found.error
    const plan = parsePlan(found.value)
    return plan.ok ? plan.value : planFileSentence(plan.error)
  }

  function open(bytes: Uint8Array): void {
    const plan = opened(bytes)
    if (typeof plan === 'string') expectSentence(plan)
    else {
      expectSound(plan)
      expect(createCheck(rules)(plan).notChecked).toEqual([])
      expectSound(withPlaces(plan))
    }
  }

  it('is opened or refused with a sentence', () => {
    const files = fc.oneof(
      damagedText(samples).map(bytesOf),
      strangeJson(samples).map(bytesOf),
      damagedBytes(samples.map(bytesOf)),
    )
    fc.assert(
      fc.property(files, (bytes) => timed(() => open(bytes))),
      share(0.4),
    )
  })
})

describe('a file that is imported, whatever became of it', () => {
  it('is brought in or refused with a sentence', () => {
    const files = fc.oneof(
      damagedText(topologies).map(bytesOf),
      damagedText(content).map(bytesOf),
      damagedText(tables).map(bytesOf),
      damagedBytes([zip, ...topologies.map(bytesOf)]),
    )
    const bring = (bytes: Uint8Array) => {
      const read = readImport([{ name: 'a', bytes }], { groupChat: [], chatPool: 'chat.contoso.com' })
      if (!read.ok) {
        expectSentence(importErrorSentence(read.error.error))
        return
      }
      const plan = newPlan('New', emptyTopology)
      const intake = intakeOf(plan, plan.stages[0]!, read.value)
      const all = new Set(intake.added.map(({ id }) => id as string))
      expectSound(takeIn(plan, 'today', intake, choiceOf(all), []))
    }
    fc.assert(
      fc.property(files, (bytes) => timed(() => bring(bytes))),
      share(0.4),
    )
  })
})

const ruleOf = new Map(rules.map((rule) => [rule.id, rule]))

describe('any plan', () => {
  it('stays one whatever is done to it', () => {
    const edit = (plan: Plan, at: number) => {
      const { findings } = createCheck(rules)(plan)
      const fixes = findings.flatMap((finding) => ruleOf.get(finding.rule)?.fixes?.(plan, finding) ?? [])
      const fix = fixes[at % Math.max(1, fixes.length)]
      if (fix) expectSound(fix.apply(plan))
      expectSound(maskedPlan(plan).plan)
      expectSound(withPlaces(plan))
    }
    fc.assert(
      fc.property(arbitraryPlan, fc.nat(), (plan, at) => timed(() => edit(plan, at))),
      share(0.15),
    )
  })

  it('is written in every format', async () => {
    // Letters of PDF and dots of PNG are made of the same sheets, and take long.
    const written = formats.filter(({ id }) => id !== 'pdf' && id !== 'png')
    const write = async (plan: Plan, at: number) => {
      const format = written[at % written.length]
      if (!format) return
      const [input] = inputsOf(withPlaces(plan))[format.input]
      if (!input) return
      const content = await format.render(input as never)
      expect(content.length).toBeGreaterThan(0)
      if (format.id === 'svg') expect(content).not.toMatch(/NaN|Infinity|undefined/)
    }
    await fc.assert(fc.asyncProperty(arbitraryPlan, fc.nat(), write), share(0.05))
  })
})
