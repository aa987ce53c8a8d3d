import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import { listed } from '#core/model/words.ts'
import { approvedAlready } from '../step/approved.ts'
import { cmdlet } from '../step/cmdlet.ts'
import { type RunbookStep, run, step, words } from '../step/runbook.ts'
import {
  changed,
  ids,
  importsOf,
  known,
  operations,
  type Part,
  type Transition,
  upgradesOf,
} from '../step/transition.ts'
import { serversOf } from '../step/values.ts'
import { complianceText } from '../step/words.ts'
import { addresses } from './addresses.ts'
import { backUps, isSourceOf } from './before-import.ts'
import { copySteps } from './files.ts'
import { exportSteps, importSteps, verifySteps } from './imports.ts'
import { upgradeSteps } from './upgrade.ts'

/** The hours in which chat is down: stop, export, import, take the address over, start. */
export const cutOver: Part = (transition) => {
  const stopped = stoppedIn(transition)
  const imports = importsOf(transition)
  const legacy = stopped.filter(isLegacy)
  const fresh = stopped.filter((chatPool) => !isLegacy(chatPool))
  const isSource = isSourceOf(transition)
  return [
    ...(imports.length > 0 || stopped.length > 0 ? [approval(transition, stopped)] : []),
    ...legacy.map((chatPool) => stopGroupChat(transition, chatPool)),
    ...fresh.filter(isSource).map((chatPool) => stopPersistentChat(transition, chatPool)),
    ...upgradeSteps(transition),
    ...exportSteps(transition),
    ...fresh.filter((chatPool) => !isSource(chatPool)).map((chatPool) => stopPersistentChat(transition, chatPool)),
    ...backUps(transition, (chatPool) => !isLegacy(chatPool) && !isSource(chatPool)),
    ...importSteps(transition),
    ...copySteps(transition),
    ...addresses(transition),
    ...startedIn(transition, fresh).map(start),
    ...verifySteps(transition),
    ...runningAgain(
      transition,
      legacy.filter(({ id }) => !heirOf(transition, id)),
    ).map(start),
  ]
}

/** What stands still in the step: by an operation, for an import, or because the stage that it leads to shows it so. */
function stoppedIn(transition: Transition): readonly ChatPool[] {
  const imported = importsOf(transition)
    .flatMap(({ source, target }) => [source.id, target.id])
    .filter((id) => transition.was.get('chatPool', id)?.state !== 'stopped')
  const asked = [...operations(transition, 'stopServices').map(({ chatPool }) => chatPool), ...imported].flatMap(
    (id) => known(transition, 'chatPool', id) ?? [],
  )
  const left = changed(transition, 'chatPool')
    .filter(({ before, after }) => after.state === 'stopped' && before.state !== 'stopped')
    .map(({ after }) => after)
  return [...new Map([...asked, ...left].map((chatPool) => [chatPool.id, chatPool])).values()]
}

/** What runs again at the end of it. */
function startedIn(transition: Transition, stopped: readonly ChatPool[]): readonly ChatPool[] {
  const woken = changed(transition, 'chatPool')
    .filter(({ before, after }) => before.state === 'stopped' && after.state !== 'stopped')
    .map(({ after }) => after)
  return [
    ...new Map([...runningAgain(transition, stopped), ...woken].map((chatPool) => [chatPool.id, chatPool])).values(),
  ]
}

/** Of what is stopped: what the stage after shows at work. */
const runningAgain = ({ is }: Transition, stopped: readonly ChatPool[]): readonly ChatPool[] =>
  stopped.filter(({ id, state }) => state !== 'stopped' && is.get('chatPool', id))

/** What has the database of an upgraded chat pool, which cannot run on it any more. */
const heirOf = (transition: Transition, id: ChatPool['id']): ChatPool | undefined =>
  upgradesOf(transition).find(({ source }) => source.id === id)?.target

const namesOf = (chatPools: readonly ChatPool[]): string => listed(chatPools.map(({ name }) => name))

const approval = (transition: Transition, stopped: readonly ChatPool[]): RunbookStep =>
  step({
    id: 'approve-cut-over',
    kind: 'approval',
    title: 'Approve the hours in which chat is down',
    actions: [
      words(
        `Agree on a window for the step from ${transition.from.name} to ${transition.to.name}, and tell everybody who uses ${namesOf(stopped) || 'chat rooms'}.`,
      ),
      ...approvedAlready(transition),
    ],
    checks: [words('The window is agreed, and a time is set at which you go back instead of on.')],
    wayBack: [words('Nothing has been touched yet.')],
    entities: ids(stopped),
    sources: ['PROC'],
  })

/** What ends the hours without the rooms of a chat pool. */
function backIn(transition: Transition, chatPool: ChatPool): string {
  const targets = importsOf(transition).flatMap(({ source, target }) => (source.id === chatPool.id ? [target] : []))
  if (targets.length > 0) return `, until ${namesOf([...new Set(targets)])} starts with them`
  const heir = heirOf(transition, chatPool.id)
  if (heir) return `, until ${heir.name} starts with them`
  return runningAgain(transition, [chatPool]).length > 0 ? ', until its services start again' : ''
}

const stopGroupChat = (transition: Transition, chatPool: ChatPool): RunbookStep =>
  step({
    id: `stop:${chatPool.id}`,
    kind: 'manual',
    title: `Stop the services of ${chatPool.name}`,
    actions: [
      words(
        `On ${
          chatPool.servers?.length
            ? listed(
                chatPool.servers.map(({ fqdn }) => fqdn),
                8,
              )
            : 'each of its servers'
        }, stop the Lookup service, the Channel service and the Web service.`,
      ),
      ...complianceText(chatPool, (where) => `Stop the Compliance service on ${where}.`),
    ],
    checks: [words('No Group Chat client signs in any more.')],
    wayBack: [words('Start the services again.')],
    downtime: `From here on nobody reaches the rooms of ${chatPool.name}${backIn(transition, chatPool)}.`,
    entities: [chatPool.id],
    sources: ['PROC'],
  })

const onEach = (verb: 'Stop' | 'Start', chatPool: ChatPool) =>
  serversOf(chatPool).map((ComputerName) => run(cmdlet(`${verb}-CsWindowsService`, { ComputerName })))

const stopPersistentChat = (transition: Transition, chatPool: ChatPool): RunbookStep =>
  step({
    id: `stop:${chatPool.id}`,
    kind: 'powershell',
    title: `Stop the services of ${chatPool.name}`,
    preconditions: [
      ...(chatPool.collocation === 'standardEdition' || chatPool.collocation === 'frontEnd'
        ? ['Everything of Lync Server on these computers stops, not only chat.']
        : []),
      'It is run as a local administrator of its servers.',
    ],
    actions: onEach('Stop', chatPool),
    checks: serversOf(chatPool).map((ComputerName) => run(cmdlet('Get-CsWindowsService', { ComputerName }))),
    wayBack: onEach('Start', chatPool),
    downtime: `From here on nobody reaches the rooms of ${chatPool.name}${backIn(transition, chatPool)}.`,
    entities: [chatPool.id],
    sources: ['PROC'],
  })

const start = (chatPool: ChatPool): RunbookStep =>
  step({
    id: `start:${chatPool.id}`,
    kind: isLegacy(chatPool) ? 'manual' : 'powershell',
    title: `Start the services of ${chatPool.name}`,
    actions: isLegacy(chatPool) ? [words('Start its services on each of its servers.')] : onEach('Start', chatPool),
    checks: isLegacy(chatPool)
      ? [words('A Group Chat client signs in.')]
      : serversOf(chatPool).map((ComputerName) => run(cmdlet('Get-CsWindowsService', { ComputerName }))),
    wayBack: [words('Stop them again.')],
    entities: [chatPool.id],
    sources: ['PROC'],
  })
