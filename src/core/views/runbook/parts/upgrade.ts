import { movesAlong } from '#core/domain/migration/content-moves.ts'
import type { Upgrade } from '#core/domain/migration/upgrades.ts'
import { listed } from '#core/model/words.ts'
import { type RunbookStep, step, words } from '../step/runbook.ts'
import { hostOf, type Transition, upgradesOf } from '../step/transition.ts'

export const upgradeSteps = (transition: Transition): readonly RunbookStep[] =>
  upgradesOf(transition).map((one) => upgrade(transition, one))

function upgrade(transition: Transition, { source, target }: Upgrade): RunbookStep {
  const servers = target.servers?.length
    ? listed(
        target.servers.map(({ fqdn }) => fqdn),
        8,
      )
    : `the servers of ${target.name}`
  const store = source.contentStore?.instance
  const host = hostOf(transition.is, target)
  const moved = movesAlong(transition.moves, source.id, target.id)
  const anew = transition.arrived.filter(
    (other) => other.one.source.id === source.id && other.one.target.id === target.id,
  )
  return step({
    id: `upgrade-group-chat:${source.id}>${target.id}`,
    kind: 'manual',
    title: `Upgrade the Group Chat of ${source.name} to ${target.name}`,
    preconditions: [
      `The services of ${source.name} are stopped, and its database is backed up.`,
      `${host?.name ?? 'The Lync 2010 pool that hosts it'} runs.`,
    ],
    actions: [
      words(
        `Run the set-up of Lync Server 2010 Group Chat on ${servers} with the database of ${source.name}${store ? ` on ${store}` : ''}: it upgrades that database.`,
      ),
      words(`Host it on ${host?.name ?? 'the Lync 2010 pool'}, and start its services.`),
    ],
    checks: [
      words('The Group Chat Admin Tool of Lync 2010 shows every category and room.'),
      words('A Group Chat client signs in and sees its rooms.'),
    ],
    wayBack: [words(`Restore the database from its backup, and start ${source.name} again.`)],
    downtime: `Nobody reaches the rooms of ${source.name} until ${target.name} runs.`,
    isDestructive: true,
    entities: [source.id, target.id, ...[...moved, ...anew].map(({ content }) => content.id)],
    sources: ['GC10MIG'],
  })
}
