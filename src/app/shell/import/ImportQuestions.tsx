import type { ChatPool } from '#core/model/entity.ts'
import { listed, shortServerName } from '#core/model/words.ts'
import type { ImportChoices, ImportFacts, Proposal } from '#formats/importers/importer.ts'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/field.module.css'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './import.module.css'

interface ImportQuestionsProps {
  readonly facts: ImportFacts
  /** All that may be Group Chat, also once it is confirmed. */
  readonly proposals: readonly Proposal[]
  /** Those that content could be of. */
  readonly chatPools: readonly ChatPool[]
  readonly choices: ImportChoices
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

/** What files do not tell and a person has to decide. */
export function ImportQuestions({ facts, proposals, chatPools, choices, onChoose }: ImportQuestionsProps) {
  const { hasOther, newerProducts = [] } = facts
  return (
    <>
      {(hasOther || choices.topology) && (
        <fieldset className={styles.question}>
          <legend>The file has two topologies. Which one?</legend>
          <Segments
            label="Topology"
            value={choices.topology ?? 'new'}
            segments={[
              { value: 'original', label: 'As published' },
              { value: 'new', label: 'With its edits' },
            ]}
            onChange={(topology) => onChoose({ topology })}
          />
        </fieldset>
      )}
      {(newerProducts.length > 0 || choices.asLync2013) && (
        <fieldset className={styles.question}>
          <legend>Newer than a plan knows</legend>
          <label className={ui.check}>
            <input
              type="checkbox"
              checked={choices.asLync2013 ?? false}
              onChange={(event) => onChoose({ asLync2013: event.target.checked })}
            />
            <span>
              Take pools of {newerProducts.length > 0 ? listed(newerProducts) : 'newer products'} for Lync 2013
            </span>
          </label>
        </fieldset>
      )}
      {(facts.needsChatPool || choices.chatPool !== undefined) && (
        <ChatPoolQuestion chatPools={chatPools} chosen={choices.chatPool} onChoose={onChoose} />
      )}
      <GroupChatQuestion proposals={proposals} choices={choices} onChoose={onChoose} />
    </>
  )
}

interface ChatPoolQuestionProps {
  readonly chatPools: readonly ChatPool[]
  readonly chosen: string | undefined
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

/** An export of chat data does not name its chat pool. */
function ChatPoolQuestion({ chatPools, chosen, onChoose }: ChatPoolQuestionProps) {
  const label = 'The export is of the chat pool'
  if (chatPools.length === 0) return <p className={styles.hint}>{noChatPool}</p>
  return (
    <Field id="import-chat-pool" label={label}>
      <Select
        id="import-chat-pool"
        value={chosen}
        none="Choose one"
        choices={chatPools.map(({ name, fqdn = name }) => ({ value: fqdn, label: name }))}
        onChange={(chatPool = '') => onChoose({ chatPool })}
      />
    </Field>
  )
}

const noChatPool =
  'An export of chat data does not name its chat pool. Import it into a stage that has the chat pool, or together with a topology.'

/** A topology never says which trusted application pools are Group Chat. */
function GroupChatQuestion({
  proposals,
  choices: { groupChat },
  onChoose,
}: Omit<ImportQuestionsProps, 'facts' | 'chatPools'>) {
  if (proposals.length === 0) return null
  const choose = (fqdn: string, isGroupChat: boolean) => {
    const others = groupChat.filter((one) => one !== fqdn)
    onChoose({ groupChat: isGroupChat ? [...others, fqdn] : others })
  }
  return (
    <fieldset className={styles.question}>
      <legend>Is any of these Group Chat? A topology does not say it.</legend>
      {proposals.map(({ fqdn, name, generation, reason }) => (
        <label key={fqdn} className={ui.check}>
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
