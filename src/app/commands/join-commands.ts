import { dropKinds } from '#core/edits/relations.ts'
import type { Entity, Kind } from '#core/model/entity.ts'
import { nameOf } from '#core/model/words.ts'
import type { RelateDialog } from '../store/dialogs.ts'
import type { Command } from './command.ts'
import { setField } from './gestures.ts'
import { askToRelate } from './questions.ts'
import { needsOne, oneSelected } from './selected.ts'

export const joinCommands = {
  hostOn: {
    title: 'Host on…',
    group: 'arrange',
    shortcuts: ['H'],
    onCanvas: true,
    edits: true,
    disabledReason: () => (isHosted(oneSelected()) ? undefined : 'Select a chat pool or users first.'),
    run: () => ask((entity) => ({ title: `Host ${nameOf(entity)} on`, only: ['pool'] })),
  },
  unhost: {
    title: 'Take off its host',
    group: 'arrange',
    shortcuts: ['U'],
    onCanvas: true,
    edits: true,
    disabledReason: () => (hostOf(oneSelected()) ? undefined : 'Select a chat pool or users on a pool first.'),
    run() {
      const entity = oneSelected()
      if (entity?.kind === 'chatPool') setField([entity], { name: 'hostedOn', title: 'Host' }, undefined)
      if (entity?.kind === 'users') setField([entity], { name: 'homedOn', title: 'Home pool' }, undefined)
    },
  },
  connect: {
    title: 'Connect or move…',
    group: 'arrange',
    shortcuts: ['C'],
    onCanvas: true,
    edits: true,
    disabledReason: needsOne,
    run: () => ask((entity) => ({ title: `Connect or move ${nameOf(entity)}` })),
  },
  moveTo: {
    title: 'Move to…',
    group: 'arrange',
    shortcuts: ['M'],
    onCanvas: true,
    edits: true,
    disabledReason: () =>
      needsOne() ?? (placesFor(oneSelected()).length > 0 ? undefined : 'This stands in nothing that it could leave.'),
    run: () => ask((entity) => ({ title: `Move ${nameOf(entity)} to`, only: placesFor(entity), by: 'drop' })),
  },
} satisfies Record<string, Command>

const isHosted = (entity: Entity | undefined): boolean => entity?.kind === 'chatPool' || entity?.kind === 'users'

const hostOf = (entity: Entity | undefined) =>
  entity?.kind === 'chatPool' ? entity.hostedOn : entity?.kind === 'users' ? entity.homedOn : undefined

const containers: readonly Kind[] = ['site', 'chatPool', 'category']

/** The kinds that an object can stand in. */
const placesFor = (entity: Entity | undefined): readonly Kind[] =>
  entity ? containers.filter((kind) => dropKinds(entity.kind).has(kind)) : []

/** Opens the list of what the selected object can be joined to. */
async function ask(questionOn: (entity: Entity) => Omit<RelateDialog, 'type' | 'from'>): Promise<void> {
  const entity = oneSelected()
  if (entity) await askToRelate({ ...questionOn(entity), from: entity.id })
}
