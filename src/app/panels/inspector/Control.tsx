import { parseCount } from '#core/model/base/counts.ts'
import { choiceName } from '#core/model/words.ts'
import { announce } from '../../store/session-store.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { ControlProps } from './control-props.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { FieldRows } from './FieldRows.tsx'
import { ListControl } from './ListControl.tsx'
import { RefControl, RefsControl } from './RefControl.tsx'

/** The control of a field's type. */
export function Control(props: ControlProps) {
  switch (props.field.type) {
    case 'flag':
      return <FlagControl {...props} />
    case 'choice':
      return <ChoiceControl {...props} />
    case 'ref':
      return <RefControl {...props} />
    case 'refs':
      return <RefsControl {...props} />
    case 'texts':
      return <ListControl {...props} />
    case 'rows':
      return <FieldRows {...props} Part={Control} />
    case 'group':
      return <FieldGroup {...props} Part={Control} />
    case 'number':
      return <NumberControl {...props} />
    case 'text':
      return <TextControl {...props} />
  }
}

/** What stands where no value can. */
const noneOf = ({ isSeveral = false }: ControlProps): string => (isSeveral ? 'Several values' : 'Not known')

function FlagControl({ id, field, value, isSeveral = false, describedBy, onChange }: ControlProps) {
  return (
    <Segments
      id={id}
      label={field.title}
      value={isSeveral ? undefined : answerOf(value)}
      segments={field.isRequired ? answers.slice(0, 2) : answers}
      describedBy={describedBy}
      onChange={(answer) => onChange(answer === 'unknown' ? undefined : answer === 'yes')}
    />
  )
}

type Answer = 'yes' | 'no' | 'unknown'
const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Not known' },
] as const

const answerOf = (value: unknown): Answer => (value === undefined ? 'unknown' : value ? 'yes' : 'no')

function ChoiceControl(props: ControlProps) {
  const { id, field, value, isSeveral = false, isWrong = false, describedBy, onChange } = props
  return (
    <Select
      id={id}
      value={value as string | undefined}
      none={field.isRequired && !isSeveral ? undefined : noneOf(props)}
      choices={(field.choices ?? []).map((choice) => ({ value: choice, label: choiceName(field.name, choice) }))}
      isWrong={isWrong}
      describedBy={describedBy}
      onChange={(chosen) => (chosen !== undefined || !field.isRequired) && onChange(chosen)}
    />
  )
}

function NumberControl(props: ControlProps) {
  const { id, field, value, isWrong = false, describedBy, onChange } = props
  return (
    <TextInput
      id={id}
      inputMode="numeric"
      value={value === undefined ? '' : String(value)}
      placeholder={noneOf(props)}
      isWrong={isWrong}
      describedBy={describedBy}
      onCommit={(text) => {
        const count = parseCount(text)
        if (count !== undefined || text.trim() === '') onChange(count)
        else announce(`${field.title}: ‘${text}’ is not a number, such as 1,240.`)
      }}
    />
  )
}

function TextControl(props: ControlProps) {
  const { id, field, value, isSeveral = false, isWrong = false, describedBy, onChange } = props
  return (
    <TextInput
      id={id}
      wraps
      value={(value as string | undefined) ?? ''}
      placeholder={isSeveral ? noneOf(props) : ''}
      isWrong={isWrong}
      describedBy={describedBy}
      onCommit={(text) => {
        const typed = text.trim()
        if (typed !== '' || !field.isRequired) onChange(typed === '' ? undefined : typed)
        else announce(`${field.title} cannot be empty.`)
      }}
    />
  )
}
