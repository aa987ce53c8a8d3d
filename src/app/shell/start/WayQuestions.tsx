import { hasBoth } from '#core/templates/choices.ts'
import { Choices } from '../../ui/Choices.tsx'
import type { QuestionProps } from './question-props.ts'

/** Which stages lead from today to the end. */
export function WayQuestions({ answers, onChange }: QuestionProps) {
  const { ocsFirst, hasPilot, bySite, sites } = answers
  return (
    <>
      {hasBoth(answers) && (
        <Choices
          legend="Where does OCS 2007 R2 go?"
          choices={[
            { value: 'first', title: 'Into Lync 2010 first', text: 'Supported: two generations at a time.' },
            {
              value: 'along',
              title: 'To Lync 2013 with the rest',
              text: 'Fewer stages, but three generations at a time are not supported: the plan warns of it.',
            },
          ]}
          value={ocsFirst ? 'first' : 'along'}
          onChange={(value) => onChange({ ocsFirst: value === 'first' })}
        />
      )}
      <Choices
        legend="Who moves first?"
        choices={[
          { value: 'all', title: 'Everybody together', text: 'One stage for all users.' },
          { value: 'pilot', title: 'A few users, as a pilot', text: 'A stage of their own shows what is missing.' },
        ]}
        value={hasPilot ? 'pilot' : 'all'}
        onChange={(value) => onChange({ hasPilot: value === 'pilot' })}
      />
      {sites > 1 && (
        <Choices
          legend="How do the sites move?"
          choices={[
            { value: 'together', title: 'All sites together', text: 'One stage for all of them.' },
            { value: 'one', title: 'Site by site', text: `${sites} stages, one for each.` },
          ]}
          value={bySite ? 'one' : 'together'}
          onChange={(value) => onChange({ bySite: value === 'one' })}
        />
      )}
    </>
  )
}
