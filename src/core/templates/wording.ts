import { counted, listed, shortServerName } from '#core/model/words.ts'
import { hasBoth } from './choices.ts'
import type { Answers } from './template.ts'

/** What a plan is called that the answers lead to. */
export function nameFor({ today, groupChat, persistentChat }: Answers): string {
  const from = today.map(
    (legacy) => `${shortServerName[legacy]}${groupChat.includes(legacy) ? ' with Group Chat' : ''}`,
  )
  return `${listed(from)} to Lync 2013${persistentChat ? ' with Persistent Chat' : ''}`
}

/** What the plan will be, in two sentences. */
export function promiseOf(answers: Answers, stages: number): string {
  const { sites, edition } = answers
  const pools = `${edition ? `${editionName[edition]} pools` : 'Pools'} in ${counted(sites, 'site')}`
  return `${counted(stages, 'stage')}, from today to the end state. ${pools}, ${peopleIn(answers)}.`
}

const editionName = { standard: 'Standard Edition', enterprise: 'Enterprise Edition' }

function peopleIn(answers: Answers): string {
  const { chatUsers, otherUsers, persistentChat, sites } = answers
  const asked = persistentChat ? [chatUsers, otherUsers] : [otherUsers]
  const numbers = asked.filter((number) => number !== undefined)
  if (numbers.length === 0) return 'number of users not known yet'
  const users = `${numbers.length < asked.length ? 'at least ' : ''}${counted(sum(numbers), 'user')}`
  return sites > 1 || hasBoth(answers) ? `${users} divided evenly among them` : users
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
