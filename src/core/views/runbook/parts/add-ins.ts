import { isImport } from '#core/domain/migration/carriers.ts'
import type { AddIn, ChatPool } from '#core/model/entity.ts'
import { cmdlet, fieldValue } from '../step/cmdlet.ts'
import { type RunbookStep, run, step, words } from '../step/runbook.ts'
import { type Changed, ids, type Transition } from '../step/transition.ts'
import { contentIdentity, fqdnOf, nameOf } from '../step/values.ts'
import { addedTo, changedIn, removedFrom } from './content-changes.ts'

/** Add-ins of Persistent Chat: registered before a room shows them. */
export const addIns = (transition: Transition): readonly RunbookStep[] => [
  ...addedTo(transition, 'addIn').map(({ content, chatPool }) => registered(content, chatPool)),
  ...changedIn(transition, 'addIn').map(({ content, chatPool }) => edited(content, chatPool)),
  ...transition.arrived.flatMap(({ content, one }) =>
    content.kind === 'addIn' && isImport(one) ? [verified(content, one.target)] : [],
  ),
]

/** After no room shows them any more. */
export const goneAddIns = (transition: Transition): readonly RunbookStep[] =>
  removedFrom(transition, 'addIn').map(({ content, chatPool }) =>
    step({
      id: `remove-add-in:${content.id}`,
      kind: 'powershell',
      title: `Remove the add-in ${content.name} from ${chatPool.name}`,
      preconditions: ['No room shows it any more.'],
      actions: [run(cmdlet('Remove-CsPersistentChatAddin', { Identity: contentIdentity(chatPool, content) }))],
      checks: [run(cmdlet('Get-CsPersistentChatAddin', { PersistentChatPoolFqdn: fqdnOf(chatPool) }))],
      wayBack: [run(newAddIn(content, chatPool))],
      isDestructive: true,
      entities: ids([content]),
      sources: ['PS:Remove-CsPersistentChatAddin'],
    }),
  )

const newAddIn = (addIn: AddIn, chatPool: ChatPool) =>
  cmdlet('New-CsPersistentChatAddin', {
    Name: nameOf(addIn),
    Url: fieldValue(addIn, 'url', addIn.url),
    PersistentChatPoolFqdn: fqdnOf(chatPool),
  })

function registered(addIn: AddIn, chatPool: ChatPool): RunbookStep {
  const Identity = contentIdentity(chatPool, addIn)
  return step({
    id: `create-add-in:${addIn.id}`,
    kind: 'powershell',
    title: `Register the add-in ${addIn.name} with ${chatPool.name}`,
    preconditions: ['Its page is reached from the clients under http or https.'],
    actions: [run(newAddIn(addIn, chatPool))],
    checks: [run(cmdlet('Get-CsPersistentChatAddin', { Identity }))],
    wayBack: [run(cmdlet('Remove-CsPersistentChatAddin', { Identity }))],
    entities: ids([addIn, chatPool]),
    sources: ['PS:New-CsPersistentChatAddin'],
  })
}

/** No page says whether an import brings add-ins. */
const verified = (addIn: AddIn, chatPool: ChatPool): RunbookStep =>
  step({
    id: `verify-add-in:${addIn.id}`,
    kind: 'powershell',
    title: `See that the add-in ${addIn.name} is registered with ${chatPool.name}`,
    preconditions: ['Its page is reached from the clients under http or https.'],
    actions: [
      run(cmdlet('Get-CsPersistentChatAddin', { Identity: contentIdentity(chatPool, addIn) })),
      words(
        `It is not documented that the import brings add-ins. Only where it is not there, register it with New-CsPersistentChatAddin${addIn.url ? `, for the page ${addIn.url}` : ''}.`,
      ),
    ],
    checks: [words('A room that has it shows its page.')],
    wayBack: [words('As of the import.')],
    entities: ids([addIn, chatPool]),
    sources: ['PS:Export-CsPersistentChatData', 'PROC'],
  })

function edited({ before, after, fields }: Changed<AddIn>, chatPool: ChatPool): RunbookStep {
  return step({
    id: `change-add-in:${after.id}`,
    kind: 'powershell',
    title: `Change the add-in ${before.name} of ${chatPool.name}`,
    actions: [
      run(
        cmdlet('Set-CsPersistentChatAddin', {
          Identity: contentIdentity(chatPool, before),
          ...(fields.includes('name') && { Name: nameOf(after) }),
          ...(fields.includes('url') && { Url: fieldValue(after, 'url', after.url) }),
        }),
      ),
    ],
    checks: [words('A room that has it shows its page.')],
    wayBack: [words('Set it back in the same way.')],
    entities: ids([after]),
    sources: ['CONFADD'],
  })
}
