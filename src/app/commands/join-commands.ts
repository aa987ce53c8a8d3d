import { ArrowDownToLine, FolderInput, Link2, Server } from 'lucide-react'
import { dropKinds, partnersOf } from '#core/edits/relations.ts'
import type { ChatPool, Entity, Kind, Users } from '#core/model/entity.ts'
import { entityOf } from '#core/model/topology.ts'
import { counted, kindName, nameOf } from '#core/model/words.ts'
import { type Command, command } from './command.ts'
import { setField } from './entity-edits.ts'
import { inPlan, oneObject, oneObjectThat } from './needs.ts'
import { askToRelate } from './questions.ts'

type Hosted = ChatPool | Users

const isHosted = (object: Entity): object is Hosted => object.kind === 'chatPool' || object.kind === 'users'

/** The field that says on what pool an object is. */
const hostField = { chatPool: { name: 'hostedOn', title: 'Host' }, users: { name: 'homedOn', title: 'Home pool' } }

const isOnHost = (object: Entity): object is Hosted =>
  isHosted(object) && (object.kind === 'chatPool' ? object.hostedOn : object.homedOn) !== undefined

/** A chat pool, or users: also several, such as all of a stack. */
const aHostedKind = inPlan(({ stage, selection }) => {
  const objects = selection.flatMap((id) => entityOf(stage.topology, id) ?? [])
  const users = objects.filter((one) => one.kind === 'users')
  const [object] = objects
  const isOneOrUsers = objects.length === 1 || (objects.length > 1 && users.length === objects.length)
  return object && isHosted(object) && isOneOrUsers ? { object, users } : 'Select a chat pool or users first.'
})
const anObjectOnItsHost = oneObjectThat(isOnHost, 'Select a chat pool or users on a pool first.')

export const joinCommands = {
  hostOn: command({
    title: 'Host on…',
    group: 'arrange',
    icon: Server,
    shortcuts: ['H'],
    when: 'canvas',
    edits: true,
    needs: aHostedKind,
    titleNow: ({ object }) => (object.kind === 'users' ? 'Home on…' : 'Host on…'),
    run: ({ object, users }) => {
      const whom = users.length > 1 ? counted(users.length, 'user group') : nameOf(object)
      const title = `${object.kind === 'users' ? 'Home' : 'Host'} ${whom} on`
      return askToRelate({ title, from: object.id, only: ['pool'] }, users.length > 1 ? users : undefined)
    },
  }),
  unhost: command({
    title: 'Take off its host',
    group: 'arrange',
    icon: ArrowDownToLine,
    shortcuts: ['U'],
    when: 'canvas',
    edits: true,
    needs: anObjectOnItsHost,
    run: ({ object }) => setField([object], hostField[object.kind], undefined),
  }),
  connect: command({
    title: 'Connect or move…',
    group: 'arrange',
    icon: Link2,
    shortcuts: ['C'],
    when: 'canvas',
    edits: true,
    needs: oneObject,
    disabledReason: ({ plan, stage, object }) =>
      isAny(partnersOf(plan, stage.id, object, 'line')) ? undefined : 'There is nothing in this stage to join it to.',
    run: ({ object }) => askToRelate({ title: `Connect or move ${nameOf(object)}`, from: object.id }),
  }),
  moveTo: command({
    title: 'Move to…',
    group: 'arrange',
    icon: FolderInput,
    shortcuts: ['M'],
    when: 'canvas',
    edits: true,
    needs: oneObject,
    disabledReason: ({ plan, stage, object }) => {
      const kinds = placesFor(object)
      if (kinds.length === 0) return 'This stands in nothing that it could leave.'
      if (isAny(partnersOf(plan, stage.id, object, 'drop', kinds))) return undefined
      return `There is no ${kinds.map((kind) => kindName[kind]).join(' and no ')} in this stage to move it to.`
    },
    run: ({ object }) =>
      askToRelate({ title: `Move ${nameOf(object)} to`, from: object.id, only: placesFor(object), by: 'drop' }),
  }),
} satisfies Record<string, Command>

const isAny = (found: Generator): boolean => found.next().done !== true

const containers: readonly Kind[] = ['site', 'chatPool', 'category']

/** The kinds that an object can stand in. */
const placesFor = ({ kind }: Entity): readonly Kind[] => containers.filter((one) => dropKinds(kind).has(one))
