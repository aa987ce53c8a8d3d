import { useState } from 'react'
import { parseCount } from '#core/model/base/counts.ts'
import { thousands } from '#core/model/words.ts'
import { siteAt, sitesOf } from '#core/templates/servers.ts'
import { maxSites } from '#core/templates/template.ts'
import { Field } from '../../ui/Field.tsx'
import fieldStyles from '../../ui/field.module.css'
import { Segments } from '../../ui/Segments.tsx'
import type { QuestionProps } from './question-props.ts'
import styles from './start.module.css'

/** How many users there are, where, and on which servers. */
export function SizeQuestions({ answers, onChange }: QuestionProps) {
  const { persistentChat, chatUsers, otherUsers, sites, edition, cmsSite, today } = answers
  const holdsCms = today.includes('lync2010')
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        {persistentChat && (
          <Count label="Users of chat rooms" value={chatUsers} onChange={(count) => onChange({ chatUsers: count })} />
        )}
        <Count
          label={persistentChat ? 'Other users' : 'Users'}
          value={otherUsers}
          onChange={(count) => onChange({ otherUsers: count })}
        />
      </div>
      <Field id="start-sites" label="Sites" isGroup>
        <Segments
          label="Sites"
          value={String(sites)}
          segments={Array.from({ length: maxSites }, (_, at) => ({ value: `${at + 1}`, label: `${at + 1}` }))}
          onChange={(value) => onChange({ sites: Number(value), cmsSite: Math.min(cmsSite, Number(value)) })}
        />
      </Field>
      <Field id="start-edition" label="Edition of the pools" isGroup>
        <Segments
          label="Edition of the pools"
          value={edition ?? 'unknown'}
          segments={editions}
          onChange={(value) => onChange({ edition: value === 'unknown' ? undefined : value })}
        />
      </Field>
      {holdsCms && sites > 1 && (
        <Field id="start-cms" label="The Central Management Server is in" isGroup>
          <Segments
            label="The Central Management Server is in"
            value={String(cmsSite)}
            segments={sitesOf(answers).map((site) => ({ value: `${site}`, label: siteAt(site).name }))}
            onChange={(value) => onChange({ cmsSite: Number(value) })}
          />
        </Field>
      )}
      {holdsCms && sites === 1 && (
        <p className={fieldStyles.hint}>The Central Management Server is on the Lync 2010 pool.</p>
      )}
    </div>
  )
}

const editions = [
  { value: 'standard', label: 'Standard' },
  { value: 'enterprise', label: 'Enterprise' },
  { value: 'unknown', label: 'Not known yet' },
] as const

interface CountProps {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (count: number | undefined) => void
}

/** A number that may be left empty. What is no number is said, and counts as empty. */
function Count({ label, value, onChange }: CountProps) {
  const [text, setText] = useState(value === undefined ? '' : thousands(value))
  const isWrong = text.trim() !== '' && parseCount(text) === undefined
  const id = `start-${label.toLowerCase().replaceAll(' ', '-')}`
  return (
    <Field id={id} label={label} problem={isWrong && `‘${text}’ is not a number of users.`}>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        className={fieldStyles.input}
        placeholder="Not known yet"
        value={text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-problem` : undefined}
        onChange={({ target }) => {
          setText(target.value)
          onChange(parseCount(target.value))
        }}
      />
    </Field>
  )
}
