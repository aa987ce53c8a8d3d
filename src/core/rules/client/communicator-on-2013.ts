import { blockedChatPools } from '#core/domain/reachability/connections.ts'
import { replaceClient } from '#core/edits/clients.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, clientName } from '#core/model/words.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'
import { clientWords } from '../parts/wording/client-lines.ts'

export const communicatorOn2013: Rule = {
  id: 'client/communicator-on-2013',
  severity: 'warning',
  when: 'stage',
  each: 'client',
  title: 'Users on Lync Server 2013 do not depend on Communicator 2007 R2',
  rationale: 'Communicator 2007 R2 has only instant messages and presence there; meetings go by Lync Web App.',
  howToFix: 'Deploy the Lync 2013 client.',
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

  fixes(plan, finding) {
    const [client, users] = [subjectOf(plan, finding, 'client'), subjectOf(plan, finding, 'users')]
    if (!client || !users) return []
    const graph = graphAt(plan, finding)
    const after = { ...client, client: 'lync2013' as const, connectsTo: undefined }
    if (blockedChatPools(graph, after, users, 'policy-disabled').length > 0) return []
    return [
      {
        title: `Give ${users.name} the ${clientName.lync2013} instead of ${clientName.communicator2007r2}`,
        apply: (before) => replaceClient(before, finding.stage, client, 'lync2013'),
      },
    ]
  },
}
