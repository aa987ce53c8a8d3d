import type { Plan } from '#core/model/plan.ts'
import type { ShownFile } from '../store/saved-file-store.ts'
import { dayAndTime, timeOrDay } from './times.ts'

/** So much of a name is told beside the rest. */
const maxName = 20

/** In which file a plan is, in a few words and in full; the warning that it is not as somebody may think. */
export interface FileWords {
  readonly short: string
  readonly full: string
  readonly isWarning: boolean
}

export function fileWords(file: ShownFile | undefined, plan: Plan, now: Date): FileWords {
  if (!file) return { short: 'Not in a file', full: 'This plan is in no file. Save it to have one.', isWarning: false }
  const { outside } = file
  const words = (name: string, timeOf: (at: Date) => string) =>
    outside
      ? outside.type === 'gone'
        ? `File is gone (${name})`
        : `Changed outside ${timeOf(outside.at)} (${name})`
      : file.holds !== plan
        ? `Changed since ${timeOf(file.at)} (${name})`
        : file.isCompared
          ? `${verbOf(file)} ${name} ${timeOf(file.at)}`
          : `In ${name}`
  return {
    short: words(shortName(file.name), (at) => timeOrDay(at, now)),
    full: words(file.name, dayAndTime),
    isWarning: outside !== undefined,
  }
}

const verbOf = ({ way, isInPlace }: ShownFile): string =>
  isInPlace ? 'Saved in' : way === 'opened' ? 'Opened from' : 'Downloaded'

/** "contoso-chat…plan.json": how it begins, and the end, which tells what it is. */
export function shortName(name: string): string {
  if (name.length <= maxName) return name
  const end = /\.plan\.json$/i.test(name) ? 'plan.json' : name.slice(-8)
  return `${name.slice(0, maxName - end.length - 1).replace(/[-. ]+$/, '')}…${end}`
}
