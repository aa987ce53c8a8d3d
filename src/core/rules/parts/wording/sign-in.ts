import type { Client } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import { capital } from '#core/model/words.ts'
import { clientWords } from './client-lines.ts'

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
