import { useState } from 'react'
import type { ChatPool } from '#core/model/entity.ts'
import { listed, shortServerName } from '#core/model/words.ts'
import { bothTopologies } from '#formats/importers/both-topologies.ts'
import type { ImportChoices, ImportFacts, NotUnicode, Proposal } from '#formats/importers/importer.ts'
import { unsortedRooms } from '#formats/importers/unsorted-rooms.ts'
import { codePages, isCodePage } from '#formats/read-text.ts'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/field.module.css'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './import.module.css'
import type { Brought } from './use-import.ts'

interface ImportQuestionsProps {
  readonly facts: ImportFacts
  readonly brought: Brought
  /** A stage may be added for a second topology. */
  readonly canAdd: boolean
}

/** What files do not tell and a person has to decide. */
export function ImportQuestions({ facts, brought, canAdd }: ImportQuestionsProps) {
  const { choices, choose, proposals, chatPools, categories } = brought
  return (
    <>
      {(facts.hasOther || choices.topology) && <TopologyQuestion brought={brought} canAdd={canAdd} />}
      {facts.notUnicode && <CodePageQuestion {...facts.notUnicode} onChoose={choose} />}
      <NewerQuestion products={brought.newer} choices={choices} onChoose={choose} />
      {(facts.needsChatPool || choices.chatPool !== undefined) && (
        <ChatPoolQuestion chatPools={chatPools} chosen={choices.chatPool} onChoose={choose} />
      )}
      {facts.needsCategory && choices.chatPool && (
        <CategoryQuestion categories={categories} chosen={choices.category || unsortedRooms} onChoose={choose} />
      )}
      {(choices.singleUsers || hasPeople(facts)) && <PeopleQuestion choices={choices} onChoose={choose} />}
      <GroupChatQuestion proposals={proposals} choices={choices} onChoose={choose} />
    </>
  )
}

interface CodePageQuestionProps extends NotUnicode {
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

/** Bytes that are not in Unicode do not tell their letters. */
const CodePageQuestion = ({ files, codePage, onChoose }: CodePageQuestionProps) => (
  <Field
    id="import-code-page"
    label={`${listed(files)} ${files.length === 1 ? 'is' : 'are'} not in Unicode. The text is`}
  >
    <Select
      id="import-code-page"
      value={codePage}
      choices={codePages.map(({ id, title }) => ({ value: id, label: `${title} (${id})` }))}
      onChange={(chosen = '') => isCodePage(chosen) && onChoose({ codePage: chosen })}
    />
  </Field>
)

type TopologyAnswer = 'original' | 'new' | 'both'

/** A Topology Builder file that was downloaded has what is published, and that with its edits. */
function TopologyQuestion({ brought, canAdd }: Omit<ImportQuestionsProps, 'facts'>) {
  const { choices, choose } = brought
  const segments: readonly { readonly value: TopologyAnswer; readonly label: string }[] = [
    { value: 'original', label: 'Published' },
    { value: 'new', label: 'Edited' },
    ...(canAdd ? [{ value: 'both' as const, label: 'Both' }] : []),
  ]
  return (
    <fieldset className={styles.question}>
      <legend>The file has two topologies. Which one?</legend>
      <Segments
        label="Topology"
        value={choices.both ? 'both' : (choices.topology ?? 'new')}
        segments={segments}
        onChange={(answer) => choose(answer === 'both' ? bothTopologies : { topology: answer, both: false })}
      />
      {choices.both && (
        <p className={styles.hint}>The edited one becomes the stage after, or changes the one that it became before.</p>
      )}
    </fieldset>
  )
}

interface QuestionProps {
  readonly choices: ImportChoices
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

const hasPeople = ({ tables = [] }: ImportFacts): boolean => tables.some(({ kinds: [kind] }) => kind?.id === 'users')

/** Thousands of people are read as few groups. */
const PeopleQuestion = ({ choices: { singleUsers = false }, onChoose }: QuestionProps) => (
  <label className={ui.check}>
    <input
      type="checkbox"
      checked={singleUsers}
      onChange={(event) => onChoose({ singleUsers: event.target.checked })}
    />
    <span>Single users, not groups</span>
  </label>
)

interface NewerQuestionProps extends QuestionProps {
  readonly products: readonly string[]
}

/** Never taken for Lync 2013 in silence. */
function NewerQuestion({ products, choices: { asLync2013 = false }, onChoose }: NewerQuestionProps) {
  if (products.length === 0) return null
  return (
    <fieldset className={styles.question}>
      <legend>These pools are {listed(products)}, which a plan cannot hold. Take them for Lync Server 2013?</legend>
      <Segments
        label="Pools of newer products"
        value={asLync2013 ? 'taken' : 'left'}
        segments={[
          { value: 'left', label: 'Leave them out' },
          { value: 'taken', label: 'Take them' },
        ]}
        onChange={(answer) => onChoose({ asLync2013: answer === 'taken' })}
      />
    </fieldset>
  )
}

interface ChatPoolQuestionProps {
  readonly chatPools: readonly ChatPool[]
  readonly chosen: string | undefined
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

/** An export of chat data does not name its chat pool, nor do some spreadsheets; where there is none, it is named. */
function ChatPoolQuestion({ chatPools, chosen, onChoose }: ChatPoolQuestionProps) {
  return (
    <Field id="import-chat-pool" label="Content that names no chat pool is in">
      {chatPools.length === 0 ? (
        <TextInput
          id="import-chat-pool"
          value={chosen ?? ''}
          placeholder="pchat.contoso.com"
          onCommit={(name) => onChoose({ chatPool: name.trim(), category: '' })}
        />
      ) : (
        <Select
          id="import-chat-pool"
          value={chosen}
          none="Choose one"
          choices={chatPools.map(({ name, fqdn = name }) => ({ value: fqdn, label: name }))}
          onChange={(chatPool = '') => onChoose({ chatPool, category: '' })}
        />
      )}
    </Field>
  )
}

interface CategoryQuestionProps {
  readonly categories: readonly string[]
  readonly chosen: string
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

/** No category is called so: names have no spaces at their ends. */
const another = ' '

/** Nor does it tell the categories of its rooms: those that are new come into one that is there, or that is named here. */
function CategoryQuestion({ categories, chosen, onChoose }: CategoryQuestionProps) {
  const [isNamed, setIsNamed] = useState(false)
  const names = [...new Set([unsortedRooms, ...categories, chosen])]
  return (
    <>
      <Field id="import-category" label="New rooms that name no category come into">
        <Select
          id="import-category"
          value={isNamed ? another : chosen}
          choices={[...names.map((name) => ({ value: name, label: name })), { value: another, label: 'A new one' }]}
          onChange={(category = '') => {
            setIsNamed(category === another)
            if (category !== another) onChoose({ category })
          }}
        />
      </Field>
      {isNamed && (
        <Field id="import-category-name" label="Its name">
          <TextInput
            id="import-category-name"
            value=""
            autoFocus
            onCommit={(name) => {
              setIsNamed(false)
              onChoose({ category: name.trim() })
            }}
          />
        </Field>
      )}
    </>
  )
}

interface GroupChatQuestionProps extends QuestionProps {
  /** All that may be Group Chat, also once it is confirmed. */
  readonly proposals: readonly Proposal[]
}

/** A topology never says which trusted application pools are Group Chat. */
function GroupChatQuestion({ proposals, choices: { groupChat }, onChoose }: GroupChatQuestionProps) {
  if (proposals.length === 0) return null
  const choose = (fqdn: string, isGroupChat: boolean) => {
    const others = groupChat.filter((one) => one !== fqdn)
    onChoose({ groupChat: isGroupChat ? [...others, fqdn] : others })
  }
  return (
    <fieldset className={styles.question}>
      <legend>Is any of these Group Chat? A topology does not say it.</legend>
      {proposals.map(({ fqdn, name, generation, reason }) => (
        <label key={fqdn} className={`${ui.check} ${styles.proposal}`}>
          <input
            type="checkbox"
            checked={groupChat.includes(fqdn)}
            onChange={(event) => choose(fqdn, event.target.checked)}
          />
          <span>
            <strong>{name}</strong> is a {shortServerName[generation]} Group Chat pool. {reason}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
