import { type Headcount, headcountInShort, verbFor } from '#core/domain/people/headcount.ts'
import type { EntityId } from '#core/model/entity.ts'
import { capital, clientName, listed } from '#core/model/words.ts'
import {
  changeInWords,
  peopleIn,
  peopleInWords,
  type ReachChange,
  type ReachChanges,
  totalsOf,
} from '#core/views/reach/reach-changes.ts'
import { reveal } from '../../store/canvas-handle.ts'
import { select, showAccess } from '../../store/session-store.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import styles from './reach.module.css'

/** Who loses and who gains what in the step that leads here; each number opens the list of who they are. */
export function ReachStep({ changes }: { readonly changes: ReachChanges }) {
  const { losses, gains, doubts, programs } = changes
  if (losses.length + gains.length + doubts.length + programs.length === 0) {
    return <p>In this step nobody gains or loses a chat pool.</p>
  }
  const others = peopleIn(programs)
  return (
    <div className={styles.step}>
      <span>In this step:</span>
      {kinds.flatMap(({ kind, sign }) =>
        totalsOf(changes[kind]).map(({ chatPool, people, changes: same }) => (
          <Who
            key={`${kind} ${chatPool.id}`}
            sign={sign}
            text={`${capital(peopleInWords(people))} ${changeInWords[kind](people, chatPool)}`}
            items={same.map(jumpTo)}
          />
        )),
      )}
      {programs.length > 0 && (
        <Who
          sign="⇄"
          text={`${capital(peopleInWords(others))} ${verbFor(others, 'needs', 'need')} another client`}
          items={programs.map(({ users, people, to }) => ({
            id: users.id,
            label: users.name,
            end: peopleText(people),
            hint: `Needs the ${listed(to.map((client) => clientName[client]))}`,
            onSelect: () => showUsers(users.id),
          }))}
        />
      )}
    </div>
  )
}

const kinds = [
  { kind: 'losses', sign: '−' },
  { kind: 'gains', sign: '+' },
  { kind: 'doubts', sign: '?' },
] as const

const peopleText = (people: Headcount): string => headcountInShort(people, 'person', 'people')

interface WhoProps {
  readonly sign: string
  readonly text: string
  readonly items: readonly MenuItem[]
}

const maxShown = 50

function Who({ sign, text, items }: WhoProps) {
  const more = items.length - maxShown
  const rest: readonly MenuItem[] =
    more > 0 ? [{ id: 'more', label: `${more} more`, isDisabled: true, onSelect: () => {} }] : []
  return (
    <Menu
      trigger={
        <Button size="small">
          <span aria-hidden="true">{sign}</span>
          <span className={styles.who} title={text}>
            {text}
          </span>
        </Button>
      }
      groups={[[...items.slice(0, maxShown), ...rest]]}
    />
  )
}

/** To the cell, where the chat pool is still there; else to the users on the canvas. */
const jumpTo = ({ users, people, chatPool, after }: ReachChange): MenuItem => ({
  id: users.id,
  label: users.name,
  end: peopleText(people),
  hint: after ? undefined : `${chatPool.name} is not in this stage any more`,
  onSelect: () => {
    showUsers(users.id)
    if (after)
      showAccess({ roomsOf: undefined, onlyAffected: false, question: { users: users.id, chatPool: chatPool.id } })
  },
})

function showUsers(id: EntityId): void {
  select([id])
  reveal()
}
