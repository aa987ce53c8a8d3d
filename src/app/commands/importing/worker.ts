import { parsePlan } from '#core/file/plan-file.ts'
import type { IntakeGroup } from '#core/views/intake/lines.ts'
import type { Asked, SliceName, Slices, Told } from './protocol.ts'
import {
  consequencesOf,
  emptyTarget,
  type ImportReading,
  type ImportTarget,
  nextAnswerOf,
  readingOf,
} from './reading.ts'

// Reads and compares beside the page, which goes on meanwhile.

/** As many as a page takes in at once without a stop. */
const sliceLength = 500

let latest: { readonly target: ImportTarget; readonly reading: ImportReading } | undefined

const tell = (told: Told): void => postMessage(told)

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  try {
    if (data.type === 'read') read(data)
    else if (data.type === 'next') tellNext(data)
    else weigh(data)
  } catch (error) {
    tell({ type: 'broken', text: error instanceof Error ? error.message : String(error) })
  }
})

function read({ files, choices, into }: Extract<Asked, { readonly type: 'read' }>): void {
  const plan = into && parsePlan(into.text)
  const target = plan?.ok && into ? { ...into, plan: plan.value } : emptyTarget('')
  const reading = readingOf(files, choices, target, (text) => tell({ type: 'step', text }))
  if (!reading.ok) {
    tell({ type: 'refused', error: reading.error })
    return
  }
  latest = { target, reading: reading.value }
  const { facts, intake, beside, groups } = reading.value
  const { added, changed, gone, people, ...rest } = intake
  tellSliced('read', { added, changed, gone, people, lines: groups.flatMap(({ lines }) => lines) })
  tell({ type: 'read', facts, intake: rest, beside, groups: groups.map(withCount) })
}

const withCount = ({ lines, ...group }: IntakeGroup) => ({ ...group, count: lines.length })

function tellSliced(of: 'read' | 'next', slices: Slices): void {
  for (const name of Object.keys(slices) as SliceName[]) {
    for (let from = 0; from < slices[name].length; from += sliceLength) {
      const items = slices[name].slice(from, from + sliceLength)
      tell({ type: 'slice', of, name, items } as Extract<Told, { readonly type: 'slice' }>)
    }
  }
}

function weigh({ number, choice }: Extract<Asked, { readonly type: 'weigh' }>): void {
  if (latest) {
    tell({ type: 'weighed', number, consequences: consequencesOf(latest.target, latest.reading, choice) })
  }
}

function tellNext({ choice }: Extract<Asked, { readonly type: 'next' }>): void {
  const next = latest && nextAnswerOf(latest.target, latest.reading, choice)
  if (!next) {
    tell({ type: 'next', next: undefined })
    return
  }
  const { added, changed, gone, people, ...rest } = next.intake
  tellSliced('next', { added, changed, gone, people, lines: [] })
  tell({ type: 'next', next: { ...next, intake: rest } })
}
