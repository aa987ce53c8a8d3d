import { type DiskProblem, diskProblemOf } from '../../platform/disk-access.ts'

/** What a browser throws where the person does not let a page have a file. */
export const notAllowed = (): DOMException => new DOMException('Not allowed.', 'NotAllowedError')

/** What is in a file that could not be read or written. */
type Left = 'before' | 'nothing'

/** Why a file cannot be read or written, and what that leaves. */
export function diskReason(error: unknown, left: Left = 'before'): string {
  const problem = diskProblemOf(error)
  const reason = typeof problem === 'string' ? reasons[problem] : sentence(problem.message)
  return problem === 'gone' || problem === 'denied' ? reason : `${reason} ${leaving[left]}`
}

const leaving: Readonly<Record<Left, string>> = {
  before: 'The file is as it was before.',
  nothing: 'The file is empty now.',
}

const reasons: Readonly<Record<Extract<DiskProblem, string>, string>> = {
  gone: 'It is not there any more: it was moved, renamed or deleted.',
  denied: 'The browser was not allowed to use it. Try again and allow it, or save the plan in another file.',
  full: 'There is no room left on its disk.',
  busy: 'Another program has it open.',
}

const sentence = (message: string): string => (/[.!]$/.test(message) ? message : `${message}.`)
