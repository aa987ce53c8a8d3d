import { summaryOf } from '#core/checking/check.ts'
import type { StageId } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { current, findingsIn } from '../store/derived.ts'
import { perform } from '../store/perform.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce } from '../store/session-store.ts'
import type { PlanEdit } from '../store/transaction.ts'
import { doneInWords } from './done.ts'

interface ActOptions {
  /** What the status line says once it is done; nothing where it is empty. */
  readonly announcement?: string | (() => string)
  /** What follows once it is done, be it at once or after an answer. */
  readonly afterwards?: () => void
  /** The person has been told to which stages it applies and what it costs. */
  readonly isToldBefore?: boolean
}

/**
 * Does what a person asked for as one undo step, and says so. False where nothing changed, and while a question about
 * it waits: what is to follow goes into `afterwards`.
 */
export function act(
  label: string,
  stage: StageId | undefined,
  edit: PlanEdit,
  options: ActOptions | string = {},
): boolean {
  const { announcement = doneInWords(label), afterwards, isToldBefore = false } = toOptions(options)
  const isDone = perform({
    label,
    stage,
    edit,
    isToldBefore,
    afterwards: () => {
      const text = typeof announcement === 'string' ? announcement : announcement()
      if (text) announce(`${text}${problemCount()}`)
      afterwards?.()
    },
  })
  const { readOnly } = usePlanStore.getState().document ?? {}
  if (!isDone && readOnly !== undefined) announce(`This plan is read-only. ${readOnly}`)
  return isDone
}

const toOptions = (options: ActOptions | string): ActOptions =>
  typeof options === 'string' ? { announcement: options } : options

function problemCount(): string {
  const now = current()
  const { error } = summaryOf(now ? findingsIn(now.plan, now.stage.id) : [])
  return error === 0 ? '' : ` ${counted(error, 'error')} in this stage.`
}
