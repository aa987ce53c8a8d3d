import { type DiskProblem, diskProblemOf } from '../../platform/disk-access.ts'

/** What a browser throws where the person does not let a page have a file. */
export const notAllowed = (): DOMException => new DOMException('Not allowed.', 'NotAllowedError')

/** Why a file cannot be read or written, and what that leaves. */
export function diskReason(error: unknown): string {
  const problem = diskProblemOf(error)
  return typeof problem === 'string' ? reasons[problem] : `${sentence(problem.message)} ${isWhole}`
}

const isWhole = 'The file is as it was before.'

const reasons: Readonly<Record<Extract<DiskProblem, string>, string>> = {
  gone: 'It is not there any more: it was moved, renamed or deleted.',
  denied: 'The browser was not allowed to use it. Try again and allow it, or save the plan in another file.',
  full: `There is no room left on its disk. ${isWhole}`,
  busy: `Another program has it open. ${isWhole}`,
}

const sentence = (message: string): string => (/[.!]$/.test(message) ? message : `${message}.`)
