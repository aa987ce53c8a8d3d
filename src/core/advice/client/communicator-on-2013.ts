import { blockedChatPools } from '#core/domain/reachability/connections.ts'
import { replaceClient } from '#core/edits/clients.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { clientName } from '#core/model/words.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const communicatorOn2013Advice: Advice = {
  rule: 'client/communicator-on-2013',
  rationale: 'Communicator 2007 R2 has only instant messages and presence there; meetings go by Lync Web App.',
  howToFix: 'Deploy the Lync 2013 client.',

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
