import { FolderInput } from 'lucide-react'
import { type ChatPool, type Entity, isLegacy } from '#core/model/entity.ts'
import { type Command, command } from './command.ts'
import { oneObjectThat } from './needs.ts'
import { whenAsked } from './when-asked.ts'

const migrating = whenAsked(() => import('./migrating.ts'))

const isGroupChat = (object: Entity): object is ChatPool => object.kind === 'chatPool' && isLegacy(object)

const aGroupChatPool = oneObjectThat(isGroupChat, 'Select a Group Chat pool first.')

export const migrateCommands = {
  migrateContent: command({
    title: 'Migrate content…',
    group: 'arrange',
    icon: FolderInput,
    shortcuts: ['G'],
    when: 'canvas',
    edits: true,
    needs: aGroupChatPool,
    run: ({ object }) => migrating.ask(({ migrateFrom }) => migrateFrom(object)),
  }),
} satisfies Record<string, Command>
