import { planTextInParts } from '#core/file/plan-file.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import type { IntakeGroup } from '#core/views/intake/lines.ts'
import type { FileError, ImportChoices, SourceFile } from '#formats/importers/importer.ts'
import type { NextAnswer } from '../../store/dialogs.ts'
import { inSlices } from '../in-slices.ts'
import type { Asked, NextTold, Slice, SliceName, Slices, Told, ToldTarget } from './protocol.ts'
import type { Consequences, ImportChoice, ImportReading, ImportTarget } from './reading.ts'

/** Reads imports beside the page. What is asked anew takes the place of what was asked before. */
export interface ImportReader {
  /** Rejects where the worker breaks, and never settles once another one is read or the reader is closed. */
  read(
    files: readonly SourceFile[],
    choices: ImportChoices,
    into: ImportTarget | undefined,
    onStep: (text: string) => void,
  ): Promise<Result<ReadImport, FileError>>
  /** What comes to the stage after by what is chosen; undefined where there can be none. */
  next(choice: ImportChoice): Promise<NextAnswer | undefined>
  /** What comes of what is chosen. */
  weigh(choice: ImportChoice): Promise<Consequences>
  close(): void
}

export function createReader(): ImportReader {
  let number = 0
  let readings = 0
  const channel = createChannel()
  const { ask } = channel
  const close = () => {
    readings += 1
    channel.close()
  }
  return {
    close,
    async read(files, choices, into, onStep) {
      // What it is doing for an earlier question nobody waits for.
      close()
      const own = readings
      const target = into && (await toldOf(into, () => own === readings))
      const gathered = nothingYet()
      return new Promise((resolve, fail) => {
        if (own !== readings) return
        const hear = (told: Told) => {
          if (told.type === 'step') onStep(told.text)
          if (told.type === 'slice') gather(gathered, told)
          if (told.type === 'refused') resolve(err(told.error))
          if (told.type === 'read') resolve(ok(readingFrom(told, gathered)))
        }
        ask({ type: 'read', files, choices, into: target }, { hear, fail })
      })
    },
    next(choice) {
      const gathered = nothingYet()
      return new Promise((resolve, fail) => {
        const hear = (told: Told) => {
          if (told.type === 'slice') gather(gathered, told)
          if (told.type === 'next') resolve(told.next && nextFrom(told.next, gathered.slices))
        }
        ask({ type: 'next', choice }, { hear, fail })
      })
    },
    weigh(choice) {
      const own = ++number
      return new Promise((resolve, fail) => {
        const hear = (told: Told) => {
          if (told.type === 'weighed' && told.number === own) resolve(told.consequences)
        }
        ask({ type: 'weigh', number: own, choice }, { hear, fail })
      })
    },
  }
}

/** A plan can be large, and is written down in slices. */
async function toldOf({ plan, ...target }: ImportTarget, isWanted: () => boolean): Promise<ToldTarget> {
  const pieces = (await inSlices(planTextInParts(plan), isWanted)) ?? []
  return { text: pieces.join(''), ...target }
}

interface Hearing {
  hear(told: Told): void
  fail(error: Error): void
}

/** Asks the worker, which is there from the first question to the close. */
function createChannel() {
  let worker: Worker | undefined
  // Answers are told apart, so that none is heard by another question.
  const hearing = new Map<Asked['type'], Hearing>()
  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const fail = (text: string) => {
      for (const one of hearing.values()) one.fail(new Error(text))
    }
    started.onmessage = ({ data }: MessageEvent<Told>) =>
      data.type === 'broken' ? fail(data.text) : hearing.get(questionOf(data))?.hear(data)
    started.onerror = (event) => fail(event.message || 'The import could not be started.')
    return started
  }
  return {
    ask(asked: Asked, own: Hearing): void {
      hearing.set(asked.type, own)
      worker ??= start()
      worker.postMessage(asked)
    },
    close(): void {
      hearing.clear()
      worker?.terminate()
      worker = undefined
    },
  }
}

/** The question that something answers, or begins to. */
function questionOf(told: Told): Asked['type'] {
  if (told.type === 'weighed') return 'weigh'
  return told.type === 'next' || (told.type === 'slice' && told.of === 'next') ? 'next' : 'read'
}

/** What has been read, with the lines that are chosen until somebody says otherwise: all that is new or changed. */
export interface ReadImport extends ImportReading {
  readonly usual: ReadonlySet<string>
}

interface Gathered {
  readonly slices: { readonly [N in SliceName]: Slices[N][number][] }
  /** Of all lines, which come slice by slice: of 200,000 together that would take long. */
  readonly keys: Set<string>
}

const nothingYet = (): Gathered => ({
  slices: { added: [], changed: [], gone: [], people: [], lines: [] },
  keys: new Set(),
})

function gather({ slices, keys }: Gathered, slice: Slice): void {
  const list = slices[slice.name] as unknown[]
  for (const item of slice.items) list.push(item)
  if (slice.name === 'lines') for (const { key } of slice.items) keys.add(key)
}

const nextFrom = ({ intake, ...told }: NextTold, { lines: _, ...slices }: Gathered['slices']): NextAnswer => ({
  ...told,
  intake: { ...intake, ...slices },
})

function readingFrom(
  { facts, intake, beside, groups }: Extract<Told, { readonly type: 'read' }>,
  { slices: { lines, ...slices }, keys }: Gathered,
): ReadImport {
  let from = 0
  const filled = groups.map(({ count, ...group }): IntakeGroup => {
    const own = lines.slice(from, from + count)
    from += count
    return { ...group, lines: own }
  })
  for (const { type, lines: own } of filled) if (type === 'gone') for (const { key } of own) keys.delete(key)
  return { facts, intake: { ...intake, ...slices }, beside, groups: filled, usual: keys }
}
