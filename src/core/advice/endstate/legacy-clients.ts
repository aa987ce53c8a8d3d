import { isChatEnabled } from '#core/domain/people/policies.ts'
import { type Access, accessAt } from '#core/domain/reachability/access.ts'
import { clientsOf } from '#core/domain/reachability/clients.ts'
import { removeClient, replaceClient } from '#core/edits/clients.ts'
import { type Client, isLegacy, type Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { StageId } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { clientName } from '#core/model/words.ts'
import { interimFix } from '../parts/stage-fixes.ts'
import { momentAt, subjectOf } from '../parts/subject.ts'

export const legacyClientsAdvice: Advice = {
  rule: 'endstate/legacy-clients',
  rationale: 'The Lync 2013 client has chat rooms built in; the Group Chat clients are for the time of coexistence.',
  howToFix: 'Deploy the Lync 2013 client. It shows no files in rooms.',

  fixes(plan, finding) {
    const client = subjectOf(plan, finding, 'client')
    return [
      ...(client ? clientFixes(momentAt(plan, finding), finding.stage, client) : []),
      interimFix(plan, finding.stage),
    ]
  },
}

/** Replacing the client where the Lync 2013 client would work, or removing it where the users have that already. */
function clientFixes(at: Moment, stage: StageId, client: Client): readonly Fix[] {
  const { graph } = at
  const users = graph.get('users', client.users)
  const name = clientName[client.client]
  if (users && !isReadyFor2013(graph, users)) return []
  const others = users ? clientsOf(graph, users).filter(({ id }) => id !== client.id) : []
  const hasNew = others.some((other) => other.client === 'lync2013')
  const { connectsTo: _, ...rest } = client
  if (users && !areKept(at, users, hasNew ? others : [...others, { ...rest, client: 'lync2013' }])) return []
  if (users && hasNew) {
    const title = `Remove the ${name} of ${users.name}`
    return [{ title, apply: (before) => removeClient(before, stage, client) }]
  }
  const targets = targetsOn2013(graph, client)
  const title = `Replace the ${name}${users ? ` of ${users.name}` : ''} by the Lync 2013 client`
  return [{ title, apply: (before) => replaceClient(before, stage, client, 'lync2013', targets) }]
}

/** Whether users still reach with other clients whatever they reach: to Group Chat no Lync 2013 client finds a way. */
const areKept = (at: Moment, users: Users, clients: readonly Client[]): boolean =>
  at.graph
    .all('chatPool')
    .filter((chatPool) => isReached(accessAt(at, users, chatPool)))
    .every((chatPool) => isReached(accessAt(at, users, chatPool, clients)))

const isReached = ({ standing }: Access): boolean => standing === 'reached'

/** The default is disabled: where no policy is drawn, nobody knows whether the Lync 2013 client would get to a chat pool. */
const isReadyFor2013 = (graph: Graph, users: Users): boolean =>
  graph.get('pool', users.homedOn)?.generation === 'lync2013' &&
  graph.all('policy').length > 0 &&
  isChatEnabled(graph, users)

const targetsOn2013 = (graph: Graph, { connectsTo = [] }: Client) =>
  connectsTo.filter((id) => {
    const chatPool = graph.get('chatPool', id)
    return chatPool && !isLegacy(chatPool)
  })
