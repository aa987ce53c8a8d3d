import type { Rule } from '#core/model/rule/rule.ts'
import { capital } from '#core/model/words.ts'
import { clientWords } from '../parts/wording/client-lines.ts'

export const communicatorOn2013: Rule = {
  id: 'client/communicator-on-2013',
  severity: 'warning',
  when: 'stage',
  each: 'client',
  title: 'Users on Lync Server 2013 do not depend on Communicator 2007 R2',
  source: { keys: ['SUPC', 'INTEROP'], basis: 'stated' },

  *check(client, { graph }) {
    const users = graph.get('users', client.users)
    const home = graph.get('pool', users?.homedOn)
    if (client.client !== 'communicator2007r2' || !users || home?.generation !== 'lync2013') return
    yield {
      entities: [client.id, users.id],
      related: [home.id],
      field: 'client',
      message: `${capital(clientWords(client, users))} has only instant messages and presence on ${home.name}, which is Lync Server 2013, and no conferences. Deploy the Lync 2013 client.`,
    }
  },
}
