import { useCallback, useMemo, useState } from 'react'
import { knownPrincipals, principalCalled, principalName } from '#core/domain/people/principals.ts'
import type { Field } from '#core/model/fields.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { useSaid } from '../../commands/use-said.ts'
import { useStage } from '../../store/derived.ts'
import { Button } from '../../ui/Button.tsx'
import type { Lead } from '../../ui/grid/grid.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { Suggestions } from '../../ui/Suggestions.tsx'
import type { ControlProps } from './control-props.ts'
import { ListEntries } from './ListEntries.tsx'
import { countedEntries, entriesWith, isSearched } from './listed-entries.ts'
import styles from './lists.module.css'
import { useFocusAfterLast } from './use-focus-after-last.ts'

const nobody: readonly string[] = []

/**
 * A list of names, one a row. Principals that are users of the stage are shown and typed by their names, and looked for
 * where they are many.
 */
export function ListControl(props: ControlProps) {
  const { id, field, value, isSeveral = false, isWrong = false, describedBy, onChange, onEach } = props
  const graph = graphOf(useStage().topology)
  const held = (value as readonly string[] | undefined) ?? nobody
  const [text, setText] = useState('')
  const [lead, setLead] = useState<Lead>()
  const suggestions = useSuggestions(field, held, graph)
  const nameOf = useCallback(
    (entry: string) => (field.isPrincipals ? principalName(graph, entry) : entry),
    [field, graph],
  )
  const entries = useMemo(() => entriesWith(held, nameOf, text), [held, nameOf, text])
  const { list, willRemove } = useFocusAfterLast(held)
  const withMore = (added: readonly string[]) => (before: unknown) => [
    ...new Set([...((before as readonly string[] | undefined) ?? []), ...added]),
  ]
  const add = (texts: readonly string[]) => {
    const added = texts.map((one) => (field.isPrincipals ? principalCalled(graph, one) : one))
    const last = added.at(-1)
    setText('')
    if (last !== undefined) setLead({ row: last })
    if (isSeveral && onEach) onEach(withMore(added))
    else onChange(withMore(added)(held))
  }
  const remove = (entry: string) => {
    willRemove()
    onChange(held.filter((one) => one !== entry))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would repeat the label of the field
    <div ref={list} role="group" className={styles.list} aria-label={field.title}>
      <ListSearch field={field} held={held} found={entries.length} text={text} onText={setText} />
      {entries.length > 0 && (
        <ListEntries label={field.title} entries={entries} nameOf={nameOf} lead={lead} onRemove={remove} />
      )}
      <ListState {...props} />
      <Suggestions
        id={id}
        label={`Add to ${field.title.toLowerCase()}`}
        placeholder={field.isPrincipals ? 'Users, group or SIP address' : 'Add one, or paste several'}
        suggestions={suggestions}
        isWrong={isWrong}
        describedBy={describedBy}
        onAdd={add}
      />
    </div>
  )
}

interface ListSearchProps {
  readonly field: Field
  readonly held: readonly string[]
  /** How many of them have the text in them. */
  readonly found: number
  readonly text: string
  readonly onText: (text: string) => void
}

function ListSearch({ field, held, found, text, onText }: ListSearchProps) {
  const isShown = isSearched(held, text)
  const count = isShown ? countedEntries(field, held.length, found, text) : undefined
  useSaid(count && `${count}.`)
  if (!isShown) return null
  return (
    <>
      <SearchInput label={`Find in ${field.title.toLowerCase()}`} value={text} onChange={onText} />
      <p className={styles.count}>{count}</p>
    </>
  )
}

/** The principals of the stage that are not in the list yet. */
const useSuggestions = (field: Field, held: readonly string[], graph: Graph) =>
  useCallback(() => {
    if (!field.isPrincipals) return []
    const there = new Set(held.map((entry) => principalName(graph, entry)))
    return knownPrincipals(graph)
      .filter((known) => !there.has(known.name))
      .map((known) => ({ value: known.name, hint: known.is }))
  }, [graph, held, field])

/** Left out means not known, empty means that there is none: which of the two holds, and how to say the other. */
export function ListState({ field, value, isSeveral = false, onChange }: ControlProps) {
  const held = value as readonly unknown[] | undefined
  if (isSeveral) return <p className={styles.state}>They differ. What you add is added to each of them.</p>
  if (held && held.length > 0) return null
  return (
    <p className={styles.state}>
      {held ? 'There is none.' : 'Not known.'}
      <Button
        size="small"
        look="quiet"
        aria-label={held ? `${field.title}: not known` : `${field.title}: there is none`}
        onClick={() => onChange(held ? undefined : [])}
      >
        {held ? 'Not known' : 'There is none'}
      </Button>
    </p>
  )
}
