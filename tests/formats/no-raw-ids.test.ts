import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Content } from '#formats/format.ts'
import type { FormatInput, Inputs } from '#formats/inputs.ts'
import { formats } from '#formats/list.ts'
import { arbitraryEstate } from '../support/arbitrary-estate.ts'
import { arbitraryMigration } from '../support/arbitrary-migration.ts'
import { arbitraryReach } from '../support/arbitrary-reach.ts'
import { inputsOf } from '../support/format-inputs.ts'

/** What people read; all else is read by programs, which know things by their ids, as tables do in a column of their own. */
const isRead = ({ input, id }: { readonly input: string; readonly id: string }): boolean =>
  input !== 'tables' && ['text', 'markdown', 'csv', 'html', 'svg', 'ps1', 'junit'].includes(id)

/** The same plan, whose entities have ids that are found wherever they are told. */
function withKnownIds(plan: Plan): Plan {
  const known = new Map<string, string>()
  const text = serializePlan(plan).replaceAll(
    /"(site|pool|chatPool|category|room|addIn|users|client|policy|interaction):[^"]*"/g,
    (id, kind: string) => {
      if (!known.has(id)) known.set(id, `"${kind}:rawid${known.size}"`)
      return known.get(id) ?? id
    },
  )
  const parsed = parsePlan(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

async function told<N extends FormatInput>(
  render: (input: Inputs[N]) => Promise<Content>,
  inputs: readonly Inputs[N][],
): Promise<string> {
  const all = await Promise.all(inputs.map((input) => render(input)))
  return all.filter((one) => typeof one === 'string').join('\n')
}

/** What is between the tags of a page or a picture. */
const words = (text: string): string => text.replaceAll(/<[^>]*>/g, ' ')

describe('what is handed over to be read', () => {
  it('calls nothing by its id', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(arbitraryEstate, arbitraryMigration, arbitraryReach), async (arbitrary) => {
        const inputs = inputsOf(withKnownIds(arbitrary))
        for (const format of formats.filter(isRead)) {
          const text = await told(format.render as never, inputs[format.input] as never)
          const isMarked = ['html', 'svg', 'junit'].includes(format.id)
          const ids = (isMarked ? words(text) : text).match(/.{0,60}rawid\d+.{0,40}/g) ?? []
          expect(ids, `${format.input}/${format.id}`).toEqual([])
        }
      }),
      { numRuns: 4, seed: 2013, endOnFailure: true },
    )
  })
})
