import type { Category, ChatPool } from '#core/model/entity.ts'
import { type Cmdlet, change, cmdlet, fieldValue, present, text, truth, type Value } from '../step/cmdlet.ts'
import { type RunbookStep, run, step, words } from '../step/runbook.ts'
import { type Changed, ids, type Transition } from '../step/transition.ts'
import { contentIdentity, fqdnOf, listChange, nameOf, principalsOf } from '../step/values.ts'
import { addedTo, changedIn, removedFrom } from './content-changes.ts'

/** Categories of Persistent Chat that are made anew, changed or removed, other than by an import. */
export const categories = (transition: Transition): readonly RunbookStep[] => [
  ...addedTo(transition, 'category').map(({ content, chatPool }) => created(transition, content, chatPool)),
  ...changedIn(transition, 'category').flatMap(({ content, chatPool }) => edited(transition, content, chatPool)),
]

/** After the rooms in them are gone. */
export const goneCategories = (transition: Transition): readonly RunbookStep[] =>
  removedFrom(transition, 'category').map(({ content, chatPool }) => {
    const Identity = contentIdentity(chatPool, content)
    return step({
      id: `remove-category:${content.id}`,
      kind: 'powershell',
      title: `Remove the category ${content.name} from ${chatPool.name}`,
      preconditions: ['It has no rooms any more.'],
      actions: [run(cmdlet('Remove-CsPersistentChatCategory', { Identity }))],
      checks: [words('The Control Panel does not list it any more.')],
      wayBack: [words('Create it anew; its rooms come back from a backup only.')],
      isDestructive: true,
      entities: ids([content]),
      sources: ['PS:Remove-CsPersistentChatCategory'],
    })
  })

const lists = { allowedMembers: 'AllowedMembers', deniedMembers: 'DeniedMembers', creators: 'Creators' } as const
type ListField = keyof typeof lists
const listFields = Object.keys(lists) as readonly ListField[]

function created(transition: Transition, category: Category, chatPool: ChatPool): RunbookStep {
  const Identity = contentIdentity(chatPool, category)
  const people = listFields.flatMap((field): readonly (readonly [string, Value])[] => {
    const values = principalsOf(transition.is, category, field, category[field] ?? [])
    return values.length > 0 ? [[lists[field], change(values)]] : []
  })
  return step({
    id: `create-category:${category.id}`,
    kind: 'powershell',
    title: `Create the category ${category.name} in ${chatPool.name}`,
    actions: [
      run(newCategory(category, chatPool)),
      ...(people.length > 0
        ? [run(cmdlet('Set-CsPersistentChatCategory', { Identity, ...Object.fromEntries(people) }))]
        : []),
    ],
    checks: [run(cmdlet('Get-CsPersistentChatCategory', { Identity }))],
    wayBack: [run(cmdlet('Remove-CsPersistentChatCategory', { Identity }))],
    entities: ids([category, chatPool]),
    sources: ['PS:New-CsPersistentChatCategory', 'MANCAT'],
  })
}

const newCategory = (category: Category, chatPool: ChatPool): Cmdlet =>
  cmdlet('New-CsPersistentChatCategory', {
    Name: nameOf(category),
    PersistentChatPoolFqdn: fqdnOf(chatPool),
    ...(category.description && { Description: fieldValue(category, 'description', category.description) }),
    ...(category.invitations !== undefined && { EnableInvitations: truth(category.invitations) }),
    ...(category.fileUpload !== undefined && { EnableFileUpload: truth(category.fileUpload) }),
    ...(category.chatHistory === false && { RemoveChatHistory: present }),
  })

const switches = { invitations: 'Invitations', fileUpload: 'FileUpload', chatHistory: 'ChatHistory' } as const
const switchFields = Object.keys(switches) as readonly (keyof typeof switches)[]

function edited(
  transition: Transition,
  { before, after, fields }: Changed<Category>,
  chatPool: ChatPool,
): readonly RunbookStep[] {
  const Identity = contentIdentity(chatPool, before)
  const parameters = [
    ...(fields.includes('name') ? [['Name', nameOf(after)] as const] : []),
    ...(fields.includes('description') ? [['Description', text(after.description ?? '')] as const] : []),
    ...listFields
      .filter((field) => fields.includes(field))
      .map((field) => {
        const { add, remove } = listChange(transition, after, field, before[field], after[field])
        return [lists[field], change(add, remove)] as const
      }),
    ...switchFields
      .filter((field) => fields.includes(field) && after[field] !== undefined)
      .map((field) => [switches[field], truth(after[field] === true)] as const),
  ]
  if (parameters.length === 0) return []
  return [
    step({
      id: `change-category:${after.id}`,
      kind: 'powershell',
      title: `Change the category ${before.name} of ${chatPool.name}`,
      actions: [run(cmdlet('Set-CsPersistentChatCategory', { Identity, ...Object.fromEntries(parameters) }))],
      checks: [run(cmdlet('Get-CsPersistentChatCategory', { Identity: contentIdentity(chatPool, after) }))],
      wayBack: [words('Set it back in the same way.')],
      entities: ids([after]),
      sources: ['MANCAT'],
    }),
  ]
}
