import { approvalInWords } from '../../facts/approval.ts'
import { type Action, words } from './runbook.ts'
import type { Transition } from './transition.ts'

/** By whom the stage that a step leads to is approved already. */
export function approvedAlready({ plan, to }: Transition): readonly Action[] {
  const approval = approvalInWords(plan, to)
  return approval ? [words(`${to.name} is ${approval}.`)] : []
}
