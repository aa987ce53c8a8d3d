import type { Finding, Problem } from '../checking/finding.ts'
import type { Moment } from '../checking/moment.ts'
import { replaceClient } from '../edits/clients.ts'
import type { Client } from '../model.ts'
import type { Plan } from '../plan.ts'
import { capital, clientName } from '../words.ts'
import { homeFixes } from './client-fixes.ts'
import { clientWords } from './client-lines.ts'
import type { Fix } from './rule.ts'
import { graphAt, subjectOf } from './subject.ts'

/** What to say of a client that cannot sign in, because its users are homed on OCS 2007 R2. */
export function* signInProblems(client: Client, { graph }: Moment): Iterable<Problem> {
  const users = graph.get('users', client.users)
  const home = graph.get('pool', users?.homedOn)
  if (!users || home?.generation !== 'ocs2007r2') return
  yield {
    entities: [client.id, users.id],
    related: [home.id],
    field: 'client',
    message: `${capital(clientWords(client, users))} cannot sign in: the home pool ${home.name} is Office Communications Server 2007 R2. Keep Communicator 2007 R2 until the users have moved.`,
  }
}

export function signInFixes(plan: Plan, finding: Finding): readonly Fix[] {
  const [client, users] = [subjectOf(plan, finding, 'client'), subjectOf(plan, finding, 'users')]
  if (!client || !users) return []
  return [
    {
      title: `Keep ${clientName.communicator2007r2} for ${users.name}`,
      apply: (before) => replaceClient(before, finding.stage, client, 'communicator2007r2'),
    },
    ...homeFixes(graphAt(plan, finding), finding.stage, users),
  ]
}
