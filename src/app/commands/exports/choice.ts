import { type Leaveable, leaveables } from '#core/views/scene/leaving-out.ts'
import { keepSetting, setting } from '../../platform/settings.ts'
import type { Listed } from './source.ts'
import { type SourceId, sources } from './sources.ts'

/** What somebody exports, and how. */
export interface ExportChoice {
  readonly source: SourceId
  /** Of each source for which one was chosen: the id of the format. */
  readonly formats: Readonly<Partial<Record<SourceId, string>>>
  readonly without: readonly Leaveable[]
  /** How many dots of a PNG stand for a unit of the drawing. */
  readonly scale: (typeof scales)[number]
  readonly masksNames: boolean
  readonly holdsPlan: boolean
  readonly isDated: boolean
}

export const scales = [1, 2, 3, 4] as const

export const sourceIds = Object.keys(sources) as readonly SourceId[]

export const sourceOf = (id: SourceId): Listed<string> => sources[id]

type Form = Listed<string>['formats'][number]

/** The format chosen for a source, or its usual one. */
export function formOf({ source, formats }: ExportChoice): Form {
  const [usual, ...others] = sourceOf(source).formats
  const form = others.find(({ id }) => id === formats[source]) ?? usual
  if (!form) throw new Error(`Nothing writes ${source}.`)
  return form
}

/** What can be said of an export beside its format. */
export type ExportOption = Leaveable | 'scale' | 'masksNames' | 'holdsPlan' | 'isDated'

/** The options that mean something for what is chosen. */
export function optionsOf(choice: ExportChoice): readonly ExportOption[] {
  const { takes, id }: Form = formOf(choice)
  const hasSteps =
    choice.source === 'step' || choice.source === 'comparison' || (choice.source === 'stages' && id === 'pptx')
  return [
    ...leaveables.filter((one) => takes.includes(one) && (one !== 'ghosts' || hasSteps)),
    ...(takes.includes('scale') ? (['scale'] as const) : []),
    ...(takes.includes('withPlan') ? (['holdsPlan'] as const) : []),
    ...(takes.includes('date') ? (['isDated'] as const) : []),
    'masksNames',
  ]
}

const firstChoice: ExportChoice = {
  source: 'stage',
  formats: {},
  without: [],
  scale: 2,
  masksNames: false,
  holdsPlan: false,
  isDated: false,
}

/** What was exported last in this browser; what one begins with where nothing was, or it cannot be read. */
export function lastChoice(): ExportChoice {
  try {
    return choiceFrom(JSON.parse(setting('export') ?? '{}'))
  } catch {
    return firstChoice
  }
}

export const keepChoice = (choice: ExportChoice): boolean => keepSetting('export', JSON.stringify(choice))

/** Of what was kept, perhaps by another version of the planner, that which still means something. */
function choiceFrom(kept: Partial<Record<keyof ExportChoice, unknown>>): ExportChoice {
  const isOn = (name: 'masksNames' | 'holdsPlan' | 'isDated') => {
    const value = kept[name]
    return typeof value === 'boolean' ? value : firstChoice[name]
  }
  const formats = Object.entries(Object(kept.formats)).filter(
    ([id, format]) => isSource(id) && sourceOf(id).formats.some((one) => one.id === format),
  )
  return {
    source: isSource(kept.source) ? kept.source : firstChoice.source,
    formats: Object.fromEntries(formats) as ExportChoice['formats'],
    without: leaveables.filter((one) => Array.isArray(kept.without) && kept.without.includes(one)),
    scale: scales.find((one) => one === kept.scale) ?? firstChoice.scale,
    masksNames: isOn('masksNames'),
    holdsPlan: isOn('holdsPlan'),
    isDated: isOn('isDated'),
  }
}

const isSource = (id: unknown): id is SourceId => sourceIds.some((one) => one === id)
