import { useEffect, useMemo, useRef, useState } from 'react'
import type { EditScope } from '#core/edits/edit.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { type StageId, stageOf } from '#core/model/plan.ts'
import { effective, needsOf, rechosen } from '#core/views/intake/needs.ts'
import { hasEdited } from '#formats/importers/both-topologies.ts'
import type { FileError, ImportChoices, Proposal, SourceFile } from '#formats/importers/importer.ts'
import { rememberedColumns } from '../../commands/importing/columns.ts'
import { createReader, type ImportReader, type ReadImport } from '../../commands/importing/reader.ts'
import { type Consequences, emptyTarget, type ImportTarget } from '../../commands/importing/reading.ts'
import { usePlanStore } from '../../store/plan-store.ts'
import { useSession } from '../../store/session-store.ts'
import { answered, chosenBy, noAnswers } from './answers.ts'
import { useChoice, useConsequences } from './use-consequences.ts'
import { useFiles } from './use-files.ts'

/** What came of reading the files; it stays until what came of a later choice is there. */
export type Found =
  | { readonly type: 'idle' | 'reading' }
  | { readonly type: 'read'; readonly reading: ReadImport }
  | { readonly type: 'refused'; readonly error: FileError }
  | { readonly type: 'broken'; readonly text: string }

/** What files would bring into a stage, or into a plan of their own, read beside the page. */
export function useImport(first: readonly SourceFile[], firstInto: StageId | undefined, isCompared = false) {
  const plan = usePlanStore((state) => state.plan)
  const { files, setFiles, choices, setChoices } = useFiles(first)
  const [into, setInto] = useState(firstInto)
  const [scope, setScope] = useState(() => useSession.getState().editScope ?? 'later')
  const target = useMemo(
    () => (plan && into !== undefined ? { plan, stage: into, isCompared } : undefined),
    [plan, into, isCompared],
  )
  const reader = useReader(files.length > 0)
  const { found, step, during } = useFound(reader, files, choices, setChoices, target)
  const { keys, setKeys, forget } = useKeys(found)
  const { choice, removedNext, setRemovedNext } = useChoice(keys, scope, files, into)
  const { consequences, weighed, next } = useConsequences(reader, found, choice)
  return {
    plan,
    files,
    setFiles: (next: readonly SourceFile[]) => {
      if (next.length === 0) forget()
      setFiles(next)
    },
    choices,
    choose: (more: Partial<ImportChoices>) => setChoices({ ...choices, ...more }),
    into,
    setInto,
    found,
    /** What is done while files are read. */
    step,
    isReading: step !== undefined,
    proposals: useProposals(found),
    newer: useNewerProducts(found),
    chatPools: chatPoolsAt(target, found),
    categories: categoriesAt(target, found, choices),
    keys,
    setKeys,
    consequences,
    /** What comes to the stage after by what is chosen; nothing where that breaks. */
    askNext: () => during('Comparing the edited topology …', async () => ({ next: await reader.next(choice) })),
    /** Where both topologies of a file are taken: the stage of the published one, what comes to a later one, and what goes there. */
    both:
      found.type === 'read' && hasEdited(choices, found.reading.facts)
        ? { stage: nameOfStage(target), next, removed: removedNext, setRemoved: setRemovedNext }
        : undefined,
    scope,
    setScope,
    ...scopeOffered(target, scope, weighed),
  }
}

export type Brought = ReturnType<typeof useImport>

/** What comes of reading files. */
function useFound(
  reader: ImportReader,
  files: readonly SourceFile[],
  choices: ImportChoices,
  setChoices: (choices: ImportChoices) => void,
  target: ImportTarget | undefined,
) {
  const [found, setFound] = useState<Found>({ type: 'idle' })
  const [step, setStep] = useState<string>()
  useEffect(() => {
    setStep(files.length > 0 ? 'Reading …' : undefined)
    if (files.length === 0) {
      setFound({ type: 'idle' })
      return undefined
    }
    let isCurrent = true
    const end = (next: Found) => {
      if (!isCurrent) return
      setStep(undefined)
      setFound(next)
    }
    reader
      .read(files, choices, target, (text) => isCurrent && setStep(text))
      .then(
        (read) => {
          const answers = read.ok ? undefined : rememberedColumns(read.error, choices)
          // Then it is read again as somebody has answered for such columns before.
          if (answers && isCurrent) setChoices({ ...choices, ...answers })
          else end(read.ok ? { type: 'read', reading: read.value } : { type: 'refused', error: read.error })
        },
        (error: Error) => end({ type: 'broken', text: error.message }),
      )
    return () => {
      isCurrent = false
    }
  }, [reader, files, choices, setChoices, target])
  /** Says what is done meanwhile, and that it broke where it did. */
  async function during<T>(text: string, work: () => Promise<T>): Promise<T | undefined> {
    setStep(text)
    try {
      return await work()
    } catch (error) {
      setFound({ type: 'broken', text: error instanceof Error ? error.message : String(error) })
      return undefined
    } finally {
      setStep(undefined)
    }
  }
  return { found, step, during }
}

/** Of the lines that are chosen: all that is new or changed, until somebody says otherwise. */
function useKeys(found: Found) {
  const [answers, setAnswers] = useState(noAnswers)
  const reading = found.type === 'read' ? found.reading : undefined
  const needs = useMemo(() => needsOf(reading?.intake ?? nothing), [reading])
  const all = useMemo(() => (reading ? chosenBy(answers, reading) : none), [answers, reading])
  const keys = useMemo(() => effective(all, needs), [all, needs])
  return {
    keys,
    setKeys: (wanted: ReadonlySet<string>) =>
      reading && setAnswers(answered(answers, reading, rechosen(all, keys, wanted, needs))),
    forget: () => setAnswers(noAnswers),
  }
}

const none: ReadonlySet<string> = new Set()
const nothing = { added: [], changed: [] }

/** What may be Group Chat, also once it is confirmed to be. */
function useProposals(found: Found): readonly Proposal[] {
  const known = useRef<readonly Proposal[]>([])
  return useMemo(() => {
    const more = found.type === 'read' ? found.reading.facts.proposals : []
    const isNew = ({ fqdn }: Proposal) => !known.current.some((other) => other.fqdn === fqdn)
    if (found.type === 'idle') known.current = []
    known.current = [...known.current, ...more.filter(isNew)]
    return known.current
  }, [found])
}

/** The products that could be taken for Lync Server 2013, also once they are. */
function useNewerProducts(found: Found): readonly string[] {
  const known = useRef<readonly string[]>([])
  return useMemo(() => {
    if (found.type === 'idle') known.current = []
    const more = found.type === 'read' ? (found.reading.facts.newerProducts ?? []) : refusedProducts(found)
    known.current = [...new Set([...known.current, ...more])]
    return known.current
  }, [found])
}

function refusedProducts(found: Found): readonly string[] {
  const error = found.type === 'refused' ? found.error.error : undefined
  return error?.type === 'other-product' && error.newer
    ? [...new Set(error.pools.flatMap(({ product, isNewer }) => (isNewer ? [product] : [])))]
    : []
}

const nameOfStage = ({ plan, stage }: ImportTarget = emptyTarget('')): string => stageOf(plan, stage)?.name ?? ''

/** Those that content could be of: of the stage, and of the files. */
function chatPoolsAt(target: ImportTarget | undefined, found: Found): readonly ChatPool[] {
  const added = found.type === 'read' ? found.reading.intake.added : []
  const stage = target && stageOf(target.plan, target.stage)
  return [...(stage?.topology.chatPool.values() ?? []), ...added.filter((entity) => entity.kind === 'chatPool')]
}

/** What the categories are called that rooms of the chosen chat pool could be in: of the stage, and of the files. */
function categoriesAt(target: ImportTarget | undefined, found: Found, { chatPool }: ImportChoices): readonly string[] {
  const own = chatPoolsAt(target, found).find(({ fqdn, name }) => chatPool === (fqdn ?? name))
  const added = found.type === 'read' ? found.reading.intake.added : []
  const stage = target && stageOf(target.plan, target.stage)
  const all = [...(stage?.topology.category.values() ?? []), ...added.filter((entity) => entity.kind === 'category')]
  return [...new Set(all.flatMap((category) => (own && category.chatPool === own.id ? [category.name] : [])))]
}

/** Whether it is to be said which stages an import applies to: where there are later ones, unless nothing of it is theirs. */
function scopeOffered(target: ImportTarget | undefined, scope: EditScope, weighed: Consequences | undefined) {
  const hasLater = target !== undefined && target.plan.stages.at(-1)?.id !== target.stage
  const { stages } = weighed ?? {}
  const isMore = (one: EditScope) => stages !== undefined && stages[one].length > stages.this.length
  const isMeant = target !== undefined && scope !== 'later' && isMore('all')
  return { stages, offersScope: isMeant || (hasLater && (weighed === undefined || isMore('later'))) }
}

/** Once there are no files nobody waits any longer for what is asked about those that were there. */
function useReader(hasFiles: boolean): ImportReader {
  const reader = useMemo(createReader, [])
  useEffect(() => (hasFiles ? reader.close : undefined), [reader, hasFiles])
  return reader
}
