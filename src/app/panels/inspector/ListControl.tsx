import { useMemo } from 'react'
import { knownPrincipals, principalCalled, principalName } from '#core/domain/people/principals.ts'
import type { Field } from '#core/model/fields.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { useStage } from '../../store/derived.ts'
import { Button } from '../../ui/Button.tsx'
import { Suggestions } from '../../ui/Suggestions.tsx'
import type { ControlProps } from './control-props.ts'
import { ListEntries } from './ListEntries.tsx'
import styles from './lists.module.css'

const nobody: readonly string[] = []

/** A list of names, one a row. Principals that are users of the stage are shown and typed by their names. */
export function ListControl(props: ControlProps) {
  const { id, field, value, isSeveral = false, isWrong = false, describedBy, onChange, onEach } = props
  const graph = graphOf(useStage().topology)
  const held = (value as readonly string[] | undefined) ?? nobody
  const suggestions = useSuggestions(field, held, graph)
  const read = (text: string) => (field.isPrincipals ? principalCalled(graph, text) : text)
  const withMore = (texts: readonly string[]) => (before: unknown) => [
    ...new Set([...((before as readonly string[] | undefined) ?? []), ...texts.map(read)]),
  ]
  const add = (texts: readonly string[]) =>
    isSeveral && onEach ? onEach(withMore(texts)) : onChange(withMore(texts)(held))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would repeat the label of the field
    <div role="group" className={styles.list} aria-label={field.title}>
      {held.length > 0 && (
        <ListEntries
          label={field.title}
          held={held}
          nameOf={(entry) => (field.isPrincipals ? principalName(graph, entry) : entry)}
          onRemove={(entry) => onChange(held.filter((one) => one !== entry))}
        />
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

/** The principals of the stage that are not in the list yet. */
const useSuggestions = (field: Field, held: readonly string[], graph: Graph) =>
  useMemo(() => {
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
